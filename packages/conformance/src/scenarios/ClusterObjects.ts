import { WatchEntry } from '@progressive-delivery/demo-cluster';
import {
  KubernetesObject,
  PodSelection,
  ResourceGraph,
  RolloutEngine,
  WatchTarget,
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
    const roots = [
      ...this.ofRole(engine, 'root'),
      ...this.ofRole(engine, 'rootOrOwned').filter(each => !isControlled(each)),
    ];
    return roots.map(root => this.graphOf(engine, root));
  }

  /** The pods that a selection means: those with its labels that one of its owners controls. */
  podsOf(selection: PodSelection | undefined): OwnedPod[] {
    const has = readSelector(selection?.labelSelector ?? '');
    return [...this.objects.values()]
      .filter(({ kind, metadata }) => kind === 'Pod' && has(metadata.labels))
      .flatMap(({ metadata }) => {
        const owner = metadata.ownerReferences?.find(each => each.controller);
        const isMeant = selection?.owners.some(({ uid }) => uid === owner?.uid);
        return owner && isMeant
          ? [{ name: metadata.name, replicaSet: owner.name }]
          : [];
      });
  }

  podNames(): Set<string> {
    const pods = [...this.objects.values()].filter(
      ({ kind }) => kind === 'Pod',
    );
    return new Set(pods.map(({ metadata }) => metadata.name));
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
      owned: withOwnerIn(root, [
        ...this.ofRole(engine, 'owned'),
        ...this.ofRole(engine, 'rootOrOwned').filter(isControlled),
      ]),
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
    role: WatchTarget['role'],
  ): KubernetesObject[] {
    const targets = engine.watches.filter(target => target.role === role);
    return [...this.objects.values()].filter(object =>
      targets.some(
        ({ group, kind }) => groupOf(object) === group && object.kind === kind,
      ),
    );
  }
}

/** A pod by the ReplicaSet that made it. */
export interface OwnedPod {
  name: string;
  replicaSet: string;
}

function isControlled({ metadata }: KubernetesObject): boolean {
  return metadata.ownerReferences?.some(each => each.controller) === true;
}

/** Of the label selectors of Kubernetes only `KEY in (VALUE,…)`. Another is an engine's mistake. */
function readSelector(
  selector: string,
): (labels: Record<string, string> | undefined) => boolean {
  if (selector === '') return () => false;
  const [, key, list] = selector.match(/^(\S+) in \(([^()]+)\)$/) ?? [];
  if (key === undefined) throw new Error(`no selector: ${selector}`);
  const values = list.split(',');
  return labels => values.includes(labels?.[key] ?? '');
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
