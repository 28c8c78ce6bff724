import { WatchEntry } from '@progressive-delivery/demo-cluster';
import {
  ResourceGraph,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { Finding, NamedDifference } from '../Finding';
import { ClusterObjects } from '../scenarios/ClusterObjects';
import { Checkpoint } from '../scenarios/Checkpoint';
import { isGenerationObserved } from '../scenarios/rawStatus';
import { Scenario } from '../scenarios/Scenario';
import { checkControllerWords } from './checkControllerWords';
import { checkExpected } from './expected/checkExpected';
import { checkProjection } from './checkProjection';
import { StepMemory } from './StepMemory';
import { checkView } from './views/checkView';

/**
 * A state that lasts so long, with the generation observed, is compared whether or not the engine
 * takes it for observed: else an engine that takes nothing for observed would always be right.
 */
const SETTLED_MS = 1000;

class Reader {
  readonly checked = { states: 0, observed: 0, checkpoints: 0 };
  readonly differences: NamedDifference[] = [];
  private readonly objects = new ClusterObjects();
  private readonly memory = new StepMemory();
  private readonly pending: Checkpoint[];

  constructor(
    private readonly scenario: Scenario,
    private readonly engine: RolloutEngine,
  ) {
    this.pending = [...scenario.checkpoints];
  }

  /** Goes through the recording up to the first divergence. */
  readAll(): string | undefined {
    const changes = this.scenario.recording.entries.filter(
      (entry): entry is WatchEntry =>
        entry.kind === 'watch' && entry.resource !== 'events',
    );
    for (const [index, change] of changes.entries()) {
      const missed = this.compareViewsBefore(change.at);
      if (missed) return missed;
      this.objects.apply(change);
      const lasting = (changes[index + 1]?.at ?? Infinity) - change.at;
      const wrong = this.checkStates(change.at, lasting);
      if (wrong) return `at ${change.at} ms, ${wrong}`;
    }
    return this.compareViewsBefore(Infinity);
  }

  private checkStates(at: number, lasting: number): string | undefined {
    for (const graph of this.objects.graphsFor(this.engine)) {
      const wrong = this.checkState(graph, at, lasting);
      if (wrong) return `${graph.root.metadata.name}: ${wrong}`;
    }
    return undefined;
  }

  private checkState(
    graph: ResourceGraph,
    at: number,
    lasting: number,
  ): string | undefined {
    this.memory.note(graph.root);
    const projection = checkProjection(this.engine, graph, this.timeAt(at));
    if (!projection.ok) return projection.divergence;
    this.checked.states += 1;
    const isSettled = lasting >= SETTLED_MS && isGenerationObserved(graph.root);
    if (!projection.rollout.isObserved && !isSettled) return undefined;
    this.checked.observed += 1;
    return checkControllerWords(projection.rollout, graph.root);
  }

  private compareViewsBefore(moment: number): string | undefined {
    while (this.pending.length > 0 && this.pending[0].at < moment) {
      const [checkpoint] = this.pending.splice(0, 1);
      const wrong = this.compareView(checkpoint);
      if (wrong) {
        return `at ${checkpoint.at} ms, ${checkpoint.rollout}: ${wrong}`;
      }
    }
    return undefined;
  }

  private compareView({ at, rollout, info }: Checkpoint): string | undefined {
    const graph = this.objects
      .graphsFor(this.engine)
      .find(
        ({ root }) => root.kind === 'Rollout' && root.metadata.name === rollout,
      );
    if (!graph) return 'the dashboard shows a rollout that is not there';
    const projection = checkProjection(this.engine, graph, this.timeAt(at));
    if (!projection.ok) return projection.divergence;
    this.checked.checkpoints += 1;
    const view = checkView({
      graph,
      info,
      existingPods: this.objects.podNames(),
      pods: this.objects.podsOf(this.engine.pods(graph)),
      rollout: projection.rollout,
      stepBeforeAbort: this.memory.stepBeforeAbort(graph.root),
    });
    this.differences.push(...view.differences);
    return view.divergence;
  }

  private timeAt(at: number): Date {
    return new Date(this.scenario.recording.scenario.start.getTime() + at);
  }
}

/**
 * Projects every state of a recording, and compares it with the controller, with the dashboard
 * and with the views that were written down.
 */
export function checkRead(scenario: Scenario, engine: RolloutEngine): Finding {
  const reader = new Reader(scenario, engine);
  const divergence = reader.readAll();
  const expected = checkExpected(scenario, engine);
  const { checked, differences } = reader;
  return {
    checked: { ...checked, 'expected views': expected.compared },
    differences,
    open: [],
    divergence: divergence ?? expected.divergence,
  };
}
