import { ClusterWrite } from '../Controller';
import { availablePods, existingPods, sumOf } from '../replicaSets/ReplicaSet';
import { formatLabelSelector } from '../objects/labelSelector';
import { secondsAfter, parseKubernetesTime } from '../objects/kubernetesTime';
import { isAtCanarySizes } from './canaryReplicas';
import { scaleCanary } from './canaryScaling';
import {
  describeStep,
  isRollbackWithinWindow,
  pauseSeconds,
  StepPosition,
  stepPosition,
} from './canarySteps';
import {
  addingPause,
  clearingAll,
  findPause,
  openPausePlan,
  PausePlan,
  removingPause,
} from './PausePlan';
import { ExperimentDecision, reconcileExperiments } from './experimentStep';
import { editWrites } from './replicaSetEdits';
import { hasEnoughPodsToTakeOver } from './replicaProgress';
import { limitHistory } from './revisionHistory';
import { reconcileRuns, RunDecision } from './rolloutRuns';
import { revisionNumber, RolloutContext } from './RolloutContext';
import { normal, ControllerEvent } from '../objects/controllerEvents';
import { RolloutStatus } from './rolloutStatus';
import { concludeStatus, draftStatus, StatusDecision } from './statusDraft';
import { isAtRoutedSizes } from './traffic/canarySize';
import { keptTraffic, withSwappedServices } from './traffic/carriedStatus';
import { reconcileTraffic } from './traffic/reconcileTraffic';
import { settlingEnd } from './traffic/settling';
import { trafficRoutingOf } from './traffic/trafficRouting';
import { TrafficWeights } from './traffic/trafficStatus';

/** One reconciliation of a canary. */
export function reconcileCanary(context: RolloutContext): ClusterWrite[] {
  if (isNewVersion(context)) {
    return concludeStatus(context, beginVersion(context));
  }
  if (settlingEnd(context)) return [];
  const traffic = reconcileTraffic(context);
  if (traffic.isHeldUp) return traffic.writes;
  const { weights } = traffic;
  const experiments = reconcileExperiments(context, openPausePlan(context));
  const runs = reconcileRuns(context, experiments.pause);
  const checks = { experiments, runs, weights };
  if (runs.pause.add.length > 0) {
    return [
      ...traffic.writes,
      ...experiments.writes,
      ...runs.writes,
      ...concludeStatus(context, advance(context, checks, runs.pause)),
    ];
  }
  const { edits, isScaling } = scaleCanary(context, {
    weights,
    isAborted: runs.pause.isAborted,
  });
  const pause = isScaling ? runs.pause : beginPause(context, runs.pause);
  return [
    ...limitHistory(context),
    ...traffic.writes,
    ...experiments.writes,
    ...runs.writes,
    ...editWrites(context, edits),
    ...concludeStatus(context, advance(context, checks, pause)),
  ];
}

/** When a pause step ends by itself. */
export function pauseEnd(context: RolloutContext): Date | undefined {
  const step = stepPosition(context)?.step;
  const pause = findPause(context, 'CanaryPauseStep');
  const start = parseKubernetesTime(pause?.startTime);
  const seconds = step && pauseSeconds(step);
  return start === undefined || seconds === undefined || context.spec.paused
    ? undefined
    : secondsAfter(new Date(start), seconds);
}

/** Template or steps are others than the status knows. */
function isNewVersion(context: RolloutContext): boolean {
  const { status, desiredHash, desiredStepHash } = context;
  return (
    status.currentStepHash !== desiredStepHash ||
    (status.currentPodHash !== undefined &&
      status.currentPodHash !== desiredHash)
  );
}

function draftOf(context: RolloutContext): RolloutStatus {
  const { spec, replicaSets, desiredStepHash } = context;
  return {
    ...draftStatus(context),
    availableReplicas: sumOf(replicaSets, availablePods),
    HPAReplicas: sumOf(replicaSets, existingPods),
    selector: formatLabelSelector(spec.selector),
    currentStepHash: desiredStepHash,
  };
}

/** Back to the first step, or behind the last one where the version has been served before. */
function beginVersion(context: RolloutContext): StatusDecision {
  const { newSet, status, desiredHash, spec } = context;
  const count = spec.strategy.canary?.steps?.length ?? 0;
  const events: ControllerEvent[] = [];
  let currentStepIndex = count > 0 ? 0 : undefined;
  if (newSet && count > 0 && status.stableRS === desiredHash) {
    events.push(normal('SkipSteps', 'Rollback to stable ReplicaSets'));
    currentStepIndex = count;
  } else if (
    newSet &&
    count > 0 &&
    isRollbackWithinWindow(context) &&
    (newSet.spec.replicas ?? 1) > 0
  ) {
    events.push(
      normal(
        'SkipSteps',
        'Rollback to active ReplicaSets within RollbackWindow',
      ),
    );
    currentStepIndex = count;
  }
  return {
    draft: {
      ...draftOf(context),
      canary: keptTraffic(context),
      currentStepIndex,
      promoteFull: undefined,
      restartedAt: spec.restartAt,
    },
    pause: clearingAll(openPausePlan(context)),
    events,
  };
}

function beginPause(context: RolloutContext, pause: PausePlan): PausePlan {
  const { spec, status } = context;
  const isAtPause =
    stepPosition(context)?.step?.pause !== undefined &&
    !spec.paused &&
    !status.promoteFull;
  const isKnown =
    findPause(context, 'CanaryPauseStep') !== undefined ||
    status.controllerPause === true;
  return isAtPause && !isKnown ? addingPause(pause, 'CanaryPauseStep') : pause;
}

/** What decides beside the pods whether a step is over. */
interface StepChecks {
  experiments: ExperimentDecision;
  runs: RunDecision;
  /** The shares that the router has been told. */
  weights: TrafficWeights | undefined;
}

/** Moves the step index, or ends the update, as far as the present state allows. */
function advance(
  context: RolloutContext,
  checks: StepChecks,
  planned: PausePlan,
): StatusDecision {
  const { status } = context;
  const position = stepPosition(context);
  const { currentExperiment } = checks.experiments;
  const draft = {
    ...draftOf(context),
    canary: {
      ...checks.runs.canary,
      ...keptTraffic(context),
      currentExperiment,
      weights: checks.weights,
    },
  };
  const skipsSteps = status.promoteFull || isRollbackWithinWindow(context);
  const pause = skipsSteps ? clearingAll(planned) : planned;
  const index = skipsSteps ? position?.count : position?.index;

  const reason = promotionReason(context, pause, index);
  if (reason) return promote(context, { draft, pause, events: [] }, reason);

  if (pause.isAborted) {
    const isStable = draft.stableRS === draft.currentPodHash;
    const restart = isStable ? position?.count : 0;
    return {
      draft: { ...draft, currentStepIndex: position && restart },
      pause,
      events: [],
    };
  }
  if (position?.step && isStepCompleted(context, checks)) {
    return completeStep({ draft, pause, events: [] }, position, index!);
  }
  return { draft: { ...draft, currentStepIndex: index }, pause, events: [] };
}

function completeStep(
  decision: StatusDecision,
  position: StepPosition,
  index: number,
): StatusDecision {
  const { draft, pause } = decision;
  const next = index + 1;
  return {
    draft: {
      ...draft,
      currentStepIndex: next,
      canary: { ...draft.canary, currentStepAnalysisRunStatus: undefined },
    },
    pause: removingPause(pause, 'CanaryPauseStep'),
    events: [
      normal(
        'RolloutStepCompleted',
        `Rollout step ${next}/${position.count} completed (${describeStep(
          position.step!,
        )})`,
      ),
    ],
  };
}

function isStepCompleted(
  context: RolloutContext,
  { experiments, runs, weights }: StepChecks,
): boolean {
  const step = stepPosition(context)?.step;
  if (!step || context.spec.paused) return false;
  if (step.pause) return isPauseOver(context);
  if (step.setWeight !== undefined || step.setCanaryScale) {
    return trafficRoutingOf(context.spec)
      ? isAtRoutedSizes(context, weights)
      : isAtCanarySizes(context);
  }
  if (step.setHeaderRoute || step.setMirrorRoute) return true;
  if (step.experiment) return experiments.isStepDone;
  return runs.canary.currentStepAnalysisRunStatus?.status === 'Successful';
}

/** A pause that the controller began and that is gone was ended by somebody. */
function isPauseOver(context: RolloutContext): boolean {
  const pause = findPause(context, 'CanaryPauseStep');
  if (!pause) return context.status.controllerPause === true;
  const end = pauseEnd(context);
  return end !== undefined && end <= context.now;
}

/** Why the new version becomes the stable one now; undefined while it does not. */
function promotionReason(
  context: RolloutContext,
  pause: PausePlan,
  index: number | undefined,
): string | undefined {
  const { newSet, stableSet, spec, status } = context;
  if (!stableSet) return 'Initial deploy';
  if (pause.isAborted || !newSet) return undefined;
  if (!hasEnoughPodsToTakeOver(spec, newSet)) return undefined;
  if (status.promoteFull) return 'Full promotion requested';
  if (isRollbackWithinWindow(context)) return 'Rollback within window';
  const count = spec.strategy.canary?.steps?.length ?? 0;
  return count === 0 || index === count
    ? `Completed all ${count} canary steps`
    : undefined;
}

function promote(
  context: RolloutContext,
  decision: StatusDecision,
  reason: string,
): StatusDecision {
  const { draft, pause } = decision;
  const isSwitch = draft.stableRS !== draft.currentPodHash;
  return {
    draft: {
      ...draft,
      canary: isSwitch ? withSwappedServices(context, draft) : draft.canary,
      stableRS: draft.currentPodHash,
      promoteFull: undefined,
      currentStepIndex: stepPosition(context)?.count,
    },
    pause: clearingAll(pause),
    events: isSwitch
      ? [
          normal(
            'RolloutCompleted',
            `Rollout completed update to revision ${revisionNumber(
              context.rollout,
            )} (${draft.currentPodHash}): ${reason}`,
          ),
        ]
      : [],
  };
}
