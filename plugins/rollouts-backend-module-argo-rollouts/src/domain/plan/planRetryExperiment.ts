import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  ExperimentObject,
  experimentSchema,
} from '../../schema/experimentSchema';
import { parseLeniently } from '../../schema/parseLeniently';
import { isFinished } from '../analysisRuns';
import { findExperiment, isStandalone } from './findPart';
import { argoCommandFor, patchCommandFor } from './kubectl';
import { mergeAsSeen } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import { refuseDeleted } from './refusals';

/** Begins an experiment that has ended again. */
export function planRetryExperiment(context: PlanContext): PlannedAction {
  const refusal = refuseDeleted(context);
  if (refusal) {
    return refusal;
  }
  const object = findExperiment(context, context.target);
  if (object === undefined) {
    return refuse(
      'not-applicable',
      `Nothing to retry: there is no experiment ${
        context.target ?? 'of no name'
      } here any more.`,
    );
  }
  const experiment = parseLeniently(experimentSchema, object).value;
  return (
    refuseOwned(context, object) ??
    refuseRunning(experiment, object) ??
    plan(context, experiment, object)
  );
}

/** The controller ends each experiment of a rollout that is not the one of its current step. */
function refuseOwned(context: PlanContext, { metadata }: KubernetesObject) {
  return isStandalone(context)
    ? undefined
    : refuse(
        'not-applicable',
        `Nothing to retry: experiment ${metadata.name} belongs to a step of the rollout, which would end it again. When the update was aborted, Retry of the rollout begins another one.`,
      );
}

function refuseRunning(
  { status }: ExperimentObject,
  { metadata }: KubernetesObject,
) {
  return isFinished(status?.phase)
    ? undefined
    : refuse(
        'not-applicable',
        `Nothing to retry: experiment ${metadata.name} has not ended.`,
      );
}

function plan(
  context: PlanContext,
  { spec, status }: ExperimentObject,
  object: KubernetesObject,
): PlannedAction {
  const { name } = object.metadata;
  // An experiment that still says so would end itself in the moment in which it begins.
  const wasTerminated = spec?.terminate === true;
  const body = wasTerminated
    ? { spec: { terminate: null }, status: null }
    : { status: null };
  return {
    outcome: 'plan',
    hint: 'begins it again from the start',
    outlook: { kind: 'experimentAgain' },
    plan: () => ({
      outcome: 'plan',
      action: 'retryExperiment',
      effect: {
        now: `Experiment ${name} has ended ${status?.phase}.`,
        atOnce:
          'It begins again from the start, with pods of the same templates and new analysis runs.',
        afterwards: 'It ends as its analyses decide, or with its duration.',
      },
      warnings: [
        'What its status says of the attempt before is lost; the analysis runs of that attempt stay.',
      ],
      kubectl: wasTerminated
        ? patchCommandFor(context, object, body)
        : argoCommandFor(context, 'retry experiment', name),
      steps: [mergeAsSeen(object, body)],
      expect: {
        kind: 'experimentBegins',
        podHash: context.view.observation.podHash,
        experiment: name,
      },
    }),
  };
}
