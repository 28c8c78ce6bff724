import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { formatLabelSelector } from '../objects/labelSelector';
import {
  availablePods,
  existingPods,
  readyPods,
  sumOf,
} from '../replicaSets/ReplicaSet';
import { planBlueGreenPause, isBlueGreenPauseOver } from './blueGreenPause';
import { deadlinesToTakeAwayFirst, scaleBlueGreen } from './blueGreenScaling';
import {
  activeHash,
  isPreviewReady,
  isFastTracked,
  isPrePromotionDone,
  selectorHash,
  switchService,
} from './blueGreenServices';
import { isRollbackWithinWindow } from './canarySteps';
import { clearingAll, isHalted, openPausePlan, PausePlan } from './PausePlan';
import { deadlineOf, editWrites } from './replicaSetEdits';
import { limitHistory } from './revisionHistory';
import { reconcileRuns, RunDecision } from './rolloutRuns';
import {
  findService,
  hashOf,
  revisionNumber,
  RolloutContext,
  withHash,
} from './RolloutContext';
import { normal } from '../objects/controllerEvents';
import { RolloutStatus } from './rolloutStatus';
import { isSaturated } from './saturation';
import { concludeStatus, draftStatus } from './statusDraft';

/** One reconciliation of a blue-green update. */
export function reconcileBlueGreen(context: RolloutContext): ClusterWrite[] {
  const { status, desiredHash } = context;
  const preview = switchPreview(context);
  const isNewVersion =
    status.currentPodHash !== undefined &&
    status.currentPodHash !== desiredHash;
  if (isNewVersion) {
    const pause = clearingAll(openPausePlan(context));
    return [
      ...preview.writes,
      ...conclude(context, {
        pause,
        runs: undefined,
        previewHash: preview.hash,
        activeHash: activeHash(context),
      }),
    ];
  }

  const edits = scaleBlueGreen(context);
  const freed = deadlinesToTakeAwayFirst(context, edits);
  if (freed.length > 0) {
    return [...preview.writes, ...editWrites(context, freed)];
  }
  const paused = planBlueGreenPause(context, openPausePlan(context));
  const active = switchActive(context, paused);
  const runs = reconcileRuns(context, paused);
  return [
    ...preview.writes,
    ...editWrites(context, edits),
    ...limitHistory(context),
    ...active.writes,
    ...runs.writes,
    ...conclude(context, {
      pause: runs.pause,
      runs,
      previewHash: preview.hash,
      activeHash: active.hash,
    }),
  ];
}

interface Switched {
  hash: string;
  writes: ClusterWrite[];
}

function switchPreview(context: RolloutContext): Switched {
  const { spec, newSet } = context;
  const service = findService(context, spec.strategy.blueGreen!.previewService);
  return service && !isHalted(context) && newSet
    ? switchTo(context, service, hashOf(newSet))
    : { hash: selectorHash(service), writes: [] };
}

/** The users go to the new version when it is whole and nothing holds the switch back. */
function switchActive(context: RolloutContext, pause: PausePlan): Switched {
  const { spec, newSet, status } = context;
  const service = findService(context, spec.strategy.blueGreen!.activeService);
  const present = selectorHash(service);
  if (
    !service ||
    !newSet ||
    isHalted(context) ||
    !isPreviewReady(context) ||
    !isSaturated(spec, newSet)
  ) {
    return { hash: present, writes: [] };
  }
  let hash = present;
  if (
    isFastTracked(context) ||
    (isBlueGreenPauseOver(context, pause) && isPrePromotionDone(context))
  ) {
    hash = hashOf(newSet);
  }
  if (status.abort) hash = status.stableRS ?? '';
  return hash
    ? switchTo(context, service, hash)
    : { hash: present, writes: [] };
}

function switchTo(
  context: RolloutContext,
  service: StoredObject,
  hash: string,
): Switched {
  return { hash, writes: switchService(context.rollout, service, hash) };
}

interface Conclusion {
  pause: PausePlan;
  runs: RunDecision | undefined;
  previewHash: string;
  activeHash: string;
}

function conclude(context: RolloutContext, facts: Conclusion): ClusterWrite[] {
  const { status, spec } = context;
  const pause =
    status.promoteFull || isRollbackWithinWindow(context)
      ? clearingAll(facts.pause)
      : facts.pause;
  const isReset = facts.runs === undefined;
  const draft = withServing(context, {
    ...draftStatus(context),
    ...(isReset ? { promoteFull: undefined, restartedAt: spec.restartAt } : {}),
    blueGreen: {
      ...facts.runs?.blueGreen,
      previewSelector: facts.previewHash || undefined,
      activeSelector: facts.activeHash || undefined,
    },
  });
  const reason = promotionReason(context, draft, pause);
  if (!reason) {
    const checkPoint = !isReset && hasPassedCheckPoint(context, facts.pause);
    return concludeStatus(context, {
      draft: {
        ...draft,
        blueGreen: { ...draft.blueGreen, scaleUpPreviewCheckPoint: checkPoint },
      },
      pause,
      events: [],
    });
  }
  const isSwitch = draft.stableRS !== draft.currentPodHash;
  return concludeStatus(context, {
    draft: { ...draft, stableRS: draft.currentPodHash, promoteFull: undefined },
    pause: clearingAll(pause),
    events: isSwitch ? [completion(context, draft, reason)] : [],
  });
}

function completion(
  { rollout }: RolloutContext,
  draft: RolloutStatus,
  reason: string,
) {
  return normal(
    'RolloutCompleted',
    `Rollout completed update to revision ${revisionNumber(rollout)} (${
      draft.currentPodHash
    }): ${reason}`,
  );
}

/** Counts those pods that serve users: the active version's once there is one. */
function withServing(
  context: RolloutContext,
  draft: RolloutStatus,
): RolloutStatus {
  const { replicaSets, spec } = context;
  const active = withHash(replicaSets, draft.blueGreen.activeSelector);
  const serving = active ? [active] : replicaSets;
  return {
    ...draft,
    HPAReplicas: sumOf(serving, existingPods),
    availableReplicas: sumOf(serving, availablePods),
    readyReplicas: sumOf(serving, readyPods),
    selector: formatLabelSelector(active?.spec.selector ?? spec.selector),
  };
}

function promotionReason(
  context: RolloutContext,
  draft: RolloutStatus,
  pause: PausePlan,
): string | undefined {
  const { stableSet, newSet, status, spec } = context;
  const { activeSelector, postPromotionAnalysisRunStatus: run } =
    draft.blueGreen;
  if (!stableSet || !activeSelector) return 'Initial deploy';
  if (activeSelector !== draft.currentPodHash) return undefined;
  if (status.promoteFull) return 'Full promotion requested';
  if (isRollbackWithinWindow(context)) return 'Rollback within window';
  if (pause.isAborted) return undefined;
  const isAnalysed =
    !spec.strategy.blueGreen?.postPromotionAnalysis ||
    run?.status === 'Successful';
  if (!isAnalysed && deadlineOf(newSet) !== undefined) {
    return `Rollback to '${newSet!.metadata.name}' within scaleDownDelay`;
  }
  return isAnalysed ? 'Completed blue-green update' : undefined;
}

/** Once passed, the preview is scaled to full size; only a new version or the end takes it back. */
function hasPassedCheckPoint(
  context: RolloutContext,
  pause: PausePlan,
): boolean {
  const { status, spec, newSet } = context;
  const previewSize = spec.strategy.blueGreen?.previewReplicaCount;
  if (previewSize === undefined) return false;
  if (status.blueGreen.scaleUpPreviewCheckPoint) return true;
  return (
    isPrePromotionDone(context) &&
    isBlueGreenPauseOver(context, pause) &&
    availablePods(newSet) === previewSize
  );
}
