import { availablePods, ReplicaSet } from '../replicaSets/ReplicaSet';
import { RolloutSpec } from './rolloutSpec';

/**
 * The canary has the pods that its step asks for: all of them, or as many as
 * `replicaProgressThreshold` is content with. The end of the update always waits for all.
 */
export function hasEnoughCanaryPods(
  spec: RolloutSpec,
  canary: ReplicaSet,
  wanted: number,
): boolean {
  const available = availablePods(canary);
  const threshold = spec.strategy.canary?.replicaProgressThreshold;
  if (!threshold) return available === wanted;
  return threshold.type === 'Percent'
    ? available * 100 >= wanted * threshold.value
    : available >= Math.min(threshold.value, wanted);
}
