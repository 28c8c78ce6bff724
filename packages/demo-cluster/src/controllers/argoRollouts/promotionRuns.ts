import { availablePods, desiredSize } from '../replicaSets/ReplicaSet';
import { hashOf, RolloutContext } from './RolloutContext';
import { isSaturated } from './saturation';

/** The analysis before the switch waits for the preview and is over with the switch. */
export function skipsPrePromotion(context: RolloutContext): boolean {
  const { status, newSet, spec } = context;
  const hash = hashOf(newSet);
  const { activeSelector } = status.blueGreen;
  if (!newSet || status.stableRS === hash) return true;
  if (!activeSelector || activeSelector === hash) return true;
  const previewSize = spec.strategy.blueGreen?.previewReplicaCount;
  return previewSize === undefined
    ? !isSaturated(spec, newSet)
    : desiredSize(newSet) !== previewSize ||
        availablePods(newSet) !== previewSize;
}

/** The analysis after the switch needs the new version to serve users at full size. */
export function skipsPostPromotion(context: RolloutContext): boolean {
  const { status, newSet, spec } = context;
  const hash = hashOf(newSet);
  return (
    !newSet ||
    status.stableRS === hash ||
    status.blueGreen.activeSelector !== hash ||
    !isSaturated(spec, newSet)
  );
}
