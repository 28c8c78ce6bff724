import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { rawStatus } from '../../scenarios/rawStatus';

const HASH_LABEL = 'rollouts-pod-template-hash';

/** Pods of the rollout's own ReplicaSets, by whether users count them for it. */
export interface PodCounts {
  stable: number;
  canary: number;
  /** Of versions before, one by one. */
  others: number[];
}

/** Counts anew what the engine has counted: it is on trial. */
export function countPods(
  { owned, root }: ResourceGraph,
  part: 'availableReplicas' | 'readyReplicas' = 'availableReplicas',
): PodCounts {
  const { currentPodHash, stableRS } = rawStatus(root);
  const counts: PodCounts = { stable: 0, canary: 0, others: [] };
  for (const set of owned) {
    const owners = set.metadata.ownerReferences ?? [];
    const isOwn = owners.some(({ uid }) => uid === root.metadata.uid);
    if (set.kind !== 'ReplicaSet' || !isOwn) continue;
    const hash = set.metadata.labels?.[HASH_LABEL];
    const count = rawStatus(set)[part] ?? 0;
    if (hash === stableRS) counts.stable += count;
    else if (hash === currentPodHash) counts.canary += count;
    else counts.others.push(count);
  }
  return counts;
}

export function totalOf({ stable, canary, others }: PodCounts): number {
  return others.reduce((sum, count) => sum + count, stable + canary);
}

/** The share of the new version in percent, rounded down; what is left over is the stable one's. */
export function shareOfPods(graph: ResourceGraph): string | undefined {
  const counts = countPods(graph);
  const total = totalOf(counts);
  const percent = (count: number) => Math.floor((count * 100) / total);
  if (total === 0) return undefined;
  const left = counts.others.reduce(
    (rest, count) => rest - percent(count),
    100,
  );
  return String(counts.stable > 0 ? percent(counts.canary) : left);
}
