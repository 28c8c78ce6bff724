import {
  ActionPlan,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isFinished } from '../analysisRuns';
import { describeNextStep } from '../words/describeNextStep';
import { describeRemaining } from '../words/describeRemaining';
import {
  describePosition,
  describeShare,
  newVersion,
} from '../words/describePosition';
import { describeStep } from '../words/describeStep';
import { PlanContext } from './PlanContext';

/** What is cut short by leaving this step, and what comes then. */
export function describeSkip(
  context: PlanContext,
  step: RolloutStep,
): { effect: ActionPlan['effect']; warnings: string[] } {
  const { state, view } = context;
  const next = step.index + 1;
  const isPaused = state.spec.paused === true;
  const { atOnce } = describeNextStep(view, next);
  return {
    effect: {
      now: `The update to ${newVersion(view)} is at ${describePosition(
        view,
      )} (${describeStep(step, view.traffic.max)}), ${describeShare(view)}.`,
      atOnce: [
        ...whatIsCutShort(context, step),
        isPaused
          ? 'The rollout stays paused, and goes on behind the step when somebody resumes.'
          : atOnce,
      ].join(' '),
      afterwards: isPaused ? undefined : describeRemaining(context, next),
    },
    warnings: warningsOf(context, step),
  };
}

function whatIsCutShort(context: PlanContext, step: RolloutStep): string[] {
  const { status } = context.state;
  switch (step.kind) {
    case 'analysis': {
      const run = status.canary?.currentStepAnalysisRunStatus?.name;
      return run === undefined
        ? ['The analysis is not begun.']
        : [`Analysis ${run} is ended before it has decided.`];
    }
    case 'experiment': {
      const experiment = status.canary?.currentExperiment;
      return experiment === undefined
        ? ['The experiment is not begun.']
        : [`Experiment ${experiment} is ended before it is done.`];
    }
    case 'plugin':
      return [`The work of plugin ${step.name} is cut short.`];
    default:
      return [];
  }
}

function warningsOf(context: PlanContext, step: RolloutStep): string[] {
  switch (step.kind) {
    case 'analysis':
      return [
        'Nobody judges this step then: you decide that the new version is good enough.',
        ...warnOfVerdict(context),
      ];
    case 'experiment':
      return [
        'Nothing is learned from this step then: you decide that the new version is good enough.',
      ];
    case 'weight':
      return [
        `The update goes on before all pods for this weight are ready; the weight itself stays in force.`,
      ];
    default:
      return [];
  }
}

/** A run that is ended from outside normally ends Successful, which must not be taken for a verdict. */
function warnOfVerdict({ state }: PlanContext): string[] {
  const run = state.status.canary?.currentStepAnalysisRunStatus;
  return run === undefined || isFinished(run.status)
    ? []
    : [
        `Kubernetes will most likely show ${run.name} as Successful ("Run Terminated"), although it decided nothing; the history here says that it was cut short.`,
      ];
}
