import { definitionsFromCrd } from '../resources/definitionsFromCrd';
import { StoreChange } from './RevisionLog';
import { StoreOperations } from './StoreOperations';
import { StoredObject } from './StoredObject';

/** What follows from one change: dependents go with their owner, content with its namespace, kinds come and go with their definitions. */
export function carryOutConsequences(
  store: StoreOperations,
  change: StoreChange,
): void {
  if (change.resource === 'customresourcedefinitions.apiextensions.k8s.io') {
    followCrd(store, change);
  }
  if (change.type === 'DELETED') {
    collectDependents(store, change.object.metadata.uid);
    finishNamespaceOf(store, change.object);
  } else {
    collectWhenOwnerless(store, change.object);
  }
  if (change.resource === 'namespaces' && change.type === 'MODIFIED') {
    emptyNamespace(store, change.object);
  }
}

/** Lets the dependents of an object live on without it. */
export function orphanDependents(
  store: StoreOperations,
  owner: StoredObject,
): void {
  for (const { object } of store.ownedBy(owner.metadata.uid)) {
    dropOwners(store, object, uid => uid === owner.metadata.uid);
  }
}

function collectDependents(store: StoreOperations, ownerUid: string): void {
  for (const { object } of store.ownedBy(ownerUid)) {
    collect(store, object);
  }
}

function collectWhenOwnerless(
  store: StoreOperations,
  object: StoredObject,
): void {
  const owners = object.metadata.ownerReferences ?? [];
  if (owners.length > 0 && !owners.some(owner => store.hasUid(owner.uid))) {
    collect(store, object);
  }
}

/** Deletes an object none of whose owners is left; strikes out those that are gone otherwise. */
function collect(store: StoreOperations, object: StoredObject): void {
  const owners = object.metadata.ownerReferences ?? [];
  if (owners.some(owner => store.hasUid(owner.uid))) {
    dropOwners(store, object, uid => !store.hasUid(uid));
    return;
  }
  deleteIfThere(store, object);
}

function dropOwners(
  store: StoreOperations,
  object: StoredObject,
  isDropped: (uid: string) => boolean,
): void {
  const { ownerReferences = [], ...metadata } = object.metadata;
  const kept = ownerReferences.filter(owner => !isDropped(owner.uid));
  store.replace(
    store.definitionOf(object),
    {
      ...object,
      metadata: {
        ...metadata,
        ...(kept.length > 0 ? { ownerReferences: kept } : {}),
      },
    },
    { part: 'main' },
  );
}

function deleteIfThere(store: StoreOperations, object: StoredObject): void {
  const { name, namespace, uid, deletionTimestamp } = object.metadata;
  const address = { definition: store.definitionOf(object), namespace, name };
  if (!deletionTimestamp && store.get(address)?.metadata.uid === uid) {
    store.delete(address);
  }
}

function emptyNamespace(store: StoreOperations, namespace: StoredObject): void {
  if (!namespace.metadata.deletionTimestamp) {
    return;
  }
  for (const object of store.contentOf(namespace.metadata.name)) {
    deleteIfThere(store, object);
  }
  finishNamespace(store, namespace.metadata.name);
}

function finishNamespaceOf(
  store: StoreOperations,
  removed: StoredObject,
): void {
  if (removed.metadata.namespace) {
    finishNamespace(store, removed.metadata.namespace);
  }
}

function finishNamespace(store: StoreOperations, name: string): void {
  const definition = store.definitionOf({
    apiVersion: 'v1',
    kind: 'Namespace',
  });
  const namespace = store.get({ definition, name });
  if (
    namespace?.metadata.deletionTimestamp &&
    store.contentOf(name).length === 0
  ) {
    store.remove(definition, namespace);
  }
}

function followCrd(store: StoreOperations, change: StoreChange): void {
  const definitions = definitionsFromCrd(change.object);
  const [stored] = definitions;
  if (change.type !== 'DELETED') {
    definitions.forEach(definition => store.registry.define(definition));
    return;
  }
  for (const object of store.list(stored)) {
    store.remove(stored, object);
  }
  definitions.forEach(definition => store.registry.forget(definition));
}
