import { isDeepStrictEqual } from 'node:util';
import { ClusterStore } from '../store/ClusterStore';
import { StoreChange } from '../store/RevisionLog';
import { StoredObject } from '../store/StoredObject';

/**
 * The way in which a busy controller loses an abort. It puts the copy that its own last write gave
 * back into its cache, over the newer one with somebody else's change of the status. From then on
 * it decides from the old copy, whatever wakes it, until the object changes once more: the same
 * request again changes nothing and wakes nobody.
 */
export class OverlookedStatus {
  private readonly store: ClusterStore;
  /** Rollouts whose next change of the status will be overlooked, with their present copy. */
  private readonly awaited = new Map<string, StoredObject | undefined>();
  /** What the controllers take for the present state. */
  private readonly stale = new Map<string, StoredObject>();

  constructor(store: ClusterStore) {
    this.store = store;
  }

  /** Rollouts, as `NAMESPACE/NAME`, that wait for the change that will be overlooked. */
  get expected(): readonly string[] {
    return [...this.awaited.keys()];
  }

  /** Exactly these are expected from now on; what has been overlooked already stays so. */
  expect(rollouts: readonly string[]): void {
    this.awaited.clear();
    const definition = this.store.registry.findByKindName('Rollout');
    for (const key of rollouts) {
      const [namespace, name] = key.split('/');
      this.awaited.set(
        key,
        definition && this.store.get({ definition, namespace, name }),
      );
    }
  }

  /** Controllers see everything again. */
  clear(): void {
    this.awaited.clear();
    this.stale.clear();
  }

  /** Takes notice of a change, of a controller or of somebody else. */
  note({ type, object }: StoreChange, isByController: boolean): void {
    if (object.kind !== 'Rollout') return;
    const key = keyOf(object);
    const wasOverlooked = this.stale.delete(key);
    const before = this.awaited.get(key);
    if (type === 'DELETED' || wasOverlooked || !this.awaited.has(key)) return;
    const isOverlooked =
      before !== undefined && !isByController && isOfStatus(before, object);
    if (isOverlooked) {
      this.stale.set(key, before);
      this.awaited.delete(key);
    } else {
      this.awaited.set(key, object);
    }
  }

  /** The object as the controllers see it. */
  seen(object: StoredObject): StoredObject {
    return object.kind === 'Rollout'
      ? this.stale.get(keyOf(object)) ?? object
      : object;
  }

  /**
   * A status that was decided on from an old copy is sent as a patch of what it changes, so it
   * leaves the change that was overlooked where it is.
   */
  patched(decided: StoredObject): StoredObject {
    const old = this.stale.get(keyOf(decided));
    if (decided.kind !== 'Rollout' || !old) return decided;
    const { name, namespace } = decided.metadata;
    const live = this.store.read({
      definition: this.store.definitionOf(decided),
      namespace,
      name,
    });
    return {
      ...live,
      status: patchedFields(live.status ?? {}, {
        before: old.status ?? {},
        after: decided.status ?? {},
      }),
    };
  }
}

function keyOf({ metadata }: StoredObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

function isOfStatus(before: StoredObject, after: StoredObject): boolean {
  return (
    isDeepStrictEqual(before.spec, after.spec) &&
    isDeepStrictEqual(
      before.metadata.annotations,
      after.metadata.annotations,
    ) &&
    isDeepStrictEqual(before.metadata.labels, after.metadata.labels) &&
    !isDeepStrictEqual(before.status, after.status)
  );
}

function patchedFields(
  live: Record<string, unknown>,
  { before, after }: Record<'before' | 'after', Record<string, unknown>>,
): Record<string, unknown> {
  const patched = { ...live };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isDeepStrictEqual(before[key], after[key])) continue;
    if (after[key] === undefined) delete patched[key];
    else patched[key] = after[key];
  }
  return patched;
}
