import { isDeepStrictEqual } from 'node:util';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { StoredObject } from './StoredObject';

/** Which part of an object a write is about; everything else in it is dropped silently. */
export type UpdatePart = 'main' | 'status';

/**
 * What a write of `next` makes of `current`: the part that it is about from `next`, the rest from
 * `current`, and the fields of the metadata that only the server decides as they were.
 */
export function prepareUpdate(
  definition: ResourceDefinition,
  change: { current: StoredObject; next: StoredObject },
  part: UpdatePart,
): StoredObject {
  const merged =
    part === 'status' ? mergeStatus(change) : mergeMain(definition, change);
  if (
    part === 'main' &&
    definition.hasGeneration &&
    !isDeepStrictEqual(
      contentOf(definition, merged),
      contentOf(definition, change.current),
    )
  ) {
    merged.metadata.generation = (merged.metadata.generation ?? 0) + 1;
  }
  return merged;
}

function mergeStatus(change: {
  current: StoredObject;
  next: StoredObject;
}): StoredObject {
  const { status, ...rest } = change.current;
  return change.next.status === undefined
    ? (rest as StoredObject)
    : ({ ...rest, status: change.next.status } as StoredObject);
}

function mergeMain(
  definition: ResourceDefinition,
  { current, next }: { current: StoredObject; next: StoredObject },
): StoredObject {
  const { metadata: decided } = current;
  const { generation, deletionTimestamp, ...given } = next.metadata;
  const merged: StoredObject = {
    ...next,
    metadata: {
      ...given,
      name: decided.name,
      ...(decided.namespace ? { namespace: decided.namespace } : {}),
      uid: decided.uid,
      resourceVersion: decided.resourceVersion,
      ...(decided.generation === undefined
        ? {}
        : { generation: decided.generation }),
      creationTimestamp: decided.creationTimestamp,
      ...(decided.deletionTimestamp
        ? { deletionTimestamp: decided.deletionTimestamp }
        : {}),
    },
  };
  if (definition.hasStatus) {
    delete merged.status;
    if (current.status !== undefined) {
      merged.status = current.status;
    }
  }
  return merged;
}

/** What a generation counts: all but the metadata, and but the status where that has a life of its own. */
function contentOf(
  definition: ResourceDefinition,
  object: StoredObject,
): object {
  const { metadata, ...content } = object;
  if (definition.hasStatus) {
    delete content.status;
  }
  return content;
}
