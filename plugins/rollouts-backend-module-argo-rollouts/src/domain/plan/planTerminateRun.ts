import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  AnalysisRunObject,
  analysisRunSchema,
} from '../../schema/analysisRunSchema';
import { parseLeniently } from '../../schema/parseLeniently';
import { isFinished } from '../analysisRuns';
import { describeRunEnd } from './describeRunEnd';
import { findRun } from './findPart';
import { argoCommandFor } from './kubectl';
import { terminate } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import { refuseDeleted } from './refusals';

/** Ends an analysis run before it has decided. */
export function planTerminateRun(context: PlanContext): PlannedAction {
  const refusal = refuseDeleted(context);
  if (refusal) {
    return refusal;
  }
  const object = findRun(context, context.target);
  if (object === undefined) {
    return refuse(
      'not-applicable',
      `Nothing to terminate: there is no analysis run ${
        context.target ?? 'of no name'
      } here any more.`,
    );
  }
  const run = parseLeniently(analysisRunSchema, object).value;
  return refuseEnded(run, object) ?? plan(context, run, object);
}

function refuseEnded(
  { spec, status }: AnalysisRunObject,
  object: KubernetesObject,
) {
  const { name } = object.metadata;
  if (isFinished(status?.phase)) {
    return refuse(
      'not-applicable',
      `Nothing to terminate: analysis ${name} has ended ${status?.phase}.`,
    );
  }
  return spec?.terminate === true
    ? refuse(
        'not-applicable',
        `Nothing to terminate: analysis ${name} was told to end already.`,
      )
    : undefined;
}

function plan(
  context: PlanContext,
  run: AnalysisRunObject,
  object: KubernetesObject,
): PlannedAction {
  const { name } = object.metadata;
  const { hint, effect, warnings } = describeRunEnd(context, run, object);
  return {
    outcome: 'plan',
    hint,
    plan: () => ({
      outcome: 'plan',
      action: 'terminateRun',
      effect,
      warnings,
      kubectl: argoCommandFor(context, 'terminate analysisrun', name),
      steps: [terminate(object, run)],
      expect: {
        kind: 'runEnded',
        podHash: context.view.observation.podHash,
        run: name,
      },
    }),
  };
}
