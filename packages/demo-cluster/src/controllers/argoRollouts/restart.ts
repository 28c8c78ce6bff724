import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { parseKubernetesTime } from '../objects/kubernetesTime';
import { isBeingDeleted, namespaceOf } from '../objects/ownership';
import { availablePods, desiredSize, sumOf } from '../replicaSets/ReplicaSet';
import { unavailabilityLimit } from './canarySplit';
import { RolloutContext } from './RolloutContext';
import { persistStatus } from './statusDraft';

/**
 * Renews the pods that are older than `restartAt`, as many at a time as may be missing; the
 * restart is noted as done when the last old pod has gone. Empty when none is asked for.
 */
export function continueRestart(context: RolloutContext): ClusterWrite[] {
  const { spec, status, now } = context;
  const due = parseKubernetesTime(spec.restartAt);
  if (due === undefined || due > now.getTime()) return [];
  if (spec.restartAt === status.restartedAt) return [];

  const old = oldPods(context, due);
  if (old.length === 0) {
    return persistStatus(context, { ...status, restartedAt: spec.restartAt });
  }
  return old.slice(0, mayGo(context)).map(pod => ({
    verb: 'delete',
    kind: 'Pod',
    namespace: namespaceOf(pod),
    name: pod.metadata.name,
  }));
}

/** When a restart that was asked for in advance begins. */
export function restartTime({
  spec,
  status,
  now,
}: RolloutContext): Date | undefined {
  const due = parseKubernetesTime(spec.restartAt);
  return due === undefined ||
    due <= now.getTime() ||
    spec.restartAt === status.restartedAt
    ? undefined
    : new Date(due);
}

function oldPods(context: RolloutContext, due: number): StoredObject[] {
  return context.replicaSets
    .flatMap(set => context.view.ownedBy('Pod', set.metadata.uid))
    .filter(pod => !isBeingDeleted(pod))
    .filter(
      pod => (parseKubernetesTime(pod.metadata.creationTimestamp) ?? 0) < due,
    );
}

function mayGo({ spec, replicaSets }: RolloutContext): number {
  const limits = spec.strategy.canary ?? {
    maxSurge: '25%',
    maxUnavailable: '25%',
  };
  const wanted = sumOf(replicaSets, desiredSize);
  const missing = wanted - sumOf(replicaSets, availablePods);
  const limit = Math.max(1, unavailabilityLimit(limits, spec.replicas));
  return Math.max(0, limit - missing);
}
