import { ResourceDefinition } from '../resources/ResourceDefinition';
import { StoredObject } from './StoredObject';
import { timestamp } from './timestamp';

/** Namespaces wait for their content as other objects wait for their finalizers. */
export function mustWait(
  definition: ResourceDefinition,
  object: StoredObject,
): boolean {
  return (
    definition.kind === 'Namespace' ||
    (object.metadata.finalizers ?? []).length > 0
  );
}

/** True once nothing holds back an object that somebody has deleted. */
export function isReadyToGo(
  definition: ResourceDefinition,
  object: StoredObject,
): boolean {
  return (
    object.metadata.deletionTimestamp !== undefined &&
    !mustWait(definition, object)
  );
}

export function asTerminating(
  definition: ResourceDefinition,
  object: StoredObject,
  now: Date,
): StoredObject {
  const { generation } = object.metadata;
  return {
    ...object,
    metadata: {
      ...object.metadata,
      deletionTimestamp: timestamp(now),
      ...(generation === undefined ? {} : { generation: generation + 1 }),
    },
    ...(definition.kind === 'Namespace'
      ? { status: { ...object.status, phase: 'Terminating' } }
      : {}),
  };
}
