/** @public */
export type RevisionRole = 'stable' | 'canary' | 'active' | 'preview';

/**
 * One version of the workload that the cluster still knows.
 *
 * @public
 */
export interface RolloutRevision {
  /** Identity of a version. Revision numbers move when a version is rolled back to; hashes do not. */
  podHash: string;
  /** Absent when the object carries no readable revision number. */
  revision?: number;
  /** Short name for people: the image tag, or the hash when the tag says nothing. */
  version: string;
  images: { container: string; image: string; isInit?: boolean }[];
  roles: RevisionRole[];
  replicas: { desired: number; ready: number; available: number };
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601; when the pods of this version will be removed. */
  scaleDownAt?: string;
  /** Which of the two Services of a ping-pong canary leads here. */
  pingPong?: 'ping' | 'pong';
  /** Why pods of this version cannot be made or do not get ready, in the cluster's words. */
  trouble?: string;
  /** What was shipped and why, as the deployment noted it on the object. */
  origin?: RevisionOrigin;
}

/**
 * Where a version comes from, as far as annotations tell it.
 *
 * @public
 */
export interface RevisionOrigin {
  /** Hash of the commit, whole or short. */
  commit?: string;
  /** Where the commit or the change can be looked at; http or https only. */
  url?: string;
  author?: string;
  /** `kubernetes.io/change-cause`. */
  changeCause?: string;
}
