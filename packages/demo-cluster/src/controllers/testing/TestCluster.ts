import { applyMergePatch } from '../../api/patch/applyMergePatch';
import { SteppedCluster } from '../../recordings/SteppedCluster';
import { NewObject, StoredObject } from '../../store/StoredObject';
import { allControllers } from '..';
import { MetricAnswer, MetricQuery } from '../Controller';
import { NAMESPACE } from './aRollout';

/** A stepped cluster with all simulated controllers, in the words of tests. */
export class TestCluster {
  readonly asked: MetricQuery[] = [];
  private readonly cluster: SteppedCluster;

  constructor(answer: (query: MetricQuery) => MetricAnswer = allIsWell) {
    this.cluster = new SteppedCluster({
      start: new Date('2026-03-01T10:00:00.200Z'),
      controllers: allControllers(),
      ask: query => {
        this.asked.push(query);
        return answer(query);
      },
      namespaces: [NAMESPACE],
    });
  }

  get problems(): readonly string[] {
    return this.cluster.problems;
  }

  apply(...objects: NewObject[]): void {
    objects.forEach(object => this.cluster.store.create(object));
    this.cluster.settle();
  }

  /** A merge patch; of the status where `part` says so. */
  patch(
    address: { kind: string; name: string },
    patch: object,
    part: 'main' | 'status' = 'main',
  ): void {
    const definition = this.definition(address.kind);
    const current = this.get(address.kind, address.name);
    const next = applyMergePatch(current, patch) as StoredObject;
    this.cluster.store.replace(definition, next, { part });
    this.cluster.settle();
  }

  patchRollout(patch: object): void {
    this.patch({ kind: 'Rollout', name: 'web' }, patch);
  }

  patchStatus(status: object): void {
    this.patch({ kind: 'Rollout', name: 'web' }, { status }, 'status');
  }

  setImage(image: string): void {
    const template = this.rollout.spec.template;
    const [container] = template.spec.containers;
    this.patchRollout({
      spec: {
        template: { spec: { containers: [{ ...container, image }] } },
      },
    });
  }

  delete(kind: string, name: string): void {
    const definition = this.definition(kind);
    this.cluster.store.delete({
      definition,
      namespace: definition.namespaced ? NAMESPACE : undefined,
      name,
    });
    this.cluster.settle();
  }

  step(seconds: number): void {
    this.cluster.runUntil(this.cluster.elapsedMs + seconds * 1000);
  }

  get rollout(): StoredObject {
    return this.get('Rollout', 'web');
  }

  get(kind: string, name: string): StoredObject {
    return this.cluster.store.read({
      definition: this.definition(kind),
      namespace: NAMESPACE,
      name,
    });
  }

  list(kind: string): StoredObject[] {
    return this.cluster.store.list(this.definition(kind), NAMESPACE);
  }

  /** Sizes of the ReplicaSets by revision. */
  get sizes(): Record<string, number> {
    return Object.fromEntries(
      this.list('ReplicaSet').map(set => [
        set.metadata.annotations!['rollout.argoproj.io/revision'],
        set.spec.replicas,
      ]),
    );
  }

  /** Messages of the events about an object, in order of first telling. */
  told(reason: string): string[] {
    return this.list('Event')
      .filter(event => event.reason === reason)
      .map(event => event.message);
  }

  private definition(kind: string) {
    return this.cluster.store.registry.findByKindName(kind)!;
  }
}

export function allIsWell(): MetricAnswer {
  return { kind: 'vector', values: [1] };
}

/** Answers one after the other; the last one for ever. */
export function inTurn(...values: number[]): () => MetricAnswer {
  const left = [...values];
  return () => ({
    kind: 'vector',
    values: [left.length > 1 ? left.shift()! : left[0]],
  });
}
