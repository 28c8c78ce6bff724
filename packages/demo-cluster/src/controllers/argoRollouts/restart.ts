import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { evictablePods } from '../disruption/evictablePods';
import { parseKubernetesTime, secondsAfter } from '../objects/kubernetesTime';
import { isBeingDeleted, namespaceOf } from '../objects/ownership';
import {
  availablePods,
  desiredSize,
  ReplicaSet,
  sumOf,
} from '../replicaSets/ReplicaSet';
import { unavailabilityLimit } from './canarySplit';
import { RolloutContext } from './RolloutContext';
import { persistStatus } from './statusDraft';

/** How long the controller waits before it looks again for pods that could not go. */
const RETRY_SECONDS = 30;

/**
 * Renews the pods that are older than `restartAt`, as many at a time as may be missing and as
 * disruption budgets let go; the restart is noted as done when the last old pod has gone. Empty
 * when none is asked for, or when none may go now.
 */
export function continueRestart(context: RolloutContext): ClusterWrite[] {
  const { spec, status, now, view } = context;
  const due = parseKubernetesTime(spec.restartAt);
  if (due === undefined || due > now.getTime()) return [];
  if (spec.restartAt === status.restartedAt) return [];

  const old = oldPods(context, due);
  if (old.length === 0) {
    return persistStatus(context, { ...status, restartedAt: spec.restartAt });
  }
  return evictablePods(view, old)
    .slice(0, mayGo(context))
    .map(pod => ({
      verb: 'delete',
      kind: 'Pod',
      namespace: namespaceOf(pod),
      name: pod.metadata.name,
    }));
}

/** When a restart begins that was asked for in advance, or one goes on that could not. */
export function restartTime({
  spec,
  status,
  now,
}: RolloutContext): Date | undefined {
  const due = parseKubernetesTime(spec.restartAt);
  if (due === undefined || spec.restartAt === status.restartedAt) {
    return undefined;
  }
  return due > now.getTime() ? new Date(due) : secondsAfter(now, RETRY_SECONDS);
}

/** Those of the stable version first, then those of the new one, then the others by age. */
function oldPods(context: RolloutContext, due: number): StoredObject[] {
  return [...context.replicaSets]
    .sort(
      (a, b) =>
        priority(context, a) - priority(context, b) ||
        a.metadata.creationTimestamp.localeCompare(
          b.metadata.creationTimestamp,
        ),
    )
    .flatMap(set => context.view.ownedBy('Pod', set.metadata.uid))
    .filter(pod => !isBeingDeleted(pod))
    .filter(
      pod => (parseKubernetesTime(pod.metadata.creationTimestamp) ?? 0) < due,
    );
}

function priority(
  { stableSet, newSet }: RolloutContext,
  set: ReplicaSet,
): number {
  if (set === stableSet) return 0;
  return set === newSet ? 1 : 2;
}

/**
 * At least one pod may be missing, however strict the limits are. At a weight that does not divide
 * evenly there are more pods than replicas, and all of them count.
 */
function mayGo({ spec, replicaSets }: RolloutContext): number {
  const { canary, blueGreen } = spec.strategy;
  const limit = canary
    ? unavailabilityLimit(canary, spec.replicas)
    : unavailabilityLimit(
        // Blue-green knows no surge, and without one the limit would be at least one.
        { maxSurge: 1, maxUnavailable: blueGreen!.maxUnavailable },
        spec.replicas,
      );
  const wanted = Math.max(spec.replicas, sumOf(replicaSets, desiredSize));
  const missing = wanted - sumOf(replicaSets, availablePods);
  return Math.max(0, Math.max(1, limit) - missing);
}
