import {
  RevisionRole,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutState } from './state/RolloutState';

/** The versions that the cluster still has a ReplicaSet of, newest first. */
export function rolloutRevisions(
  state: RolloutState,
  names: ReadonlyMap<string, string>,
): RolloutRevision[] {
  return state.replicaSets.map(set => ({
    podHash: set.podHash,
    revision: set.revision,
    version: names.get(set.podHash) ?? set.podHash,
    images: set.containers.map(({ name, image }) => ({
      container: name,
      image,
    })),
    roles: rolesOf(state, set.podHash),
    replicas: {
      desired: set.desired,
      ready: set.ready,
      available: set.available,
    },
    createdAt: set.createdAt,
    scaleDownAt: set.scaleDownAt,
  }));
}

function rolesOf(
  { status, strategy }: RolloutState,
  podHash: string,
): RevisionRole[] {
  const isStable = podHash === status.stableRS;
  const stable: RevisionRole[] = isStable ? ['stable'] : [];
  if (strategy === 'blueGreen') {
    if (podHash === status.blueGreen?.activeSelector) {
      return [...stable, 'active'];
    }
    return podHash === status.blueGreen?.previewSelector
      ? [...stable, 'preview']
      : stable;
  }
  return !isStable && podHash === status.currentPodHash ? ['canary'] : stable;
}
