import { isCompletedPhase } from '../controllers/argoRollouts/rolloutPhase';
import { StoredObject } from '../store/StoredObject';
import {
  ExperimentRunState,
  ExperimentState,
  TemplateState,
} from './ClusterState';
import { VersionNames } from './versionNames';

const TEMPLATE_ANNOTATION = 'experiment.argoproj.io/template-name';

/** An Experiment with its ReplicaSets as they may be compared. */
export function readExperimentState(
  experiment: StoredObject,
  objects: readonly StoredObject[],
  names: VersionNames,
): ExperimentState {
  const status = experiment.status ?? {};
  const text = (value: unknown) => names.inText(String(value ?? ''));
  return {
    phase: text(status.phase),
    message: text(status.message),
    isTerminated: experiment.spec?.terminate === true,
    isAvailable: status.availableAt !== undefined,
    templates: readTemplates(experiment, objects, text),
    runs: Object.fromEntries(
      itemsOf(status.analysisRuns).map(run => [
        String(run.name),
        readRun(run, text),
      ]),
    ),
  };
}

type Item = Record<string, unknown>;

function itemsOf(value: unknown): Item[] {
  return Array.isArray(value) ? value : [];
}

function readTemplates(
  experiment: StoredObject,
  objects: readonly StoredObject[],
  text: (value: unknown) => string,
): Record<string, TemplateState> {
  const sets = objects.filter(
    object =>
      object.kind === 'ReplicaSet' &&
      object.metadata.ownerReferences?.some(
        owner => owner.uid === experiment.metadata.uid,
      ),
  );
  return Object.fromEntries(
    itemsOf(experiment.spec?.templates).map(({ name }) => {
      const status = itemsOf(experiment.status?.templateStatuses).find(
        each => each.name === name,
      );
      const set = sets.find(
        each => each.metadata.annotations?.[TEMPLATE_ANNOTATION] === name,
      );
      return [
        String(name),
        {
          status: text(status?.status),
          message: text(status?.message),
          serviceName: text(status?.serviceName),
          size: set?.spec?.replicas ?? 0,
          isLeaving:
            set?.metadata.annotations?.['scale-down-deadline'] !== undefined,
        },
      ];
    }),
  );
}

function readRun(
  { analysisRun, phase, message }: Item,
  text: (value: unknown) => string,
): ExperimentRunState {
  const end = text(phase);
  return {
    run: text(analysisRun),
    end: isCompletedPhase(end) ? end : '',
    message: text(message),
  };
}
