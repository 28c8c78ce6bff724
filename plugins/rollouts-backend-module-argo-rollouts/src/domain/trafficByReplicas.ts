import { TrafficSplit } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { OwnedReplicaSet } from './state/readReplicaSets';
import { RolloutState } from './state/RolloutState';

/**
 * Without a router a Service spreads requests over all ready pods, so the share of a version is
 * its share of the pods. Absent when no pod is ready.
 */
export function actualByReplicas(
  { replicaSets, status }: RolloutState,
  max: number,
): TrafficSplit | undefined {
  const total = sum(replicaSets);
  if (total === 0) {
    return undefined;
  }
  const isStable = (set: OwnedReplicaSet) => set.podHash === status.stableRS;
  const isCanary = (set: OwnedReplicaSet) =>
    set.podHash === status.currentPodHash && !isStable(set);
  const share = (count: number) => Math.floor((count * max) / total);

  const additional = replicaSets
    .filter(set => set.available > 0 && !isStable(set) && !isCanary(set))
    .map(set => ({ name: set.name, weight: share(set.available) }));
  const canary = share(sum(replicaSets.filter(isCanary)));
  const others = additional.reduce((weight, set) => weight + set.weight, 0);
  // Shares are rounded down; what is left over belongs to the stable version, if it has pods.
  return sum(replicaSets.filter(isStable)) > 0
    ? { stable: max - canary - others, canary, additional }
    : { stable: 0, canary: max - others, additional };
}

function sum(sets: readonly OwnedReplicaSet[]): number {
  return sets.reduce((count, set) => count + set.available, 0);
}
