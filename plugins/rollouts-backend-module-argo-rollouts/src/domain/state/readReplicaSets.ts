import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
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

/** A ReplicaSet that the Rollout itself owns: one version of the workload. */
export interface OwnedReplicaSet {
  name: string;
  podHash: string;
  revision?: number;
  containers: { name: string; image: string }[];
  desired: number;
  ready: number;
  available: number;
  createdAt?: string;
  /** Only while there is something to scale down. */
  scaleDownAt?: string;
}

/**
 * The versions, newest first. ReplicaSets of an Experiment have the same labels and even the
 * same hash; only their owner tells them apart.
 */
export function readReplicaSets(
  graph: ResourceGraph,
  parts: UnreadableParts,
): OwnedReplicaSet[] {
  return ownedObjects(graph, 'ReplicaSet', graph.root.metadata.uid)
    .map(object => {
      const { metadata, spec, status } = parts.read(replicaSetSchema, object);
      const annotations = metadata?.annotations ?? {};
      const desired = spec?.replicas ?? 1;
      return {
        name: object.metadata.name,
        podHash: metadata?.labels?.[podHashLabel] ?? '',
        revision: readNumber(annotations[revisionAnnotation]),
        containers: spec?.template?.spec?.containers ?? [],
        desired,
        ready: status?.readyReplicas ?? 0,
        available: status?.availableReplicas ?? 0,
        createdAt: metadata?.creationTimestamp,
        scaleDownAt:
          desired > 0
            ? readTime(annotations[scaleDownDeadlineAnnotation])
            : undefined,
      };
    })
    .filter(({ podHash }) => podHash !== '')
    .sort((a, b) => (b.revision ?? 0) - (a.revision ?? 0) || byNewest(a, b));
}

function readTime(text: string | undefined): string | undefined {
  return text === undefined || Number.isNaN(Date.parse(text))
    ? undefined
    : text;
}
