import { DemoClock } from '../clock/DemoClock';
import {
  ClusterWrite,
  Controller,
  ControllerStep,
  MetricAnswer,
  MetricQuery,
} from '../controllers/Controller';
import { errorTrace, errorWords } from '../errorWords';
import { ClusterStore } from '../store/ClusterStore';
import { StatusError } from '../store/StatusError';
import { StoredObject } from '../store/StoredObject';
import { clusterView } from './clusterView';
import { executeWrite } from './executeWrite';
import { MetricAsker } from './MetricAsker';
import { OverlookedStatus } from './OverlookedStatus';

/** Where the runner tells of controllers that fail; messages are whole sentences. */
export interface RunnerLog {
  warn(message: string): void;
}

export interface ControllerRunnerOptions {
  store: ClusterStore;
  clock: DemoClock;
  controllers: readonly Controller[];
  ask: MetricAsker;
  log: RunnerLog;
}

// Far above what an honest cascade needs; reached only by controllers that undo each other's work.
const MAX_ROUNDS = 2000;
const KEPT_ANSWERS = 2000;
// Two controllers that both want to be woken in the past would otherwise spin.
const SHORTEST_SLEEP_MS = 1000;

/**
 * Runs simulated controllers over a store: after each change, when an answer arrives and when one
 * asked to be woken, until none of them wants anything more.
 *
 * @public
 */
export class ControllerRunner {
  /** Changes that the controllers are to lose. */
  readonly overlooked: OverlookedStatus;
  private readonly options: ControllerRunnerOptions;
  private readonly answers = new Map<string, MetricAnswer>();
  private readonly asked = new Set<string>();
  private readonly gone: StoredObject[] = [];
  private answered = 0;
  private cancelWake: () => void = () => {};
  private unsubscribe: () => void = () => {};
  private isRunning = false;
  private isScheduled = false;
  private isStarted = false;

  constructor(options: ControllerRunnerOptions) {
    this.options = options;
    this.overlooked = new OverlookedStatus(options.store);
    options.store.subscribe(change => {
      this.overlooked.note(change, this.isRunning);
      if (change.type === 'DELETED') this.gone.push(change.object);
    });
  }

  /** From now on every change of the store makes the controllers run, right after the change's own request. */
  start(): void {
    if (this.isStarted) {
      return;
    }
    this.isStarted = true;
    this.unsubscribe = this.options.store.subscribe(() => this.schedule());
    this.schedule();
  }

  stop(): void {
    this.isStarted = false;
    this.unsubscribe();
    this.cancelWake();
  }

  /** Runs the controllers now, until nothing more is due at the present time of the clock. */
  settle(): void {
    if (this.isRunning) {
      return;
    }
    this.isRunning = true;
    try {
      this.runUntilQuiet();
    } finally {
      this.isRunning = false;
    }
  }

  private runUntilQuiet(): void {
    const { controllers, store, log } = this.options;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const revision = store.revision;
      const { answered } = this;
      const gone = this.gone.splice(0);
      const wakes = controllers.map(controller =>
        this.runStep(controller, gone),
      );
      if (store.revision === revision && this.answered === answered) {
        this.wakeAt(wakes.filter(wake => wake !== undefined));
        return;
      }
    }
    log.warn(
      `The controllers have not come to rest after ${MAX_ROUNDS} rounds; they go on at the next change.`,
    );
  }

  private runStep(
    controller: Controller,
    gone: readonly StoredObject[],
  ): Date | undefined {
    const { store, clock, log } = this.options;
    let step: ControllerStep;
    try {
      step = controller.step(
        clusterView(store, {
          answers: this.answers,
          gone,
          seen: object => this.overlooked.seen(object),
        }),
        clock.now(),
      );
    } catch (error) {
      log.warn(`Controller ${controller.name} failed: ${errorTrace(error)}`);
      return undefined;
    }
    this.execute(controller, step.writes);
    step.queries?.forEach(query => this.ask(query));
    return step.wakeAt;
  }

  /** The rest of a step is dropped when one write is refused: it was decided on a state that is gone. */
  private execute(
    controller: Controller,
    writes: readonly ClusterWrite[],
  ): void {
    const { store, log } = this.options;
    for (const write of writes) {
      try {
        executeWrite(
          store,
          write.verb === 'status'
            ? { ...write, object: this.overlooked.patched(write.object) }
            : write,
          controller.name,
        );
      } catch (error) {
        if (!isConflict(error)) {
          log.warn(
            `Controller ${controller.name} could not ${
              write.verb
            }: ${errorTrace(error)}`,
          );
        }
        return;
      }
    }
  }

  private ask(query: MetricQuery): void {
    if (this.asked.has(query.id)) {
      return;
    }
    this.asked.add(query.id);
    const answer = this.options.ask(query);
    if (answer instanceof Promise) {
      answer.then(
        late => this.receiveLate(query.id, late),
        error =>
          this.receiveLate(query.id, {
            kind: 'error',
            message: errorWords(error),
          }),
      );
    } else {
      this.remember(query.id, answer);
    }
  }

  private receiveLate(id: string, answer: MetricAnswer): void {
    this.remember(id, answer);
    this.schedule();
  }

  private remember(id: string, answer: MetricAnswer): void {
    this.answers.set(id, answer);
    this.answered += 1;
    // A map iterates in order of insertion, so the first keys are the oldest.
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= KEPT_ANSWERS) {
        break;
      }
      this.answers.delete(oldest);
      this.asked.delete(oldest);
    }
  }

  private wakeAt(times: Date[]): void {
    this.cancelWake();
    this.cancelWake = () => {};
    if (times.length === 0) {
      return;
    }
    const now = this.options.clock.now().getTime();
    const earliest = Math.min(...times.map(time => time.getTime()));
    const at = earliest > now ? earliest : now + SHORTEST_SLEEP_MS;
    this.cancelWake = this.options.clock.callAt(new Date(at), () =>
      this.settle(),
    );
  }

  private schedule(): void {
    if (!this.isStarted || this.isScheduled || this.isRunning) {
      return;
    }
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      if (this.isStarted) {
        this.settle();
      }
    });
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof StatusError && error.reason === 'Conflict';
}
