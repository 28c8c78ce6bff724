import { availablePods, desiredSize } from '../replicaSets/ReplicaSet';
import { hashOf, RolloutContext } from './RolloutContext';
import { RunStatus } from './rolloutStatus';
import { isSaturated } from './saturation';

/**
 * The analysis before the switch waits for the preview and is over with the switch. One that has
 * begun does not wait again, whatever becomes of the pods.
 */
export function skipsPrePromotion(context: RolloutContext): boolean {
  const { status, newSet, spec } = context;
  const hash = hashOf(newSet);
  const { activeSelector } = status.blueGreen;
  if (!newSet || status.stableRS === hash) return true;
  if (!activeSelector || activeSelector === hash) return true;
  if (hasRun(context, status.blueGreen.prePromotionAnalysisRunStatus)) {
    return false;
  }
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
  const { activeSelector } = status.blueGreen;
  if (!newSet || status.stableRS === hash || activeSelector !== hash) {
    return true;
  }
  return (
    !hasRun(context, status.blueGreen.postPromotionAnalysisRunStatus) &&
    !isSaturated(spec, newSet)
  );
}

function hasRun({ runs }: RolloutContext, named: RunStatus | undefined) {
  return runs.some(run => run.metadata.name === named?.name);
}
