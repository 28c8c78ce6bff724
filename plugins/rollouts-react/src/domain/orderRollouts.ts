import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

function compare<T extends string | number>(left: T, right: T): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

function firstDifference(...comparisons: number[]): number {
  return comparisons.find(comparison => comparison !== 0) ?? 0;
}

/** In tier order, then by name. */
export function orderClusters(
  clusters: readonly ClusterStatus[],
): ClusterStatus[] {
  return [...clusters].sort((left, right) =>
    firstDifference(
      compare(left.tier, right.tier),
      compare(left.name, right.name),
    ),
  );
}

/** In tier order, then by cluster, namespace, name and id; unknown clusters come last. */
export function orderRollouts(
  rollouts: readonly Rollout[],
  clusters: readonly ClusterStatus[],
): Rollout[] {
  const tiers = new Map(clusters.map(cluster => [cluster.name, cluster.tier]));
  const tierOf = (rollout: Rollout) =>
    tiers.get(rollout.ref.cluster) ?? Number.POSITIVE_INFINITY;

  return [...rollouts].sort((left, right) =>
    firstDifference(
      compare(tierOf(left), tierOf(right)),
      compare(left.ref.cluster, right.ref.cluster),
      compare(left.ref.namespace, right.ref.namespace),
      compare(left.ref.name, right.ref.name),
      compare(left.id, right.id),
    ),
  );
}
