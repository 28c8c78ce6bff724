import fastDeepEqual from 'fast-deep-equal';
import { StoredObject } from '../../store/StoredObject';
import { ClusterView, ClusterWrite, Controller } from '../Controller';
import {
  ControllerEvent,
  eventWrites,
  normal,
  warning,
} from '../objects/controllerEvents';
import { earlier } from '../objects/kubernetesTime';
import { isBeingDeleted } from '../objects/ownership';
import { assessExperiment } from './assessExperiment';
import { experimentConditions, withInvalidSpec } from './experimentConditions';
import {
  ExperimentContext,
  gatherExperimentContext,
  isBad,
  readExperimentStatus,
} from './ExperimentContext';
import { durationEnd } from './experimentEnd';
import { ExperimentStatus } from './experimentStatus';
import { readExperiment } from './readExperiment';
import { reconcileAnalysis } from './reconcileAnalysis';
import { reconcileTemplate } from './reconcileTemplate';

interface Reconciled {
  writes: ClusterWrite[];
  wakeAt?: Date;
}

/**
 * Experiments: templates run side by side as ReplicaSets of their own for a time or until their
 * analyses have decided. One reconciliation is one step.
 *
 * @public
 */
export const experimentController: Controller = {
  name: 'rollouts-controller',
  step(view, now) {
    const step: Reconciled = { writes: [] };
    for (const experiment of view.list('Experiment')) {
      if (!isBeingDeleted(experiment)) {
        const { writes, wakeAt } = reconcile(view, now, experiment);
        step.writes.push(...writes);
        step.wakeAt = earlier(step.wakeAt, wakeAt);
      }
    }
    return step;
  },
};

function reconcile(
  view: ClusterView,
  now: Date,
  experiment: StoredObject,
): Reconciled {
  const read = readExperiment(experiment);
  if (!read.ok) return refuse(experiment, read.problem, now);

  const context = gatherExperimentContext(view, now, {
    experiment,
    spec: read.spec,
  });
  const { spec, status } = context;
  const templates = spec.templates.map(each =>
    reconcileTemplate(context, each),
  );
  const analyses = spec.analyses.map(each => reconcileAnalysis(context, each));
  const assessed = assessExperiment(context, {
    ...status,
    templateStatuses: templates.map(each => each.status),
    analysisRuns: analyses.map(each => each.status),
  });
  const after = {
    ...assessed,
    conditions: experimentConditions(context, assessed),
  };
  return {
    writes: [
      ...templates.flatMap(each => each.writes),
      ...eventWrites(
        experiment,
        templates.flatMap(each => each.events),
      ),
      ...analyses.flatMap(each => each.writes),
      ...writeStatus(experiment, after),
      ...eventWrites(experiment, transition(status, after)),
    ],
    wakeAt: nextWake(
      context,
      templates.flatMap(each => each.wakeAt ?? []),
    ),
  };
}

/** Says what is wrong and leaves everything else as it is. */
function refuse(
  experiment: StoredObject,
  problem: string,
  now: Date,
): Reconciled {
  const status = readExperimentStatus(experiment);
  const conditions = withInvalidSpec(status.conditions, problem, now);
  return { writes: writeStatus(experiment, { ...status, conditions }) };
}

/** The status is no subresource of an Experiment: writing it raises the generation. */
function writeStatus(
  experiment: StoredObject,
  status: ExperimentStatus,
): ClusterWrite[] {
  const written = withoutEmpty(status);
  return fastDeepEqual(experiment.status ?? {}, written)
    ? []
    : [{ verb: 'update', object: { ...experiment, status: written } }];
}

/** Numbers of templates and the names of runs are written also when there is nothing to tell. */
function withoutEmpty(status: ExperimentStatus): Record<string, unknown> {
  const { phase, templateStatuses, analysisRuns, conditions, ...rest } = status;
  return withoutUndefined({
    ...rest,
    ...(phase ? { phase } : {}),
    ...(conditions.length > 0 ? { conditions } : {}),
    ...(templateStatuses.length > 0
      ? { templateStatuses: templateStatuses.map(withoutUndefined) }
      : {}),
    ...(analysisRuns.length > 0
      ? { analysisRuns: analysisRuns.map(withoutUndefined) }
      : {}),
  });
}

function withoutUndefined(object: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  );
}

function transition(
  before: ExperimentStatus,
  { phase }: ExperimentStatus,
): ControllerEvent[] {
  if (before.phase === phase) return [];
  const words = `Experiment transitioned from ${before.phase} -> ${phase}`;
  return [
    isBad(phase) || phase === 'Inconclusive'
      ? warning(`Experiment${phase}`, words)
      : normal(`Experiment${phase}`, words),
  ];
}

function nextWake(
  context: ExperimentContext,
  templateWakes: readonly Date[],
): Date | undefined {
  const end = context.isTerminating ? undefined : durationEnd(context);
  return [end, ...templateWakes]
    .filter(wake => wake && wake > context.now)
    .reduce((first, wake) => earlier(first, wake), undefined);
}
