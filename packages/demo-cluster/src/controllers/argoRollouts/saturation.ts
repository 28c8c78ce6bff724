import {
  availablePods,
  desiredSize,
  ReplicaSet,
} from '../replicaSets/ReplicaSet';
import { DESIRED_REPLICAS_ANNOTATION } from './rolloutNames';
import { RolloutSpec } from './rolloutSpec';

/** All pods that the Rollout wants are in this ReplicaSet and available. */
export function isSaturated(spec: RolloutSpec, set: ReplicaSet): boolean {
  return (
    desiredSize(set) === spec.replicas &&
    availablePods(set) === spec.replicas &&
    knownReplicas(set) === spec.replicas
  );
}

/** Size of the Rollout as the ReplicaSet was last told. */
export function knownReplicas(set: ReplicaSet): number | undefined {
  const text = set.metadata.annotations?.[DESIRED_REPLICAS_ANNOTATION];
  const replicas = text === undefined ? NaN : Number(text);
  return Number.isInteger(replicas) ? replicas : undefined;
}
