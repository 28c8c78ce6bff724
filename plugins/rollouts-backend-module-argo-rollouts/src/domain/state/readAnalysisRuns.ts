import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  AnalysisRunObject,
  analysisRunSchema,
} from '../../schema/analysisRunSchema';
import {
  podHashLabel,
  readNumber,
  runRoleLabel,
  stepIndexLabel,
} from './annotations';
import { byNewest } from './byNewest';
import { ownedObjects } from './ownedObjects';
import { OwnedExperiment } from './readExperiments';
import { UnreadableParts } from './UnreadableParts';

/** An AnalysisRun with what ties it to the Rollout. */
export interface OwnedAnalysisRun {
  name: string;
  createdAt?: string;
  /** The word of the label, whatever it is; absent for runs of an Experiment. */
  roleLabel?: string;
  stepIndex?: number;
  podHash?: string;
  /** Name of the Experiment that owns the run. */
  experiment?: string;
  object: AnalysisRunObject;
  /** As it was read, with what is not parsed here. */
  source: KubernetesObject;
}

/** The runs of the Rollout and of its Experiments, newest first. */
export function readAnalysisRuns(
  graph: ResourceGraph,
  experiments: readonly OwnedExperiment[],
  parts: UnreadableParts,
): OwnedAnalysisRun[] {
  const { kind, metadata } = graph.root;
  // An Experiment that is the root is among the experiments.
  const ofRollout =
    kind === 'Experiment'
      ? []
      : ownedObjects(graph, 'AnalysisRun', metadata.uid);
  const ofExperiments = experiments.flatMap(experiment =>
    ownedObjects(graph, 'AnalysisRun', experiment.uid).map(object => ({
      object,
      experiment,
    })),
  );
  return [
    ...ofRollout.map(object => ({ object, experiment: undefined })),
    ...ofExperiments,
  ]
    .map(({ object, experiment }) => {
      const parsed = parts.read(analysisRunSchema, object);
      const labels = parsed.metadata?.labels ?? {};
      return {
        name: object.metadata.name,
        createdAt: parsed.metadata?.creationTimestamp,
        roleLabel: labels[runRoleLabel],
        stepIndex: readNumber(labels[stepIndexLabel]),
        // A run of an Experiment has no labels of its own.
        podHash: labels[podHashLabel] ?? experiment?.podHash,
        experiment: experiment?.name,
        object: parsed,
        source: object,
      };
    })
    .sort(byNewest);
}
