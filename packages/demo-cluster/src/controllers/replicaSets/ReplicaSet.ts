import { StoredObject } from '../../store/StoredObject';

/** A ReplicaSet as far as controllers above it look at it. */
export interface ReplicaSet extends StoredObject {
  kind: 'ReplicaSet';
  spec: {
    replicas?: number;
    minReadySeconds?: number;
    selector: { matchLabels?: Record<string, string> };
    template: Record<string, any>;
  };
  status?: {
    replicas?: number;
    readyReplicas?: number;
    availableReplicas?: number;
    observedGeneration?: number;
  };
}

export function isReplicaSet(object: StoredObject): object is ReplicaSet {
  return object.kind === 'ReplicaSet' && typeof object.spec === 'object';
}

/** The size that a ReplicaSet is asked to have. */
export function desiredSize(replicaSet: ReplicaSet): number {
  return replicaSet.spec.replicas ?? 1;
}

export function availablePods(replicaSet: ReplicaSet | undefined): number {
  return replicaSet?.status?.availableReplicas ?? 0;
}

export function existingPods(replicaSet: ReplicaSet | undefined): number {
  return replicaSet?.status?.replicas ?? 0;
}

export function readyPods(replicaSet: ReplicaSet | undefined): number {
  return replicaSet?.status?.readyReplicas ?? 0;
}

/** Adds up one number of several ReplicaSets. */
export function sumOf(
  replicaSets: readonly ReplicaSet[],
  number: (replicaSet: ReplicaSet) => number,
): number {
  return replicaSets.reduce((sum, each) => sum + number(each), 0);
}
