import { deepFreeze } from './deepFreeze';
import { RevisionLog, StoreChange } from './RevisionLog';
import { StoredObject } from './StoredObject';

export type ChangeListener = (change: StoreChange) => void;

/**
 * The objects as they are now, their recent history, and who wants to know. It keeps no rule of
 * Kubernetes but one: every change gets a revision of its own, from one counter for the cluster.
 */
export class ObjectTable {
  private readonly resources = new Map<string, Map<string, StoredObject>>();
  private readonly uids = new Map<string, string>();
  private readonly dependents = new Map<string, Map<string, string>>();
  private readonly listeners = new Set<ChangeListener>();
  private readonly log: RevisionLog;
  private current: number;

  constructor(options: { firstRevision: number; historyLimit: number }) {
    this.current = options.firstRevision;
    this.log = new RevisionLog(options.historyLimit, options.firstRevision);
  }

  get revision(): number {
    return this.current;
  }

  get(resource: string, key: string): StoredObject | undefined {
    return this.resources.get(resource)?.get(key);
  }

  /** In order of creation. */
  list(resource: string): StoredObject[] {
    return [...(this.resources.get(resource)?.values() ?? [])];
  }

  resourceNames(): string[] {
    return [...this.resources.keys()];
  }

  hasUid(uid: string): boolean {
    return this.uids.has(uid);
  }

  /** Objects with an owner reference to this uid, with the resource that they belong to. */
  ownedBy(uid: string): { resource: string; object: StoredObject }[] {
    return [...(this.dependents.get(uid) ?? [])].flatMap(([key, resource]) => {
      const object = this.get(resource, key.slice(resource.length + 1));
      return object ? [{ resource, object }] : [];
    });
  }

  put(resource: string, object: StoredObject): StoredObject {
    const key = objectKey(object.metadata);
    const previous = this.get(resource, key);
    const stored = this.withNextRevision(object);
    if (previous) {
      this.unindex(resource, previous);
    }
    this.objectsOf(resource).set(key, stored);
    this.index(resource, stored);
    this.commit({
      revision: this.current,
      resource,
      type: previous ? 'MODIFIED' : 'ADDED',
      object: stored,
      ...(previous ? { previous } : {}),
    });
    return stored;
  }

  remove(resource: string, object: StoredObject): StoredObject {
    const key = objectKey(object.metadata);
    const previous = this.get(resource, key);
    const removed = this.withNextRevision(object);
    this.objectsOf(resource).delete(key);
    this.unindex(resource, previous ?? object);
    this.commit({
      revision: this.current,
      resource,
      type: 'DELETED',
      object: removed,
      previous: previous ?? object,
    });
    return removed;
  }

  changesSince(revision: number): readonly StoreChange[] | undefined {
    return this.log.since(revision);
  }

  /** The objects as they were at a revision, or undefined when the history does not reach back that far. */
  listAt(resource: string, revision: number): StoredObject[] | undefined {
    const changes = this.log.since(revision);
    if (!changes) {
      return undefined;
    }
    const then = new Map(this.resources.get(resource));
    for (const change of [...changes].reverse()) {
      if (change.resource === resource) {
        undo(then, change);
      }
    }
    return [...then.values()];
  }

  forgetHistory(): void {
    this.log.forgetAll(this.current);
  }

  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private commit(change: StoreChange): void {
    this.log.append(change);
    for (const listener of [...this.listeners]) {
      listener(change);
    }
  }

  private withNextRevision(object: StoredObject): StoredObject {
    this.current += 1;
    const metadata = {
      ...object.metadata,
      resourceVersion: String(this.current),
    };
    return deepFreeze({ ...object, metadata });
  }

  private objectsOf(resource: string): Map<string, StoredObject> {
    const known = this.resources.get(resource);
    if (known) {
      return known;
    }
    const created = new Map<string, StoredObject>();
    this.resources.set(resource, created);
    return created;
  }

  private index(resource: string, object: StoredObject): void {
    this.uids.set(object.metadata.uid, resource);
    for (const owner of object.metadata.ownerReferences ?? []) {
      const owned = this.dependents.get(owner.uid) ?? new Map<string, string>();
      owned.set(`${resource}/${objectKey(object.metadata)}`, resource);
      this.dependents.set(owner.uid, owned);
    }
  }

  private unindex(resource: string, object: StoredObject): void {
    this.uids.delete(object.metadata.uid);
    for (const owner of object.metadata.ownerReferences ?? []) {
      const owned = this.dependents.get(owner.uid);
      owned?.delete(`${resource}/${objectKey(object.metadata)}`);
      if (owned?.size === 0) {
        this.dependents.delete(owner.uid);
      }
    }
  }
}

/** Unique within a resource; sorts as the lists of the API are sorted. */
export function objectKey(metadata: {
  name: string;
  namespace?: string;
}): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** The order in which the API lists objects. */
export function compareKeys(one: StoredObject, other: StoredObject): number {
  const key = objectKey(one.metadata);
  const otherKey = objectKey(other.metadata);
  if (key === otherKey) {
    return 0;
  }
  return key < otherKey ? -1 : 1;
}

function undo(objects: Map<string, StoredObject>, change: StoreChange): void {
  const key = objectKey(change.object.metadata);
  if (change.previous) {
    objects.set(key, change.previous);
  } else {
    objects.delete(key);
  }
}
