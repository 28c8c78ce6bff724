import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** What a target is called: what people say, and where exactly that is. */
export interface TargetName {
  title: string;
  place: string;
}

/**
 * Names for targets, in their order. The name of the workload is left out as long as cluster and
 * namespace tell them apart.
 */
export function targetNames(
  rollouts: readonly Rollout[],
  clusters: readonly ClusterStatus[],
): TargetName[] {
  const placeOf = ({ ref }: Rollout) => `${ref.cluster} · ${ref.namespace}`;
  const places = rollouts.map(placeOf);
  return rollouts.map(rollout => {
    const cluster = clusters.find(({ name }) => name === rollout.ref.cluster);
    const place = placeOf(rollout);
    const isShared = places.filter(other => other === place).length > 1;
    return {
      title: cluster?.environment ?? cluster?.title ?? rollout.ref.cluster,
      place: isShared ? `${place} · ${rollout.ref.name}` : place,
    };
  });
}
