import { WatchEntry } from '@progressive-delivery/demo-cluster';
import {
  KubernetesObject,
  ResourceGraph,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { deepFreeze } from './deepFreeze';

/** The objects of a recorded cluster as they stand after the changes that were applied. */
export class ClusterObjects {
  private readonly objects = new Map<string, KubernetesObject>();

  /** Objects are frozen as they come in: nobody who looks at them may change them. */
  apply({ type, object }: WatchEntry): void {
    if (type === 'DELETED') this.objects.delete(object.metadata.uid);
    else this.objects.set(object.metadata.uid, deepFreeze(object));
  }

  /** What an engine would be given for each of its roots. */
  graphsFor(engine: RolloutEngine): ResourceGraph[] {
    const roots = this.ofRole(engine, 'root');
    return roots.map(root => this.graphOf(engine, root));
  }

  private graphOf(
    engine: RolloutEngine,
    root: KubernetesObject,
  ): ResourceGraph {
    const referenced = this.ofRole(engine, 'referenced');
    const named = engine.references(root);
    return deepFreeze({
      cluster: 'recorded',
      root,
      owned: withOwnerIn(root, this.ofRole(engine, 'owned')),
      referenced: referenced.filter(object =>
        named.some(
          ({ group, kind, namespace, name }) =>
            groupOf(object) === group &&
            object.kind === kind &&
            object.metadata.namespace === namespace &&
            object.metadata.name === name,
        ),
      ),
      unavailable: [],
    });
  }

  private ofRole(
    engine: RolloutEngine,
    role: 'root' | 'owned' | 'referenced',
  ): KubernetesObject[] {
    const targets = engine.watches.filter(target => target.role === role);
    return [...this.objects.values()].filter(object =>
      targets.some(
        ({ group, kind }) => groupOf(object) === group && object.kind === kind,
      ),
    );
  }
}

function groupOf({ apiVersion }: KubernetesObject): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

/** Those whose chain of owners ends at the root, over any number of steps. */
function withOwnerIn(
  root: KubernetesObject,
  candidates: readonly KubernetesObject[],
): KubernetesObject[] {
  const uids = new Set([root.metadata.uid]);
  const owned = new Set<KubernetesObject>();
  for (let before = -1; before !== owned.size; ) {
    before = owned.size;
    for (const object of candidates) {
      const owners = object.metadata.ownerReferences ?? [];
      if (owners.some(({ uid }) => uids.has(uid))) {
        uids.add(object.metadata.uid);
        owned.add(object);
      }
    }
  }
  return [...owned];
}
