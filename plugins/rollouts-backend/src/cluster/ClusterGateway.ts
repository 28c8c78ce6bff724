import {
  ClusterMutation,
  Refusal,
  RolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesIdentity,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';

/** What a cluster said to a mutation. Never thrown: every outcome is data. */
export type MutationAnswer =
  | { outcome: 'accepted'; status: number; auditId?: string }
  /**
   * A `test` of a JSON Patch failed, the resourceVersion had moved on, or another object than was
   * meant has the name by now: nothing was changed.
   */
  | { outcome: 'precondition-failed'; status: number; message: string }
  | {
      outcome: 'rejected';
      status: number;
      message: string;
      /** How long the cluster asks to be left alone. */
      retryAfterMs?: number;
    }
  /** No answer came; the cluster may or may not have done it. */
  | { outcome: 'no-answer'; message: string };

/** The way to one rollout's objects past all caches. The only door for writes. */
export interface ClusterGateway {
  /** The root is read from the cluster now; what it owns comes from the watch. */
  readFresh(ref: RolloutRef): Promise<ResourceGraph | Refusal>;
  /** `actAs` is whom the cluster shall take for the sender; the backend itself unless given. */
  apply(
    cluster: string,
    mutation: ClusterMutation,
    actAs?: KubernetesIdentity,
  ): Promise<MutationAnswer>;
}
