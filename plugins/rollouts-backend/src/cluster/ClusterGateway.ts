import {
  ClusterMutation,
  Refusal,
  RolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';

/** What a cluster said to a mutation. Never thrown: every outcome is data. */
export type MutationAnswer =
  | { outcome: 'accepted'; status: number; auditId?: string }
  /** A `test` of a JSON Patch failed, or the resourceVersion had moved on: nothing was changed. */
  | { outcome: 'precondition-failed'; status: number; message: string }
  | { outcome: 'rejected'; status: number; message: string }
  /** No answer came; the cluster may or may not have done it. */
  | { outcome: 'no-answer'; message: string };

/** The way to one rollout's objects past all caches. The only door for writes. */
export interface ClusterGateway {
  /** The root is read from the cluster now; what it owns comes from the watch. */
  readFresh(ref: RolloutRef): Promise<ResourceGraph | Refusal>;
  apply(cluster: string, mutation: ClusterMutation): Promise<MutationAnswer>;
}
