import { SteppedClock } from '../clock/SteppedClock';
import {
  Controller,
  MetricAnswer,
  MetricQuery,
} from '../controllers/Controller';
import { ResourceRegistry } from '../resources/ResourceRegistry';
import { resourceTable } from '../resources/resourceTable';
import { createStandardObjects } from '../resources/standardObjects';
import { ControllerRunner } from '../runner/ControllerRunner';
import { ClusterStore } from '../store/ClusterStore';
import { countingIds } from '../store/IdSource';

interface SteppedClusterOptions {
  start: Date;
  controllers: readonly Controller[];
  /** Answers the queries of analyses at once. */
  ask(query: MetricQuery): MetricAnswer;
  namespaces: Iterable<string>;
}

/**
 * A cluster without a server, whose time moves only when told and whose controllers have always
 * finished when a call returns: the same calls always give the same history.
 */
export class SteppedCluster {
  readonly store: ClusterStore;
  /** Controllers that failed or never came to rest, in whole sentences. There should be none. */
  readonly problems: string[] = [];
  private readonly clock: SteppedClock;
  private readonly runner: ControllerRunner;
  private readonly start: Date;

  constructor(options: SteppedClusterOptions) {
    this.start = options.start;
    this.clock = new SteppedClock(options.start);
    this.store = new ClusterStore({
      clock: this.clock,
      registry: new ResourceRegistry(resourceTable),
      ids: countingIds(),
      firstRevision: 1,
      historyLimit: 1,
    });
    createStandardObjects(this.store);
    for (const name of new Set(options.namespaces)) {
      const isThere = this.store.get({
        definition: this.store.definitionOf({
          apiVersion: 'v1',
          kind: 'Namespace',
        }),
        name,
      });
      if (!isThere) {
        this.store.create({
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name },
        });
      }
    }
    this.runner = new ControllerRunner({
      store: this.store,
      clock: this.clock,
      controllers: options.controllers,
      ask: options.ask,
      log: { warn: message => this.problems.push(message) },
    });
  }

  /** Milliseconds since the start. */
  get elapsedMs(): number {
    return this.clock.now().getTime() - this.start.getTime();
  }

  /** Lets time pass up to a moment; controllers run whenever one of them wants to. */
  runUntil(elapsedMs: number): void {
    this.clock.step(Math.max(0, elapsedMs - this.elapsedMs) / 1000);
  }

  /** Lets the controllers react to what has just been written. */
  settle(): void {
    this.runner.settle();
  }
}
