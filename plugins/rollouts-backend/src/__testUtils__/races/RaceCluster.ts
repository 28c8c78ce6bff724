import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  adminIdentity,
  allControllers,
  Controller,
  ControllerRunner,
  countingIds,
  DemoCluster,
  SteppedClock,
  StoredObject,
} from '@progressive-delivery/demo-cluster';
import { resourceGraph } from '../../domain/resourceGraph';
import { backendToken } from '../connectTo';
import { RaceChance } from './RaceChance';
import { racePlace, racingRollout, racingTemplate } from './racingRollout';

const clusterName = 'production';

/** Who writes at this moment: the controllers, somebody outside, or the click of this number. */
export type Writer = 'controller' | 'outside' | number;

/**
 * The embedded cluster with a rollout on it. Its controllers do as many writes as they are told to
 * and then rest, so that anything may happen between two of them.
 */
export class RaceCluster {
  writer: Writer = 'outside';
  readonly clock = new SteppedClock(new Date('2026-03-01T12:00:00Z'));
  private readonly cluster: DemoCluster;
  private readonly runner: ControllerRunner;
  private budget = 0;

  constructor(chance: RaceChance) {
    this.cluster = new DemoCluster({
      name: clusterName,
      clock: this.clock,
      ids: countingIds(),
      firstRevision: 1000,
      identities: [{ ...adminIdentity, token: backendToken }],
      controllers: 'none',
    });
    this.runner = new ControllerRunner({
      store: this.cluster.store,
      clock: this.clock,
      controllers: allControllers().map(controller => this.slow(controller)),
      ask: () => ({
        kind: 'vector',
        values: [chance.isIt(0.85) ? 0.99 : 0.5],
      }),
      // A controller that is cut off between two writes meets its own traces when it goes on.
      log: { warn: () => {} },
    });
    this.cluster.store.create(racingTemplate);
    this.cluster.store.create(racingRollout('web:v1'));
    this.settle();
    this.clock.step(60);
    this.settle();
  }

  get url(): string {
    return this.cluster.url;
  }

  start(): Promise<void> {
    return this.cluster.start();
  }

  stop(): Promise<void> {
    return this.cluster.stop();
  }

  /** The controllers make at most so many writes, each of them as one reconciliation begins it. */
  reconcile(writes: number): void {
    this.budget = writes;
    this.writer = 'controller';
    this.runner.settle();
    this.writer = 'outside';
    this.budget = 0;
  }

  settle(): void {
    this.reconcile(Infinity);
  }

  /** Time passes; whatever it wakes does so many writes. */
  pass(seconds: number, writes: number): void {
    this.budget = writes;
    this.writer = 'controller';
    this.clock.step(seconds);
    this.writer = 'outside';
    this.budget = 0;
  }

  rollout(): StoredObject {
    const { store } = this.cluster;
    return store.read({ definition: this.definition('Rollout'), ...racePlace });
  }

  run(name: string): StoredObject | undefined {
    const definition = this.definition('AnalysisRun');
    const { namespace } = racePlace;
    return this.cluster.store.get({ definition, namespace, name });
  }

  /** Somebody outside of the portal changes the spec. */
  edit(change: (spec: Record<string, unknown>) => void): void {
    const rollout = structuredClone(this.rollout());
    change(rollout.spec as Record<string, unknown>);
    this.cluster.store.replace(this.definition('Rollout'), rollout, {
      part: 'main',
    });
  }

  view(): Rollout {
    return argoRolloutsEngine.project(
      this.graph(this.rollout() as KubernetesObject),
      this.clock.now(),
    );
  }

  graph(root: KubernetesObject): ResourceGraph {
    const { store } = this.cluster;
    return resourceGraph(
      {
        cluster: clusterName,
        root,
        watches: argoRolloutsEngine.watches,
        references: argoRolloutsEngine.references(root),
        unavailable: [],
      },
      {
        byUid: () => undefined,
        ownedBy: uid =>
          store.ownedBy(uid).map(({ object }) => object as KubernetesObject),
        find: () => undefined,
      },
    );
  }

  /** Calls with every change of the rollout and of its runs, before and after it. */
  onChange(
    listener: (change: { before: StoredObject; after: StoredObject }) => void,
  ): () => void {
    return this.cluster.store.subscribe(({ type, previous, object }) => {
      const isWatched = ['Rollout', 'AnalysisRun'].includes(object.kind);
      if (type === 'MODIFIED' && previous && isWatched) {
        listener({ before: previous, after: object });
      }
    });
  }

  private definition(kind: string) {
    const definition = this.cluster.store.registry.findByKindName(kind);
    if (!definition) {
      throw new Error(`The embedded cluster has no ${kind}`);
    }
    return definition;
  }

  private slow(controller: Controller): Controller {
    return {
      name: controller.name,
      step: (view, now) => {
        if (this.budget <= 0) {
          return { writes: [] };
        }
        const step = controller.step(view, now);
        // Events change nothing that anybody decides by.
        const first = step.writes.findIndex(({ verb }) => verb !== 'event');
        const writes = step.writes.slice(0, first + 1);
        this.budget -= writes.length;
        return { ...step, writes };
      },
    };
  }
}
