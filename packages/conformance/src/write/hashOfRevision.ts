import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';

const HASH = 'rollouts-pod-template-hash';
const REVISION = 'rollout.argoproj.io/revision';

/** The version that `undo` means: of this revision, or with 0 of the second newest. */
export function hashOfRevision(
  { root, owned }: ResourceGraph,
  revision: number,
): string | undefined {
  const versions = owned
    .filter(
      object =>
        object.kind === 'ReplicaSet' &&
        object.metadata.ownerReferences?.some(
          ({ uid }) => uid === root.metadata.uid,
        ),
    )
    .filter(object => Number.isInteger(revisionOf(object)))
    .sort((a, b) => revisionOf(b) - revisionOf(a));
  const meant =
    revision === 0
      ? versions[1]
      : versions.find(object => revisionOf(object) === revision);
  return meant?.metadata.labels?.[HASH];
}

function revisionOf({ metadata }: KubernetesObject): number {
  return Number(metadata.annotations?.[REVISION]);
}
