import { RolloutStrategy } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  BlueGreenSpec,
  CanarySpec,
  RolloutSpec,
  rolloutSchema,
} from '../../schema/rolloutSchema';
import { RolloutStatus } from '../../schema/rolloutStatusSchema';
import { readNumber, revisionAnnotation } from './annotations';
import { OwnedAnalysisRun, readAnalysisRuns } from './readAnalysisRuns';
import { OwnedExperiment, readExperiments } from './readExperiments';
import { OwnedReplicaSet, readReplicaSets } from './readReplicaSets';
import { collectUnreadableParts, UnreadablePart } from './UnreadableParts';

/** Everything that is known of a Rollout, parsed once; all judgements are made from this. */
export interface RolloutState {
  graph: ResourceGraph;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  revision?: number;
  strategy: RolloutStrategy;
  canary?: CanarySpec;
  blueGreen?: BlueGreenSpec;
  spec: RolloutSpec;
  status: RolloutStatus;
  /** Newest first, as are `runs` and `experiments`. */
  replicaSets: OwnedReplicaSet[];
  runs: OwnedAnalysisRun[];
  experiments: OwnedExperiment[];
  unreadable: UnreadablePart[];
}

export function readRolloutState(graph: ResourceGraph): RolloutState {
  const parts = collectUnreadableParts();
  const root = parts.read(rolloutSchema, graph.root);
  const annotations = root.metadata?.annotations ?? {};
  const spec = root.spec ?? {};
  const experiments = readExperiments(graph, parts);
  return {
    graph,
    labels: root.metadata?.labels ?? {},
    annotations,
    revision: readNumber(annotations[revisionAnnotation]),
    strategy: strategyOf(spec),
    canary: spec.strategy?.canary,
    blueGreen: spec.strategy?.blueGreen,
    spec,
    status: root.status ?? {},
    replicaSets: readReplicaSets(graph, parts),
    runs: readAnalysisRuns(graph, experiments, parts),
    experiments,
    unreadable: parts.list(),
  };
}

function strategyOf({ strategy }: RolloutSpec): RolloutStrategy {
  if (strategy?.canary) {
    return 'canary';
  }
  return strategy?.blueGreen ? 'blueGreen' : 'unknown';
}
