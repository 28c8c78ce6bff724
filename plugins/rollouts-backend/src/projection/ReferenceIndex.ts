import { ObjectReference } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { referenceKey } from '../domain/objectIdentity';

/** Which rollouts name an object, so that they are looked at again when it changes. */
export class ReferenceIndex {
  private readonly namedBy = new Map<string, Set<string>>();
  private readonly names = new Map<string, string[]>();

  /** Replaces what this rollout named before. */
  set(
    rolloutId: string,
    cluster: string,
    references: readonly ObjectReference[],
  ): void {
    this.delete(rolloutId);
    const keys = references.map(reference => keyIn(cluster, reference));
    if (keys.length > 0) {
      this.names.set(rolloutId, keys);
    }
    for (const key of keys) {
      const ids = this.namedBy.get(key) ?? new Set();
      this.namedBy.set(key, ids.add(rolloutId));
    }
  }

  delete(rolloutId: string): void {
    for (const key of this.names.get(rolloutId) ?? []) {
      const ids = this.namedBy.get(key);
      ids?.delete(rolloutId);
      if (ids?.size === 0) {
        this.namedBy.delete(key);
      }
    }
    this.names.delete(rolloutId);
  }

  idsNaming(cluster: string, reference: ObjectReference): string[] {
    return [...(this.namedBy.get(keyIn(cluster, reference)) ?? [])];
  }
}

function keyIn(cluster: string, reference: ObjectReference): string {
  return `${cluster}/${referenceKey(reference)}`;
}
