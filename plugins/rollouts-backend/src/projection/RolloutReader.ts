import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Which rollouts belong to an entity. */
export interface RolloutSelector {
  /** Kubernetes' label selector syntax, applied to the labels of the root object. */
  labelSelector: string;
  namespace?: string;
  cluster?: string;
}

export type RolloutChange =
  | { type: 'changed'; rollout: Rollout; previous?: Rollout }
  | { type: 'removed'; rollout: Rollout }
  | { type: 'cluster-status'; cluster: ClusterStatus };

/** What is known of all clusters, from memory: reading costs no cluster request. */
export interface RolloutReader {
  /** Ordered by tier, cluster, namespace and name. */
  list(selector: RolloutSelector): Rollout[];
  /** Every rollout of every cluster, in no order. */
  all(): Iterable<Rollout>;
  get(rolloutId: string): Rollout | undefined;
  /** In tier order. */
  clusters(): ClusterStatus[];
  /** Listeners run in order of the changes; the returned function ends it. */
  subscribe(listener: (change: RolloutChange) => void): () => void;
}
