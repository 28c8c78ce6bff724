import fastDeepEqual from 'fast-deep-equal';
import { ClusterWrite } from '../Controller';
import { existingPods, readyPods, sumOf } from '../replicaSets/ReplicaSet';
import { aborting, pauseFields, PausePlan } from './PausePlan';
import { decideConditions } from './rolloutConditions';
import { hashOf, RolloutContext } from './RolloutContext';
import {
  eventWrites,
  normal,
  ControllerEvent,
} from '../objects/controllerEvents';
import { WORKLOAD_GENERATION_ANNOTATION } from './rolloutNames';
import { rolloutPhase } from './rolloutPhase';
import { RolloutStatus, writtenStatus } from './rolloutStatus';

/** A status that starts empty: what nobody sets again is gone after the write. */
export function draftStatus(context: RolloutContext): RolloutStatus {
  const { status, replicaSets, newSet, desiredHash } = context;
  const currentPodHash = newSet ? hashOf(newSet) : desiredHash;
  return {
    blueGreen: {},
    canary: {},
    collisionCount: status.collisionCount,
    currentPodHash,
    replicas: sumOf(replicaSets, existingPods),
    updatedReplicas: existingPods(newSet),
    readyReplicas: sumOf(replicaSets, readyPods),
    restartedAt: status.restartedAt,
    stableRS: status.stableRS,
    promoteFull: currentPodHash !== status.stableRS && status.promoteFull,
  };
}

/** What one reconciliation comes to, before conditions, phase and pauses are worked out. */
export interface StatusDecision {
  draft: RolloutStatus;
  pause: PausePlan;
  /** Told before the status is written. */
  events: readonly ControllerEvent[];
}

/** Writes the decided status with its conditions, pauses, phase and events. */
export function concludeStatus(
  context: RolloutContext,
  decision: StatusDecision,
): ClusterWrite[] {
  const { draft, pause, events } = decision;
  const { conditions, ...told } = decideConditions(context, draft, pause);
  const plan =
    told.abortMessage === undefined
      ? pause
      : aborting(pause, told.abortMessage);
  const written = persistStatus(context, {
    ...draft,
    conditions,
    ...pauseFields(context, plan),
  });
  // Every event makes the controllers run again: told of no change, it would be told for ever.
  return written.length === 0
    ? []
    : [
        ...eventWrites(context.rollout, [...events, ...told.events]),
        ...written,
      ];
}

/** Writes a status as observed, with phase and message, if it differs from the present one. */
export function persistStatus(
  context: RolloutContext,
  status: RolloutStatus,
): ClusterWrite[] {
  const { rollout, spec } = context;
  const after: RolloutStatus = {
    ...status,
    observedGeneration: String(rollout.metadata.generation ?? 1),
    workloadObservedGeneration: observedWorkload(context),
    ...rolloutPhase(spec, status),
  };
  const before = rollout.status ?? {};
  const written = writtenStatus(before, after);
  if (fastDeepEqual(before, written)) return [];
  return [
    { verb: 'status', object: { ...rollout, status: written } },
    ...eventWrites(rollout, pauseEvents(context.status, after)),
  ];
}

function observedWorkload({ rollout, spec }: RolloutContext) {
  return spec.workloadRef
    ? rollout.metadata.annotations?.[WORKLOAD_GENERATION_ANNOTATION]
    : undefined;
}

function pauseEvents(
  before: RolloutStatus,
  after: RolloutStatus,
): ControllerEvent[] {
  const wasPaused = (before.pauseConditions?.length ?? 0) > 0;
  const [pause] = after.pauseConditions ?? [];
  if (!wasPaused && pause) {
    return [normal('RolloutPaused', `Rollout is paused (${pause.reason})`)];
  }
  const isResumed = wasPaused && !pause && !after.abortedAt;
  return isResumed ? [normal('RolloutResumed', 'Rollout is resumed')] : [];
}
