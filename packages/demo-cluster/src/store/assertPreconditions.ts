import { ResourceDefinition } from '../resources/ResourceDefinition';
import { badRequest, conflict, invalid } from './statusErrors';
import { StoredObject } from './StoredObject';

export interface Preconditions {
  uid?: string;
  resourceVersion?: string;
}

/** Refuses a deletion that was meant for another object, or another state, of this name. */
export function assertPreconditions(
  definition: ResourceDefinition,
  current: StoredObject,
  { uid, resourceVersion }: Preconditions,
): void {
  const { metadata } = current;
  if (uid !== undefined && uid !== metadata.uid) {
    throw conflict(
      definition,
      metadata.name,
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${metadata.uid}`,
    );
  }
  if (
    resourceVersion !== undefined &&
    resourceVersion !== metadata.resourceVersion
  ) {
    throw conflict(
      definition,
      metadata.name,
      `Precondition failed: ResourceVersion in precondition: ${resourceVersion}, ResourceVersion in object meta: ${metadata.resourceVersion}`,
    );
  }
}

/** Refuses an update that was made of another object, or of a state that is no longer the current one. */
export function assertSameObject(
  definition: ResourceDefinition,
  current: StoredObject,
  next: StoredObject,
): void {
  const { uid, resourceVersion, name } = next.metadata;
  if (next.kind !== current.kind) {
    throw badRequest(
      `${next.kind} in version "${next.apiVersion}" cannot replace a ${current.kind}`,
    );
  }
  if (uid && uid !== current.metadata.uid) {
    assertPreconditions(definition, current, { uid });
  }
  if (resourceVersion && resourceVersion !== current.metadata.resourceVersion) {
    throw conflict(definition, name);
  }
}

/** An object that is being deleted may lose finalizers, not gain them. */
export function assertFinalizersOnlyShrink(
  definition: ResourceDefinition,
  current: StoredObject,
  next: StoredObject,
): void {
  const before = current.metadata.finalizers ?? [];
  const added = (next.metadata.finalizers ?? []).filter(
    finalizer => !before.includes(finalizer),
  );
  if (current.metadata.deletionTimestamp && added.length > 0) {
    throw invalid(definition, current.metadata.name, {
      field: 'metadata.finalizers',
      message: `Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{${added
        .map(finalizer => `"${finalizer}"`)
        .join(', ')}}`,
    });
  }
}
