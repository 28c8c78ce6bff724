import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { CommandMeaning } from './offeredActions';
import { hashOfRevision } from './hashOfRevision';

/** What a command is about, and how the suite names it. */
interface Addressed {
  graph: ResourceGraph;
  object: KubernetesObject;
  target?: string;
}

/** Finds the object that a command names, in the graph of the rollout that it belongs to. */
export function findAddressed(
  graphs: readonly ResourceGraph[],
  meaning: CommandMeaning,
  name: string,
): Addressed | undefined {
  const kind = kindOf(meaning);
  for (const graph of graphs) {
    const object = [graph.root, ...graph.owned].find(
      candidate =>
        candidate.kind === kind &&
        candidate.metadata.name === name &&
        (meaning.namespace ?? candidate.metadata.namespace) ===
          candidate.metadata.namespace,
    );
    if (object) {
      return { graph, object, target: targetOf(meaning, graph, name) };
    }
  }
  return undefined;
}

function kindOf({ action }: CommandMeaning): string {
  switch (action) {
    case 'terminateRun':
      return 'AnalysisRun';
    case 'terminateExperiment':
    case 'retryExperiment':
      return 'Experiment';
    default:
      return 'Rollout';
  }
}

function targetOf(
  { action, revision }: CommandMeaning,
  graph: ResourceGraph,
  name: string,
): string | undefined {
  switch (action) {
    case 'terminateRun':
    case 'terminateExperiment':
    case 'retryExperiment':
      return name;
    case 'rollBack':
      return hashOfRevision(graph, revision);
    default:
      return undefined;
  }
}
