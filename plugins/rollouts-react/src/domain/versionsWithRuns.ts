import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A version whose analysis runs the cluster still has. */
export interface VersionWithRuns {
  podHash: string;
  version: string;
}

/** The version that is being rolled out, whether it has runs or not, then others that have some. */
export function versionsWithRuns(rollout: Rollout): VersionWithRuns[] {
  const hashes = new Set([
    rollout.observation.podHash,
    ...rollout.analysisRuns.flatMap(({ podHash }) => podHash ?? []),
  ]);
  return [...hashes]
    .filter(podHash => podHash !== '')
    .map(podHash => ({ podHash, version: nameOf(rollout, podHash) }));
}

function nameOf({ revisions }: Rollout, podHash: string): string {
  const revision = revisions.find(known => known.podHash === podHash);
  return revision?.version ?? podHash;
}
