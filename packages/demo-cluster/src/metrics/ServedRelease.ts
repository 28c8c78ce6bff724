/** What is known about a service in a cluster when its metrics are made up. */
export interface ServedRelease {
  cluster: string;
  service: string;
  /** Set while the newest version there is a bad one; the stable version is always good. */
  flaw?: { kind: 'errors' | 'latency'; since: Date };
}
