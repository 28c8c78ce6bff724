import { StoredObject } from '../../store/StoredObject';
import { ClusterView, ClusterWrite, Controller } from '../Controller';
import { earlier } from '../objects/kubernetesTime';
import { isBeingDeleted } from '../objects/ownership';
import { autoPromotionAt } from './blueGreenPause';
import { reconcileBlueGreen } from './blueGreen';
import { nextScaleDown } from './blueGreenScaling';
import { pauseEnd, reconcileCanary } from './canary';
import {
  findCondition,
  withCondition,
  withoutCondition,
} from './conditionList';
import { deletionEvents } from './deletionEvents';
import { syncEphemeralMetadata } from './ephemeralMetadata';
import { syncPausedConditions } from './pausedConditions';
import { degradedPhase } from './rolloutPhase';
import { progressDeadline } from './progressDeadline';
import { continueRestart, restartTime } from './restart';
import { greeting, syncRevision } from './revision';
import {
  gatherRolloutContext,
  readStatus,
  RolloutContext,
} from './RolloutContext';
import { writtenStatus } from './rolloutStatus';
import { isScalingEvent, scaleOnly } from './scalingEvent';
import { settlingEnd } from './traffic/settling';
import { readRollout } from './validateRollout';
import { resolveWorkload } from './workload/resolveWorkload';
import { scaleDownWorkload } from './workload/scaleDownWorkload';
import { syncWorkloadGeneration } from './workload/workloadGeneration';
import fastDeepEqual from 'fast-deep-equal';

interface Reconciled {
  writes: ClusterWrite[];
  wakeAt?: Date;
}

/**
 * Argo Rollouts: canary by numbers of pods or by a router (Istio, NGINX), and blue-green by Services,
 * with analyses. One reconciliation is one step; what the real controller does in several writes of
 * the same object comes in as many steps.
 *
 * @public
 */
export const rolloutController: Controller = {
  name: 'rollouts-controller',
  step(view, now) {
    const step: Reconciled = { writes: deletionEvents(view) };
    for (const rollout of view.list('Rollout')) {
      if (!isBeingDeleted(rollout)) {
        const { writes, wakeAt } = reconcile(view, now, rollout);
        step.writes.push(...writes);
        step.wakeAt = earlier(step.wakeAt, wakeAt);
      }
    }
    return step;
  },
};

function reconcile(
  view: ClusterView,
  now: Date,
  rollout: StoredObject,
): Reconciled {
  const found = resolveWorkload(view, rollout);
  const noted = syncWorkloadGeneration(rollout, found.workload);
  if (noted.length > 0) return { writes: noted };

  const read = found.ok ? readRollout(view, found.resolved) : found;
  if (!read.ok) {
    return { writes: refuse(view, now, { rollout, problem: read.problem }) };
  }
  const context = gatherRolloutContext(view, now, {
    rollout,
    spec: read.spec,
    workload: found.workload,
  });
  const writes = firstDue(context, [
    syncRevision,
    syncPausedConditions,
    scaleIfAsked,
    continueRestart,
    syncEphemeralMetadata,
    scaleDownWorkload,
    reconcileStrategy,
  ]);
  return writes.length > 0 ? { writes } : { writes, wakeAt: nextWake(context) };
}

/** Each stage presumes that the ones before it have nothing left to do. */
function firstDue(
  context: RolloutContext,
  stages: readonly ((context: RolloutContext) => ClusterWrite[])[],
): ClusterWrite[] {
  for (const stage of stages) {
    const writes = stage(context);
    if (writes.length > 0) return writes;
  }
  return [];
}

function scaleIfAsked(context: RolloutContext): ClusterWrite[] {
  return isScalingEvent(context) ? scaleOnly(context) : [];
}

function reconcileStrategy(context: RolloutContext): ClusterWrite[] {
  return context.spec.strategy.blueGreen
    ? reconcileBlueGreen(context)
    : reconcileCanary(context);
}

/** When something happens by itself although no object changes. */
function nextWake(context: RolloutContext): Date | undefined {
  const { spec, status } = context;
  const strategyWake = spec.strategy.blueGreen
    ? earlier(autoPromotionAt(context), nextScaleDown(context))
    : earlier(pauseEnd(context), nextScaleDown(context));
  const candidates = [
    strategyWake,
    settlingEnd(context),
    restartTime(context),
    progressDeadline(context, status.conditions ?? []),
  ].filter(wake => wake && wake > context.now);
  return candidates.reduce(
    (earliest, wake) => earlier(earliest, wake),
    undefined,
  );
}

/** Says what is wrong and leaves everything else as it is. */
function refuse(
  view: ClusterView,
  now: Date,
  { rollout, problem }: { rollout: StoredObject; problem: string },
): ClusterWrite[] {
  const status = readStatus(rollout);
  const message = `The Rollout "${rollout.metadata.name}" is invalid: ${problem}`;
  const present = status.conditions ?? [];
  const isKnown = findCondition(present, 'InvalidSpec')?.message === message;
  const conditions = withCondition(
    isKnown ? present : withoutCondition(present, 'InvalidSpec'),
    { type: 'InvalidSpec', status: 'True', reason: 'InvalidSpec', message },
    now,
  );
  const before = rollout.status ?? {};
  const written = writtenStatus(before, {
    ...status,
    conditions,
    observedGeneration: String(rollout.metadata.generation ?? 1),
    ...degradedPhase({ ...status, conditions: conditions }),
  });
  if (fastDeepEqual(before, written)) return [];
  const replicaSets = view
    .ownedBy('ReplicaSet', rollout.metadata.uid)
    .map(set => set as RolloutContext['replicaSets'][number]);
  return [
    ...greeting({ rollout, replicaSets, status }),
    { verb: 'status', object: { ...rollout, status: written } },
  ];
}
