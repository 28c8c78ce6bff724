import { RolloutStrategy } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  BlueGreenSpec,
  CanarySpec,
  RolloutObject,
  RolloutSpec,
  rolloutSchema,
} from '../../schema/rolloutSchema';
import { RolloutStatus } from '../../schema/rolloutStatusSchema';
import { readNumber, revisionAnnotation } from './annotations';
import { OwnedAnalysisRun, readAnalysisRuns } from './readAnalysisRuns';
import { OwnedExperiment, readExperiments } from './readExperiments';
import { OwnedReplicaSet, readReplicaSets } from './readReplicaSets';
import { collectUnreadableParts, UnreadablePart } from './UnreadableParts';

/**
 * Everything that is known of a Rollout, parsed once; all judgements are made from this. Of an
 * Experiment that no Rollout began: spec and status are empty, and it is the only experiment.
 */
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
  const isExperiment = graph.root.kind === 'Experiment';
  const {
    spec = {},
    status = {},
    ...root
  }: RolloutObject = isExperiment ? {} : parts.read(rolloutSchema, graph.root);
  const experiments = readExperiments(graph, parts);
  const metadata = isExperiment
    ? experiments[0]?.object.metadata
    : root.metadata;
  const annotations = metadata?.annotations ?? {};
  return {
    graph,
    labels: metadata?.labels ?? {},
    annotations,
    revision: readNumber(annotations[revisionAnnotation]),
    strategy: isExperiment ? 'experiment' : strategyOf(spec),
    canary: spec.strategy?.canary,
    blueGreen: spec.strategy?.blueGreen,
    spec,
    status,
    replicaSets: isExperiment
      ? []
      : readReplicaSets(graph, graph.root.metadata.uid, parts),
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
