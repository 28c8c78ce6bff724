import {
  RevisionRole,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { revisionOrigin } from './revisionOrigin';
import { revisionTrouble } from './revisionTrouble';
import { OwnedReplicaSet } from './state/readReplicaSets';
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
    images: imagesOf(set),
    roles: rolesOf(state, set.podHash),
    replicas: {
      desired: set.desired,
      ready: set.ready,
      available: set.available,
    },
    createdAt: set.createdAt,
    scaleDownAt: set.scaleDownAt,
    pingPong: pingPongOf(state, set.podHash),
    trouble: revisionTrouble(state, set),
    origin: revisionOrigin(set),
  }));
}

function imagesOf({
  containers,
  initContainers,
}: OwnedReplicaSet): RolloutRevision['images'] {
  return [
    ...containers.map(({ name, image }) => ({ container: name, image })),
    ...initContainers.map(({ name, image }) => ({
      container: name,
      image,
      isInit: true,
    })),
  ];
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

const otherSide = { ping: 'pong', pong: 'ping' } as const;

/** The stable version has the side that the status names, the new one the other. */
function pingPongOf(
  { canary, status }: RolloutState,
  podHash: string,
): RolloutRevision['pingPong'] {
  const stable = status.canary?.stablePingPong;
  if (canary?.pingPong === undefined || !isSide(stable)) {
    return undefined;
  }
  if (podHash === status.stableRS) {
    return stable;
  }
  return podHash === status.currentPodHash ? otherSide[stable] : undefined;
}

function isSide(word: string | undefined): word is 'ping' | 'pong' {
  return word === 'ping' || word === 'pong';
}
