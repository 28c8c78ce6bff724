import { ClusterView, MetricAnswer } from '../controllers/Controller';
import { ClusterStore } from '../store/ClusterStore';
import { StoredObject } from '../store/StoredObject';

/**
 * The store as a controller sees it: by kind, in order of creation. Good for one step; within it
 * nothing changes, so lists are made once.
 */
export function clusterView(
  store: ClusterStore,
  answers: ReadonlyMap<string, MetricAnswer>,
): ClusterView {
  const lists = new Map<string, readonly StoredObject[]>();
  const list = (kind: string, namespace?: string) => {
    const key = `${kind}/${namespace ?? ''}`;
    const known = lists.get(key);
    const made = known ?? listKind(store, kind, namespace);
    lists.set(key, made);
    return made;
  };
  return {
    answers,
    list,
    get: (kind, namespace, name) => getByKind(store, kind, { namespace, name }),
    ownedBy: (kind, uid) =>
      store
        .ownedBy(uid)
        .map(({ object }) => object)
        .filter(object => object.kind === kind && isControlledBy(object, uid)),
  };
}

function listKind(
  store: ClusterStore,
  kind: string,
  namespace?: string,
): readonly StoredObject[] {
  const definition = store.registry.findByKindName(kind);
  return definition ? store.list(definition, namespace) : [];
}

function getByKind(
  store: ClusterStore,
  kind: string,
  { namespace, name }: { namespace: string; name: string },
): StoredObject | undefined {
  const definition = store.registry.findByKindName(kind);
  return (
    definition &&
    store.get({
      definition,
      namespace: definition.namespaced ? namespace : undefined,
      name,
    })
  );
}

function isControlledBy(object: StoredObject, uid: string): boolean {
  return (object.metadata.ownerReferences ?? []).some(
    owner => owner.controller === true && owner.uid === uid,
  );
}
