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
  images: { container: string; image: string }[];
  roles: RevisionRole[];
  replicas: { desired: number; ready: number; available: number };
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601; when the pods of this version will be removed. */
  scaleDownAt?: string;
}
