import { OwnedReplicaSet } from './state/readReplicaSets';
import { replicaSetOf } from './state/currentReplicaSet';
import { RolloutState } from './state/RolloutState';

/**
 * Short names of the versions by pod hash: the tag of the image that sets them apart, with the
 * hash behind it where several versions have the same tag.
 */
export function versionNames(state: RolloutState): Map<string, string> {
  const container = tellingContainer(state);
  const tags = state.replicaSets.map(set => ({
    podHash: set.podHash,
    tag: imageTag(set.containers.find(({ name }) => name === container)?.image),
  }));
  return new Map(
    tags.map(({ podHash, tag }) => {
      if (tag === undefined) {
        return [podHash, podHash];
      }
      const isShared = tags.some(t => t.tag === tag && t.podHash !== podHash);
      return [podHash, isShared ? `${tag} (${podHash})` : tag];
    }),
  );
}

/** Name of the version that is being rolled out, also where its ReplicaSet cannot be seen. */
export function newVersionName(
  state: RolloutState,
  names: ReadonlyMap<string, string>,
): string | undefined {
  const { currentPodHash } = state.status;
  if (currentPodHash === undefined) {
    return imageTag(state.spec.template?.spec?.containers?.[0]?.image);
  }
  return names.get(currentPodHash) ?? currentPodHash;
}

/** The container whose image differs between stable and new, or else between the newest two. */
function tellingContainer(state: RolloutState): string | undefined {
  const { status, replicaSets } = state;
  const stable = replicaSetOf(state, status.stableRS);
  const current = replicaSetOf(state, status.currentPodHash);
  const pairs = [
    [current, stable],
    [replicaSets[0], replicaSets[1]],
  ];
  return (
    pairs.map(([a, b]) => differingContainer(a, b)).find(name => name) ??
    (current ?? replicaSets[0])?.containers[0]?.name
  );
}

function differingContainer(
  a: OwnedReplicaSet | undefined,
  b: OwnedReplicaSet | undefined,
): string | undefined {
  return a?.containers.find(({ name, image }) => {
    const other = b?.containers.find(candidate => candidate.name === name);
    return other !== undefined && other.image !== image;
  })?.name;
}

/** Tag without registry and digest; absent when it tells no version. */
function imageTag(image: string | undefined): string | undefined {
  const lastPart = image?.split('@')[0].split('/').pop();
  const tag = lastPart?.split(':')[1];
  return tag === undefined || tag === '' || tag === 'latest' ? undefined : tag;
}
