import { ActionOutlook } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { experimentSchema } from '../../schema/experimentSchema';
import { parseLeniently } from '../../schema/parseLeniently';
import { isFinished } from '../analysisRuns';
import { describeNextStep } from '../words/describeNextStep';
import { findExperiment, isStandalone } from './findPart';
import { argoCommandFor } from './kubectl';
import { terminate } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import { refuseDeleted } from './refusals';

/** Ends an experiment, and its analysis runs, before it is done. */
export function planTerminateExperiment(context: PlanContext): PlannedAction {
  const refusal = refuseDeleted(context);
  if (refusal) {
    return refusal;
  }
  const object = findExperiment(context, context.target);
  return object === undefined
    ? refuse(
        'not-applicable',
        `Nothing to terminate: there is no experiment ${
          context.target ?? 'of no name'
        } here any more.`,
      )
    : refuseEnded(object) ?? plan(context, object);
}

function refuseEnded(object: KubernetesObject) {
  const { spec, status } = parseLeniently(experimentSchema, object).value;
  const { name } = object.metadata;
  if (isFinished(status?.phase)) {
    return refuse(
      'not-applicable',
      `Nothing to terminate: experiment ${name} has ended ${status?.phase}.`,
    );
  }
  return spec?.terminate === true
    ? refuse(
        'not-applicable',
        `Nothing to terminate: experiment ${name} was told to end already.`,
      )
    : undefined;
}

function plan(context: PlanContext, object: KubernetesObject): PlannedAction {
  const { name } = object.metadata;
  const experiment = parseLeniently(experimentSchema, object).value;
  const { hint, outlook, afterwards, warnings } = describeEnd(context, name);
  return {
    outcome: 'plan',
    hint,
    outlook,
    plan: () => ({
      outcome: 'plan',
      action: 'terminateExperiment',
      effect: {
        now: `Experiment ${name} is ${
          experiment.status?.phase === 'Running' ? 'running' : 'beginning'
        }.`,
        atOnce:
          'Its analysis runs are ended, and it ends, most likely as Successful. Its pods are removed after their delay.',
        afterwards,
      },
      warnings,
      kubectl: argoCommandFor(context, 'terminate experiment', name),
      steps: [terminate(object, experiment)],
      expect: {
        kind: 'experimentEnded',
        podHash: context.view.observation.podHash,
        experiment: name,
      },
    }),
  };
}

interface End {
  hint: string;
  outlook: ActionOutlook;
  afterwards: string;
  warnings: string[];
}

function describeEnd(context: PlanContext, name: string): End {
  const { state, view } = context;
  if (isStandalone(context)) {
    return {
      hint: 'ends it before it is done',
      outlook: { kind: 'end', what: 'experiment' },
      afterwards: 'It can begin again with Retry.',
      warnings: [],
    };
  }
  if (state.status.canary?.currentExperiment !== name) {
    return {
      hint: 'ends an experiment that decides nothing now',
      outlook: { kind: 'end', what: 'idleExperiment' },
      afterwards: 'The update does not depend on it.',
      warnings: [],
    };
  }
  const next = (view.currentStepIndex ?? 0) + 1;
  const { atOnce, hint } = describeNextStep(view, next);
  return {
    hint: `counts as passed; ${hint}`,
    outlook: { kind: 'pass', next },
    afterwards: `It counts as passed, unless what it measured so far was bad. ${atOnce}`,
    warnings: [
      'It does not decide any more: you decide that the new version is good enough.',
    ],
  };
}
