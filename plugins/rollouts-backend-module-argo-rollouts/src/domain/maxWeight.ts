import { RolloutState } from './state/RolloutState';

/** What the weights add up to. */
export function maxWeight({ canary }: RolloutState): number {
  const max = canary?.trafficRouting?.maxTrafficWeight;
  return typeof max === 'number' && max > 0 ? max : 100;
}
