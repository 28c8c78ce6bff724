import { StoredObject } from '../../store/StoredObject';
import { ClusterView, ClusterWrite, Controller } from '../Controller';
import {
  earlier,
  parseKubernetesTime,
  secondsAfter,
} from '../objects/kubernetesTime';
import {
  controllerReference,
  isBeingDeleted,
  namespaceOf,
} from '../objects/ownership';
import { safeSuffix } from '../objects/safeHash';
import { readySince } from '../pods/podStatus';
import { desiredSize, isReplicaSet, ReplicaSet } from './ReplicaSet';

/**
 * Keeps as many pods as each ReplicaSet asks for and counts them in its status. Names of pods are
 * derived from the ReplicaSet's uid, so the same history gives the same names.
 *
 * @public
 */
export const replicaSetController: Controller = {
  name: 'replicaset-controller',
  step: stepReplicaSets,
};

function stepReplicaSets(view: ClusterView, now: Date) {
  const writes: ClusterWrite[] = [];
  let wakeAt: Date | undefined;
  for (const set of view.list('ReplicaSet')) {
    if (!isReplicaSet(set) || isBeingDeleted(set)) continue;
    const pods = view
      .ownedBy('Pod', set.metadata.uid)
      .filter(pod => !isBeingDeleted(pod));
    const counted = countPods(set, pods, now);
    writes.push(...scalePods(set, pods), ...writeStatus(set, counted.status));
    wakeAt = earlier(wakeAt, counted.wakeAt);
  }
  return { writes, wakeAt };
}

function scalePods(
  set: ReplicaSet,
  pods: readonly StoredObject[],
): ClusterWrite[] {
  const surplus = pods.length - desiredSize(set);
  if (surplus > 0) {
    return expendableFirst(pods)
      .slice(0, surplus)
      .map(pod => ({
        verb: 'delete',
        kind: 'Pod',
        namespace: namespaceOf(pod),
        name: pod.metadata.name,
      }));
  }
  const names = freeNames(set, pods, -surplus);
  return names.map(name => ({ verb: 'create', object: newPod(set, name) }));
}

/** Pods that are not ready go first, then the youngest: what serves longest stays. */
function expendableFirst(pods: readonly StoredObject[]): StoredObject[] {
  return [...pods]
    .reverse()
    .sort(
      (a, b) =>
        Number(readySince(a) !== undefined) -
        Number(readySince(b) !== undefined),
    );
}

function freeNames(
  set: ReplicaSet,
  pods: readonly StoredObject[],
  howMany: number,
): string[] {
  const taken = new Set(pods.map(pod => pod.metadata.name));
  const names: string[] = [];
  const generation = set.metadata.generation ?? 0;
  for (let attempt = 0; names.length < howMany; attempt++) {
    const seed = `${set.metadata.uid}/${generation}/${set.metadata.resourceVersion}/${attempt}`;
    const name = `${set.metadata.name}-${safeSuffix(seed)}`;
    if (!taken.has(name)) {
      taken.add(name);
      names.push(name);
    }
  }
  return names;
}

function newPod(set: ReplicaSet, name: string) {
  const { metadata = {}, spec = {} } = set.spec.template;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      generateName: `${set.metadata.name}-`,
      namespace: set.metadata.namespace,
      labels: metadata.labels,
      ...(metadata.annotations ? { annotations: metadata.annotations } : {}),
      ownerReferences: [controllerReference(set)],
    },
    spec,
  };
}

function countPods(set: ReplicaSet, pods: readonly StoredObject[], now: Date) {
  const minReadySeconds = set.spec.minReadySeconds ?? 0;
  let available = 0;
  let wakeAt: Date | undefined;
  const ready = pods.filter(pod => readySince(pod) !== undefined);
  for (const pod of ready) {
    const since = parseKubernetesTime(readySince(pod)) ?? 0;
    const availableAt = secondsAfter(new Date(since), minReadySeconds);
    if (minReadySeconds === 0 || availableAt <= now) available += 1;
    else wakeAt = earlier(wakeAt, availableAt);
  }
  const status = {
    replicas: pods.length,
    ...nonZero('fullyLabeledReplicas', pods.length),
    ...nonZero('readyReplicas', ready.length),
    ...nonZero('availableReplicas', available),
    observedGeneration: set.metadata.generation ?? 1,
  };
  return { status, wakeAt };
}

function nonZero(field: string, count: number) {
  return count === 0 ? {} : { [field]: count };
}

function writeStatus(
  set: ReplicaSet,
  status: Record<string, unknown>,
): ClusterWrite[] {
  const before: Record<string, unknown> = set.status ?? {};
  const isSame =
    Object.keys(before).filter(key => key !== 'conditions').length ===
      Object.keys(status).length &&
    Object.entries(status).every(([key, value]) => before[key] === value);
  return isSame ? [] : [{ verb: 'status', object: { ...set, status } }];
}
