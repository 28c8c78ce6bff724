import {
  Rollout,
  TrafficSplit,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * A split from the point of view of the update. Once the new version is fully promoted it is
 * the stable one, and an engine counts its users there; as long as the pods of the version
 * before are kept, they are shown as users of the new version all the same.
 */
export function presentSplit(
  { isFullyPromoted }: Rollout,
  split: TrafficSplit,
): TrafficSplit {
  return isFullyPromoted
    ? { ...split, stable: 0, canary: split.stable + split.canary }
    : split;
}
