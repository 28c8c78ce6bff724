import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { desiredSize, ReplicaSet } from '../replicaSets/ReplicaSet';
import { revisionNumber, RolloutContext } from './RolloutContext';
import {
  eventWrites,
  normal,
  ControllerEvent,
} from '../objects/controllerEvents';
import {
  DESIRED_REPLICAS_ANNOTATION,
  SCALE_DOWN_DEADLINE_ANNOTATION,
} from './rolloutNames';
import { knownReplicas } from './saturation';

/** Something to change in one ReplicaSet. Several edits of one set become one write. */
export interface ReplicaSetEdit {
  set: ReplicaSet;
  /** New size. The Rollout's own size is noted along with it. */
  size?: number;
  /** New deadline for scaling down; null takes it away. */
  deadline?: string | null;
}

/** Asks for a size, unless the set has it already and knows the Rollout's size. */
export function resize(
  context: RolloutContext,
  set: ReplicaSet,
  size: number,
): ReplicaSetEdit[] {
  const isSettled =
    desiredSize(set) === size && knownReplicas(set) === context.spec.replicas;
  return isSettled ? [] : [{ set, size }];
}

/** Whether an edit changes the number of pods, not just what is noted on the set. */
export function changesSize({ set, size }: ReplicaSetEdit): boolean {
  return size !== undefined && size !== desiredSize(set);
}

export function deadlineOf(set: StoredObject | undefined): string | undefined {
  return set?.metadata.annotations?.[SCALE_DOWN_DEADLINE_ANNOTATION];
}

export function removeDeadline(set: ReplicaSet): ReplicaSetEdit[] {
  return deadlineOf(set) === undefined ? [] : [{ set, deadline: null }];
}

export function editWrites(
  context: RolloutContext,
  edits: readonly ReplicaSetEdit[],
): ClusterWrite[] {
  const names = new Set(edits.map(edit => edit.set.metadata.name));
  return [...names].flatMap(name =>
    writesOfOne(
      context,
      edits.filter(edit => edit.set.metadata.name === name),
    ),
  );
}

function writesOfOne(
  context: RolloutContext,
  edits: ReplicaSetEdit[],
): ClusterWrite[] {
  const [{ set }] = edits;
  const size = edits.find(edit => edit.size !== undefined)?.size;
  const deadline = edits.find(edit => edit.deadline !== undefined)?.deadline;
  const annotations = { ...set.metadata.annotations };
  if (deadline) annotations[SCALE_DOWN_DEADLINE_ANNOTATION] = deadline;
  if (deadline === null) delete annotations[SCALE_DOWN_DEADLINE_ANNOTATION];
  if (size !== undefined) {
    annotations[DESIRED_REPLICAS_ANNOTATION] = String(context.spec.replicas);
  }
  const object: ReplicaSet = {
    ...set,
    metadata: { ...set.metadata, annotations },
    spec: { ...set.spec, ...(size === undefined ? {} : { replicas: size }) },
  };
  return [
    { verb: 'update', object },
    ...eventWrites(context.rollout, scalingEvents(set, size)),
  ];
}

function scalingEvents(
  set: ReplicaSet,
  size: number | undefined,
): ControllerEvent[] {
  const before = desiredSize(set);
  if (size === undefined || size === before) return [];
  const direction = size > before ? 'up' : 'down';
  return [
    normal(
      'ScalingReplicaSet',
      `Scaled ${direction} ReplicaSet ${
        set.metadata.name
      } (revision ${revisionNumber(set)}) from ${before} to ${size}`,
    ),
  ];
}
