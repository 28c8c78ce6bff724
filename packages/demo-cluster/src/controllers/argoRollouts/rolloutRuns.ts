import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { newRun, RunPurpose } from './newRun';
import { addingPause, aborting, findPause, PausePlan } from './PausePlan';
import { deadlineOf } from './replicaSetEdits';
import { isFullyPromoted, RolloutContext } from './RolloutContext';
import { eventWrites, ControllerEvent } from '../objects/controllerEvents';
import { AnalysisReference } from './rolloutSpec';
import { RolloutStatus, RunStatus } from './rolloutStatus';
import { deleteOldRuns, terminateRuns } from './runRetention';
import {
  isBeforeStartingStep,
  isRollbackWithinWindow,
  stepPosition,
} from './canarySteps';
import { skipsPostPromotion, skipsPrePromotion } from './promotionRuns';

/** What the analyses of a Rollout come to in one reconciliation. */
export interface RunDecision {
  pause: PausePlan;
  writes: ClusterWrite[];
  canary: Pick<
    RolloutStatus['canary'],
    'currentStepAnalysisRunStatus' | 'currentBackgroundAnalysisRunStatus'
  >;
  blueGreen: Pick<
    RolloutStatus['blueGreen'],
    'prePromotionAnalysisRunStatus' | 'postPromotionAnalysisRunStatus'
  >;
}

const PURPOSES: Record<
  RunPurpose,
  { cause: string; status: (status: RolloutStatus) => RunStatus | undefined }
> = {
  Step: {
    cause: 'Step-based analysis phase error/failed',
    status: status => status.canary.currentStepAnalysisRunStatus,
  },
  Background: {
    cause: 'Background analysis phase error/failed',
    status: status => status.canary.currentBackgroundAnalysisRunStatus,
  },
  PrePromotion: {
    cause: 'Blue/green pre-promotion analysis phase error/failed',
    status: status => status.blueGreen.prePromotionAnalysisRunStatus,
  },
  PostPromotion: {
    cause: 'Blue/green post-promotion analysis phase error/failed',
    status: status => status.blueGreen.postPromotionAnalysisRunStatus,
  },
};

/** A run that is current from now on, perhaps still to be created. */
interface CurrentRun {
  purpose: RunPurpose;
  status: RunStatus;
  creation?: ClusterWrite;
  /** Its verdict counts for the update. */
  isJudged: boolean;
}

/** Creates, judges, ends and forgets the runs of a Rollout. */
export function reconcileRuns(
  context: RolloutContext,
  pause: PausePlan,
): RunDecision {
  const isSkipped = isAnalysisSkipped(context, pause);
  const current = isSkipped ? keptRuns(context) : wantedRuns(context);
  const names = new Set(current.map(run => run.status.name));
  const others = context.runs.filter(run => !names.has(run.metadata.name));
  return {
    pause: current.filter(run => run.isJudged).reduce(judge, pause),
    writes: [
      ...current.flatMap(run => run.creation ?? []),
      ...terminateRuns(isSkipped ? context.runs : others),
      ...(isSkipped ? [] : deleteOldRuns(context, others)),
      ...(isSkipped
        ? []
        : eventWrites(
            context.rollout,
            current.flatMap(run => phaseEvents(context, run)),
          )),
    ],
    canary: {
      currentStepAnalysisRunStatus: statusOf(current, 'Step'),
      currentBackgroundAnalysisRunStatus: statusOf(current, 'Background'),
    },
    blueGreen: {
      prePromotionAnalysisRunStatus: statusOf(current, 'PrePromotion'),
      postPromotionAnalysisRunStatus: statusOf(current, 'PostPromotion'),
    },
  };
}

function isAnalysisSkipped(context: RolloutContext, pause: PausePlan): boolean {
  const { status, newSet } = context;
  return (
    pause.isAborted ||
    status.promoteFull === true ||
    deadlineOf(newSet) !== undefined ||
    !status.stableRS ||
    isRollbackWithinWindow(context)
  );
}

function statusOf(current: CurrentRun[], purpose: RunPurpose) {
  return current.find(run => run.purpose === purpose)?.status;
}

function keptRuns(context: RolloutContext): CurrentRun[] {
  const purposes = Object.keys(PURPOSES) as RunPurpose[];
  return purposes.flatMap(purpose => keptRun(context, purpose, false));
}

/** The run that the status names, as it stands now. */
function keptRun(
  context: RolloutContext,
  purpose: RunPurpose,
  isJudged = true,
): CurrentRun[] {
  const run = namedRun(context, purpose);
  return run ? [{ purpose, status: runStatus(run), isJudged }] : [];
}

function namedRun(
  { runs, status }: RolloutContext,
  purpose: RunPurpose,
): StoredObject | undefined {
  const name = PURPOSES[purpose].status(status)?.name;
  return runs.find(run => run.metadata.name === name);
}

function runStatus(run: StoredObject): RunStatus {
  const { phase, message } = run.status ?? {};
  return {
    name: run.metadata.name,
    status: typeof phase === 'string' ? phase : '',
    ...(message ? { message: String(message) } : {}),
  };
}

function wantedRuns(context: RolloutContext): CurrentRun[] {
  return context.spec.strategy.blueGreen
    ? [...prePromotionRun(context), ...postPromotionRun(context)]
    : [...stepRun(context), ...backgroundRun(context)];
}

function stepRun(context: RolloutContext): CurrentRun[] {
  const { status } = context;
  if ((status.pauseConditions?.length ?? 0) > 0 || status.abort) {
    return keptRun(context, 'Step', false);
  }
  const position = stepPosition(context);
  const analysis = position?.step?.analysis;
  return analysis
    ? currentOrNewRun(context, 'Step', { analysis, infix: position.index })
    : [];
}

function backgroundRun(context: RolloutContext): CurrentRun[] {
  const analysis = context.spec.strategy.canary?.analysis;
  if (
    !analysis ||
    isFullyPromoted(context) ||
    !context.status.currentPodHash ||
    isBeforeStartingStep(context)
  ) {
    return [];
  }
  return runUnlessUndecided(context, 'Background', analysis);
}

function prePromotionRun(context: RolloutContext): CurrentRun[] {
  const analysis = context.spec.strategy.blueGreen?.prePromotionAnalysis;
  if (!analysis) return [];
  return skipsPrePromotion(context)
    ? keptRun(context, 'PrePromotion')
    : runUnlessUndecided(context, 'PrePromotion', analysis);
}

function postPromotionRun(context: RolloutContext): CurrentRun[] {
  const analysis = context.spec.strategy.blueGreen?.postPromotionAnalysis;
  if (!analysis) return [];
  return skipsPostPromotion(context)
    ? keptRun(context, 'PostPromotion')
    : runUnlessUndecided(context, 'PostPromotion', analysis);
}

/** While an inconclusive analysis waits for a person, no other run takes its place. */
function runUnlessUndecided(
  context: RolloutContext,
  purpose: Exclude<RunPurpose, 'Step'>,
  analysis: AnalysisReference,
): CurrentRun[] {
  return findPause(context, 'InconclusiveAnalysisRun')
    ? keptRun(context, purpose, purpose !== 'Background')
    : currentOrNewRun(context, purpose, { analysis });
}

function currentOrNewRun(
  context: RolloutContext,
  purpose: RunPurpose,
  wanted: { analysis: AnalysisReference; infix?: number },
): CurrentRun[] {
  const current = namedRun(context, purpose);
  if (current && !needsNewRun(context, current)) {
    return keptRun(context, purpose);
  }
  const object = newRun(context, { purpose, ...wanted });
  if (!object) return [];
  return [
    {
      purpose,
      status: { name: object.metadata.name!, status: '' },
      creation: { verb: 'create', object },
      isJudged: false,
    },
  ];
}

/** After a pause for want of a verdict, and after an abort, the analysis begins anew. */
function needsNewRun(context: RolloutContext, current: StoredObject): boolean {
  const { status } = context;
  const isAtPause =
    findPause(context, 'CanaryPauseStep') ??
    findPause(context, 'BlueGreenPause');
  if (status.controllerPause && !isAtPause) {
    return current.status?.phase === 'Inconclusive';
  }
  return status.abortedAt !== undefined;
}

function judge(pause: PausePlan, { purpose, status }: CurrentRun): PausePlan {
  switch (status.status) {
    case 'Inconclusive':
      return addingPause(pause, 'InconclusiveAnalysisRun');
    case 'Failed':
    case 'Error':
      return aborting(
        pause,
        [PURPOSES[purpose].cause, status.message].filter(Boolean).join(': '),
      );
    default:
      return pause;
  }
}

function phaseEvents(
  context: RolloutContext,
  { purpose, status }: CurrentRun,
): ControllerEvent[] {
  const before = PURPOSES[purpose].status(context.status);
  const isNews =
    status.status !== '' &&
    (!before ||
      (before.name === status.name && before.status !== status.status));
  if (!isNews) return [];
  const isBad = status.status === 'Failed' || status.status === 'Error';
  const previous = before ? before.status : 'NoPreviousStatus';
  return [
    {
      type: isBad ? 'Warning' : 'Normal',
      reason: `AnalysisRun${status.status}`,
      message: `${purpose} Analysis Run '${status.name}' Status New: '${status.status}' Previous: '${previous}'`,
    },
  ];
}
