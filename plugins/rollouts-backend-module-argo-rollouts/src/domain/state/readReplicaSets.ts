import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { replicaSetSchema } from '../../schema/replicaSetSchema';
import {
  podHashLabel,
  readNumber,
  revisionAnnotation,
  scaleDownDeadlineAnnotation,
} from './annotations';
import { byNewest } from './byNewest';
import { ownedObjects } from './ownedObjects';
import { UnreadableParts } from './UnreadableParts';

interface NamedImage {
  name: string;
  image: string;
}

/** A ReplicaSet that the Rollout itself owns, or one of its Experiments: pods of one version. */
export interface OwnedReplicaSet {
  uid: string;
  name: string;
  podHash: string;
  revision?: number;
  containers: NamedImage[];
  initContainers: NamedImage[];
  desired: number;
  ready: number;
  available: number;
  createdAt?: string;
  /** Only while there is something to scale down. */
  scaleDownAt?: string;
  /** Why the cluster refuses to make its pods, while it does. */
  failure?: string;
  /** Its own, which the controller copied from the Rollout, and those of its pods. */
  annotations: Record<string, string>;
  podAnnotations: Record<string, string>;
}

/**
 * The ReplicaSets of this owner, newest first. Those of an Experiment have the same labels and
 * even the same hash as the Rollout's; only their owner tells them apart.
 */
export function readReplicaSets(
  graph: ResourceGraph,
  ownerUid: string,
  parts: UnreadableParts,
): OwnedReplicaSet[] {
  return ownedObjects(graph, 'ReplicaSet', ownerUid)
    .map(object => readReplicaSet(object, parts))
    .filter(({ podHash }) => podHash !== '')
    .sort((a, b) => (b.revision ?? 0) - (a.revision ?? 0) || byNewest(a, b));
}

function readReplicaSet(
  object: KubernetesObject,
  parts: UnreadableParts,
): OwnedReplicaSet {
  const { metadata, spec, status } = parts.read(replicaSetSchema, object);
  const annotations = metadata?.annotations ?? {};
  const { metadata: podMetadata, spec: podSpec } = spec?.template ?? {};
  const desired = spec?.replicas ?? 1;
  return {
    uid: object.metadata.uid,
    name: object.metadata.name,
    podHash: metadata?.labels?.[podHashLabel] ?? '',
    revision: readNumber(annotations[revisionAnnotation]),
    containers: podSpec?.containers ?? [],
    initContainers: podSpec?.initContainers ?? [],
    desired,
    ready: status?.readyReplicas ?? 0,
    available: status?.availableReplicas ?? 0,
    createdAt: metadata?.creationTimestamp,
    scaleDownAt:
      desired > 0
        ? readTime(annotations[scaleDownDeadlineAnnotation])
        : undefined,
    failure: status?.conditions?.find(
      condition =>
        condition.type === 'ReplicaFailure' && condition.status === 'True',
    )?.message,
    annotations,
    podAnnotations: podMetadata?.annotations ?? {},
  };
}

function readTime(text: string | undefined): string | undefined {
  return text === undefined || Number.isNaN(Date.parse(text))
    ? undefined
    : text;
}
