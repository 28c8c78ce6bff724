import { hashOf, RolloutContext, withHash } from './RolloutContext';

/**
 * Pods that the new version shall have now: the preview's own number until the check point is
 * passed and nothing is paused, then all.
 */
export function previewSize(context: RolloutContext): number {
  const { spec, status, newSet, replicaSets } = context;
  const preview = spec.strategy.blueGreen?.previewReplicaCount;
  const active = withHash(replicaSets, status.blueGreen.activeSelector);
  const isPastPreview = !active || active === newSet || status.promoteFull;
  if (preview === undefined || isPastPreview) return spec.replicas;
  if (hashOf(newSet) !== status.currentPodHash) return preview;
  const isPaused = spec.paused || (status.pauseConditions?.length ?? 0) > 0;
  return !isPaused && status.blueGreen.scaleUpPreviewCheckPoint
    ? spec.replicas
    : preview;
}
