import { RolloutTraffic } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A weight as percent of what the weights of a rollout add up to. */
export function percentOf(
  weight: number,
  { max }: Pick<RolloutTraffic, 'max'>,
): number {
  return max > 0 ? (weight / max) * 100 : 0;
}
