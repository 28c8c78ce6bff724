import { availablePods, ReplicaSet } from '../replicaSets/ReplicaSet';
import { RolloutSpec } from './rolloutSpec';

/**
 * The canary has the pods that are wanted: all of them, or as many as `replicaProgressThreshold` is
 * content with. A type that is not known counts pods.
 */
export function hasEnoughCanaryPods(
  spec: RolloutSpec,
  canary: ReplicaSet,
  wanted: number,
): boolean {
  const available = availablePods(canary);
  const threshold = spec.strategy.canary?.replicaProgressThreshold;
  if (!threshold || threshold.value < 0) return available === wanted;
  return threshold.type === 'Percent'
    ? available * 100 >= wanted * threshold.value
    : available >= threshold.value;
}

/** The new version can take over: from then on the pods that are missing hold nothing up. */
export function hasEnoughPodsToTakeOver(
  spec: RolloutSpec,
  canary: ReplicaSet,
): boolean {
  return (
    availablePods(canary) >= spec.replicas ||
    hasEnoughCanaryPods(spec, canary, spec.replicas)
  );
}
