import { OwnerReference, StoredObject } from '../../store/StoredObject';

/** The reference that marks an object as controlled by `owner`. */
export function controllerReference(owner: StoredObject): OwnerReference {
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name: owner.metadata.name,
    uid: owner.metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** Namespaced kinds always have one; the type does not know that. */
export function namespaceOf(object: StoredObject): string {
  return object.metadata.namespace ?? '';
}

export function isBeingDeleted(object: StoredObject): boolean {
  return object.metadata.deletionTimestamp !== undefined;
}

export function isControlledBy(object: StoredObject, uid: string): boolean {
  return (object.metadata.ownerReferences ?? []).some(
    owner => owner.controller === true && owner.uid === uid,
  );
}
