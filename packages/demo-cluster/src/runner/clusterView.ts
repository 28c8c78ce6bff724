import { ClusterView } from '../controllers/Controller';
import { isControlledBy } from '../controllers/objects/ownership';
import { ClusterStore } from '../store/ClusterStore';
import { StoredObject } from '../store/StoredObject';

/** What a controller knows that is not in the store, or not as the store has it. */
interface BeyondTheStore extends Pick<ClusterView, 'answers' | 'gone'> {
  /** Which copy of an object the controllers have. */
  seen(object: StoredObject): StoredObject;
}

/**
 * The store as a controller sees it: by kind, in order of creation. Good for one step; within it
 * nothing changes, so lists are made once.
 */
export function clusterView(
  store: ClusterStore,
  known: Partial<BeyondTheStore> = {},
): ClusterView {
  const { answers = new Map(), gone = [], seen = object => object } = known;
  const lists = new Map<string, readonly StoredObject[]>();
  const list = (kind: string, namespace?: string) => {
    const key = `${kind}/${namespace ?? ''}`;
    const made = lists.get(key) ?? listKind(store, kind, namespace).map(seen);
    lists.set(key, made);
    return made;
  };
  return {
    answers,
    gone,
    list,
    get: (kind, namespace, name) => {
      const found = getByKind(store, kind, { namespace, name });
      return found && seen(found);
    },
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
