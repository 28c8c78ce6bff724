import { availablePods, sumOf } from '../replicaSets/ReplicaSet';
import {
  findCondition,
  withCondition,
  withoutCondition,
  withRenewedCondition,
} from './conditionList';
import { PausePlan } from './PausePlan';
import { hasTimedOut, isIndefiniteStep } from './progressDeadline';
import { withHash, revisionNumber, RolloutContext } from './RolloutContext';
import { normal, ControllerEvent, warning } from '../objects/controllerEvents';
import { RolloutCondition, RolloutStatus } from './rolloutStatus';
import { isSaturated } from './saturation';

interface ConditionDecision {
  conditions: RolloutCondition[];
  events: ControllerEvent[];
  /** Told when the progress deadline aborts the update. */
  abortMessage?: string;
}

const NOT_AVAILABLE = 'Rollout does not have minimum availability';

/** The conditions that go with a status just decided on, and the events of their changes. */
export function decideConditions(
  context: RolloutContext,
  status: RolloutStatus,
  pause: PausePlan,
): ConditionDecision {
  const { now } = context;
  const events: ControllerEvent[] = [];
  let conditions = withoutCondition(
    context.status.conditions ?? [],
    'InvalidSpec',
  );

  const health = decideHealth(context, status, conditions);
  conditions = health.conditions;

  let abortMessage: string | undefined;
  if (pause.isAborted) {
    const aborted = decideAborted(context, pause, conditions);
    conditions = aborted.conditions;
    events.push(...aborted.events);
  } else {
    const progress = decideProgress(context, status, {
      conditions,
      becameUnhealthy: health.becameUnhealthy,
    });
    conditions = progress.conditions;
    events.push(...progress.events);
    abortMessage = progress.abortMessage;
  }

  conditions = withCondition(conditions, availability(context, status), now);

  const completed = decideCompleted(context, status, conditions);
  events.push(...completed.events);
  return { conditions: completed.conditions, events, abortMessage };
}

function decideHealth(
  context: RolloutContext,
  status: RolloutStatus,
  conditions: RolloutCondition[],
) {
  const isPaused =
    (context.status.pauseConditions?.length ?? 0) > 0 || context.spec.paused;
  const before = findCondition(conditions, 'Healthy');
  if (!isPaused && isHealthy(context, status)) {
    const healthy = {
      type: 'Healthy',
      status: 'True' as const,
      reason: 'RolloutHealthy',
      message: 'Rollout is healthy',
    };
    return {
      conditions: withCondition(conditions, healthy, context.now),
      becameUnhealthy: false,
    };
  }
  if (!before) return { conditions, becameUnhealthy: false };
  const unhealthy = {
    type: 'Healthy',
    status: 'False' as const,
    reason: 'RolloutHealthy',
    message: 'Rollout is not healthy',
  };
  return {
    conditions: withCondition(conditions, unhealthy, context.now),
    becameUnhealthy: before.status !== 'False',
  };
}

function decideAborted(
  context: RolloutContext,
  pause: PausePlan,
  conditions: RolloutCondition[],
) {
  const revision = revisionNumber(context.rollout);
  const cause = pause.abortMessage ? `: ${pause.abortMessage}` : '';
  const message = `Rollout aborted update to revision ${revision}${cause}`;
  const before = findCondition(conditions, 'Progressing');
  const isNews =
    before?.status !== 'False' || before.reason !== 'RolloutAborted';
  return {
    conditions: withCondition(
      conditions,
      {
        type: 'Progressing',
        status: 'False',
        reason: 'RolloutAborted',
        message,
      },
      context.now,
    ),
    events: isNews ? [warning('RolloutAborted', message)] : [],
  };
}

function decideProgress(
  context: RolloutContext,
  status: RolloutStatus,
  facts: { conditions: RolloutCondition[]; becameUnhealthy: boolean },
): ConditionDecision {
  const { now, spec } = context;
  const { conditions, becameUnhealthy } = facts;
  const name = `ReplicaSet "${context.rollout.metadata.name}-${status.currentPodHash}"`;
  if (isHealthy(context, status)) {
    const done = {
      type: 'Progressing',
      status: 'True' as const,
      reason: 'NewReplicaSetAvailable',
      message: `${name} has successfully progressed.`,
    };
    return { conditions: withCondition(conditions, done, now), events: [] };
  }
  if (isProgress(context, status) || becameUnhealthy) {
    const isSteady = status.stableRS === status.currentPodHash;
    const progress = {
      type: 'Progressing',
      status: 'True' as const,
      ...(isSteady && becameUnhealthy
        ? { reason: 'ReplicaSetNotAvailable', message: NOT_AVAILABLE }
        : {
            reason: 'ReplicaSetUpdated',
            message: `${name} is progressing.`,
          }),
    };
    return {
      conditions: withRenewedCondition(conditions, progress, now),
      events: [],
    };
  }
  if (isIndefiniteStep(context) || !hasTimedOut(context, conditions)) {
    return { conditions, events: [] };
  }
  const message = `${name} has timed out progressing.`;
  const timedOut = {
    type: 'Progressing',
    status: 'False' as const,
    reason: 'ProgressDeadlineExceeded',
    message,
  };
  return {
    conditions: withCondition(conditions, timedOut, now),
    ...(spec.progressDeadlineAbort
      ? { events: [warning('RolloutAborted', message)], abortMessage: message }
      : { events: [] }),
  };
}

function availability(context: RolloutContext, status: RolloutStatus) {
  const { spec, replicaSets } = context;
  const activeSet = withHash(replicaSets, status.blueGreen.activeSelector);
  const isAvailable = spec.strategy.blueGreen
    ? activeSet !== undefined && isSaturated(spec, activeSet)
    : sumOf(replicaSets, availablePods) >= spec.replicas;
  return {
    type: 'Available',
    status: isAvailable ? ('True' as const) : ('False' as const),
    reason: 'AvailableReason',
    message: isAvailable ? 'Rollout has minimum availability' : NOT_AVAILABLE,
  };
}

function decideCompleted(
  context: RolloutContext,
  status: RolloutStatus,
  conditions: RolloutCondition[],
) {
  const isCompleted = isPromoted(status);
  const before = findCondition(conditions, 'Completed');
  const started =
    !isCompleted && before?.status !== 'False'
      ? [
          normal(
            'RolloutNotCompleted',
            `Rollout not completed, started update to revision ${revisionNumber(
              context.rollout,
            )} (${status.currentPodHash})`,
          ),
        ]
      : [];
  const completed = {
    type: 'Completed',
    status: isCompleted ? ('True' as const) : ('False' as const),
    reason: 'RolloutCompleted',
    message: 'RolloutCompleted',
  };
  return {
    conditions: withCondition(conditions, completed, context.now),
    events: started,
  };
}

function isPromoted(status: RolloutStatus): boolean {
  return !!status.stableRS && status.stableRS === status.currentPodHash;
}

/** All desired pods are updated and available and nothing of the strategy is left to do. */
function isHealthy(context: RolloutContext, status: RolloutStatus): boolean {
  const { spec, rollout } = context;
  return (
    (status.updatedReplicas ?? 0) === spec.replicas &&
    (status.availableReplicas ?? 0) === spec.replicas &&
    context.status.observedGeneration ===
      String(rollout.metadata.generation ?? 1) &&
    (spec.strategy.blueGreen
      ? isCutOver(spec.strategy.blueGreen.previewService, status)
      : isCanaryDone(context, status))
  );
}

function isCutOver(
  previewService: string | undefined,
  { blueGreen, currentPodHash }: RolloutStatus,
): boolean {
  return (
    blueGreen.activeSelector === currentPodHash &&
    (!previewService || blueGreen.previewSelector === currentPodHash)
  );
}

function isCanaryDone({ spec }: RolloutContext, status: RolloutStatus) {
  const steps = spec.strategy.canary?.steps?.length ?? 0;
  const index = status.currentStepIndex;
  return (
    (steps === 0 || index === undefined || index === steps) &&
    isPromoted(status) &&
    (status.replicas ?? 0) === spec.replicas
  );
}

/** Pods came, got ready or went, or the strategy moved. */
function isProgress(context: RolloutContext, status: RolloutStatus): boolean {
  const before = context.status;
  const number = (value?: number) => value ?? 0;
  const old = (each: RolloutStatus) =>
    number(each.replicas) - number(each.updatedReplicas);
  return (
    number(status.updatedReplicas) !== number(before.updatedReplicas) ||
    old(status) < old(before) ||
    number(status.readyReplicas) > number(before.readyReplicas) ||
    number(status.availableReplicas) > number(before.availableReplicas) ||
    (context.spec.strategy.blueGreen
      ? isBlueGreenProgress(before, status)
      : isCanaryProgress(before, status))
  );
}

function isBlueGreenProgress(before: RolloutStatus, after: RolloutStatus) {
  return (
    before.blueGreen.activeSelector !== after.blueGreen.activeSelector ||
    before.blueGreen.previewSelector !== after.blueGreen.previewSelector
  );
}

function isCanaryProgress(before: RolloutStatus, after: RolloutStatus) {
  return (
    before.stableRS !== after.stableRS ||
    before.currentStepHash !== after.currentStepHash ||
    (before.currentStepIndex !== undefined &&
      after.currentStepIndex !== undefined &&
      before.currentStepIndex !== after.currentStepIndex)
  );
}
