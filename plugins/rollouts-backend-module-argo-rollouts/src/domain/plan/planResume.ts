import { describePosition } from '../words/describePosition';
import { describeStep } from '../words/describeStep';
import { describeNow } from './describeLeaving';
import { warnOfUserPauseInGit } from './gitOps';
import { patchCommand } from './kubectl';
import { endUserPause } from './mutations';
import { PlanContext, PlannedAction } from './PlanContext';

/**
 * Promote where only a person paused: the rollout goes on where it was. The plugin's `promote`
 * would skip the current step as well.
 */
export function planResume(context: PlanContext): PlannedAction {
  const { view } = context;
  const step = view.steps[view.currentStepIndex ?? -1];
  const position = describePosition(view);
  const isCanaryStep = view.strategy === 'canary' && step !== undefined;
  const words = isCanaryStep ? `: ${describeStep(step, view.traffic.max)}` : '';
  return {
    outcome: 'plan',
    hint: isCanaryStep
      ? `resumes step ${step.index + 1}${words}`
      : 'ends the pause that a person set',
    plan: {
      outcome: 'plan',
      action: 'promote',
      effect: {
        now: describeNow(context),
        atOnce:
          position === undefined
            ? 'The pause ends, and the rollout goes on where it was. Nothing is skipped.'
            : `The pause ends, and it goes on at ${position}${words}. Nothing is skipped.`,
      },
      warnings: warnOfUserPauseInGit(context),
      kubectl: patchCommand(view, { spec: { paused: false } }),
      steps: endUserPause(context),
      expect: {
        kind: 'leavesPause',
        podHash: view.observation.podHash,
        stepIndex: view.observation.stepIndex,
      },
    },
  };
}
