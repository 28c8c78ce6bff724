import { StoredObject } from '../../store/StoredObject';
import { isCompleted } from '../analysis/analysisStatus';
import { ClusterView } from '../Controller';
import { isReplicaSet, ReplicaSet } from '../replicaSets/ReplicaSet';
import { ExperimentSpec } from './experimentSpec';
import {
  ExperimentRunStatus,
  ExperimentStatus,
  experimentStatusSchema,
  findByName,
} from './experimentStatus';

export const EXPERIMENT_NAME_ANNOTATION = 'experiment.argoproj.io/name';
export const TEMPLATE_NAME_ANNOTATION = 'experiment.argoproj.io/template-name';

/** Everything that the decisions about one Experiment are taken from. */
export interface ExperimentContext {
  view: ClusterView;
  now: Date;
  experiment: StoredObject;
  spec: ExperimentSpec;
  status: ExperimentStatus;
  /** By the name of the template. */
  sets: ReadonlyMap<string, ReplicaSet>;
  services: ReadonlyMap<string, StoredObject>;
  /** On its way out: nothing new is started, and what runs is stopped. */
  isTerminating: boolean;
}

export function gatherExperimentContext(
  view: ClusterView,
  now: Date,
  subject: { experiment: StoredObject; spec: ExperimentSpec },
): ExperimentContext {
  const { experiment, spec } = subject;
  const status = readExperimentStatus(experiment);
  const owned = (kind: string) => view.ownedBy(kind, experiment.metadata.uid);
  return {
    view,
    now,
    experiment,
    spec,
    status,
    sets: new Map(
      owned('ReplicaSet')
        .filter(isReplicaSet)
        .map(set => [templateOf(set), set]),
    ),
    services: new Map(
      owned('Service').map(service => [templateOf(service), service]),
    ),
    isTerminating: isTerminating(spec, status),
  };
}

/** The status of any Experiment; a retry leaves it empty. */
export function readExperimentStatus(
  experiment: StoredObject,
): ExperimentStatus {
  const { status } = experiment;
  return experimentStatusSchema.parse(
    typeof status === 'object' && status !== null ? status : {},
  );
}

function templateOf(object: StoredObject): string {
  return object.metadata.annotations?.[TEMPLATE_NAME_ANNOTATION] ?? '';
}

function isTerminating(
  spec: ExperimentSpec,
  status: ExperimentStatus,
): boolean {
  return (
    spec.terminate ||
    isCompleted(status.phase) ||
    status.templateStatuses.some(each => isBad(each.status)) ||
    status.analysisRuns.some(
      each => isBad(each.phase) || each.phase === 'Inconclusive',
    ) ||
    areRequiredRunsSuccessful(spec, status.analysisRuns)
  );
}

export function isBad(phase: string): boolean {
  return phase === 'Failed' || phase === 'Error';
}

/** There is at least one analysis that decides the Experiment, and all of them went well. */
export function areRequiredRunsSuccessful(
  spec: ExperimentSpec,
  runs: readonly ExperimentRunStatus[],
): boolean {
  const required = spec.analyses.filter(each => each.requiredForCompletion);
  return (
    required.length > 0 &&
    required.every(each => findByName(runs, each.name)?.phase === 'Successful')
  );
}
