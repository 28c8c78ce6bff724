import { currentReplicaSet } from '../state/currentReplicaSet';
import { isAbortCarriedOut } from '../state/controllerPhase';
import { isFullyPromoted } from '../state/isFullyPromoted';
import { pendingChange } from '../pendingChange';
import { RolloutState } from '../state/RolloutState';

/** The parts of a blue-green update, in order. */
export type Milestone =
  | 'previewUp'
  | 'prePromotionAnalysis'
  | 'pause'
  | 'switch'
  | 'postPromotionAnalysis'
  | 'scaleDown';

/**
 * How far a blue-green update is. `end`: everything is done. `aborted`: at the analysis that
 * failed, if one did.
 */
export type BlueGreenProgress =
  | { kind: 'notBegun' }
  | { kind: 'at'; milestone: Milestone }
  | { kind: 'end' }
  | { kind: 'aborted'; milestone?: Milestone };

const bad = ['Failed', 'Error'];

export function blueGreenProgress(state: RolloutState): BlueGreenProgress {
  if (
    pendingChange(state) === 'status' ||
    state.status.currentPodHash === undefined
  ) {
    return { kind: 'notBegun' };
  }
  if (isAbortCarriedOut(state.status)) {
    return { kind: 'aborted', milestone: failedMilestone(state) };
  }
  return isFullyPromoted(state) ? afterPromotion(state) : underWay(state);
}

function failedMilestone({ status }: RolloutState): Milestone | undefined {
  const {
    postPromotionAnalysisRunStatus: post,
    prePromotionAnalysisRunStatus: pre,
  } = status.blueGreen ?? {};
  if (bad.includes(post?.status ?? '')) {
    return 'postPromotionAnalysis';
  }
  return bad.includes(pre?.status ?? '') ? 'prePromotionAnalysis' : undefined;
}

/** The first version is the stable one from its first moment, but not yet the active one. */
function afterPromotion(state: RolloutState): BlueGreenProgress {
  const { currentPodHash, blueGreen } = state.status;
  if (blueGreen?.activeSelector !== currentPodHash) {
    return {
      kind: 'at',
      milestone: isPreviewUp(state) ? 'switch' : 'previewUp',
    };
  }
  const hasOldPods = state.replicaSets.some(
    set => set.podHash !== currentPodHash && set.desired > 0,
  );
  return hasOldPods ? { kind: 'at', milestone: 'scaleDown' } : { kind: 'end' };
}

function underWay(state: RolloutState): BlueGreenProgress {
  const { status, blueGreen: spec } = state;
  if (status.blueGreen?.activeSelector === status.currentPodHash) {
    const isJudged = spec?.postPromotionAnalysis && !status.promoteFull;
    return {
      kind: 'at',
      milestone: isJudged ? 'postPromotionAnalysis' : 'switch',
    };
  }
  return { kind: 'at', milestone: beforeSwitch(state) };
}

function beforeSwitch(state: RolloutState): Milestone {
  const { status } = state;
  if (isPaused(state) && preVerdict(state) === 'Inconclusive') {
    return 'prePromotionAnalysis';
  }
  if (isPaused(state) && hasPause(state)) {
    return 'pause';
  }
  if (status.blueGreen?.scaleUpPreviewCheckPoint) {
    return 'switch';
  }
  if (!isPreviewUp(state)) {
    return 'previewUp';
  }
  return status.promoteFull ? 'switch' : afterPreview(state);
}

function afterPreview(state: RolloutState): Milestone {
  if (
    state.blueGreen?.prePromotionAnalysis &&
    preVerdict(state) !== 'Successful'
  ) {
    return 'prePromotionAnalysis';
  }
  return hasPause(state) ? 'pause' : 'switch';
}

function isPaused({ status }: RolloutState): boolean {
  return (
    status.controllerPause === true || (status.pauseConditions?.length ?? 0) > 0
  );
}

function preVerdict({ status }: RolloutState): string | undefined {
  return status.blueGreen?.prePromotionAnalysisRunStatus?.status;
}

/** Does the spec ask for a pause before the switch? */
export function hasPause({ blueGreen }: RolloutState): boolean {
  return (
    blueGreen?.autoPromotionEnabled === false ||
    (blueGreen?.autoPromotionSeconds ?? 0) > 0
  );
}

function isPreviewUp(state: RolloutState): boolean {
  const desired = state.spec.replicas ?? 1;
  const wanted = state.status.promoteFull
    ? desired
    : state.blueGreen?.previewReplicaCount ?? desired;
  return (currentReplicaSet(state)?.available ?? 0) >= wanted;
}
