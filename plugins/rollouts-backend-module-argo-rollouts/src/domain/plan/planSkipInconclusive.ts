import { describeNextStep } from '../words/describeNextStep';
import { describeRemaining } from '../words/describeRemaining';
import { describeNow } from './describeLeaving';
import { warnOfUserPauseInGit } from './gitOps';
import { argoCommand } from './kubectl';
import { endUserPause, patchStatus, test } from './mutations';
import { PlanContext, PlannedAction } from './PlanContext';

/**
 * Promote after an inconclusive step analysis. Without the new index the controller would pause
 * again on the same run, and without `controllerPause: false` it would take a pause in the next
 * step for one that was just ended.
 */
export function planSkipInconclusive(context: PlanContext): PlannedAction {
  const { state, view } = context;
  const { status } = state;
  const index = status.currentStepIndex ?? 0;
  const next = Math.min(index + 1, view.steps.length);
  const run = status.canary?.currentStepAnalysisRunStatus?.name ?? '';
  const { atOnce, hint } = describeNextStep(view, next);
  return {
    outcome: 'plan',
    hint,
    outlook: { kind: 'step', index: next },
    plan: () => ({
      outcome: 'plan',
      action: 'promote',
      effect: {
        now: `${describeNow(context).slice(
          0,
          -1,
        )}: analysis ${run} was inconclusive.`,
        atOnce: `The analysis counts as passed. ${atOnce}`,
        afterwards: describeRemaining(context, next),
      },
      warnings: [
        `You decide what analysis ${run} could not: whether the new version is good enough.`,
        ...warnOfUserPauseInGit(context),
      ],
      kubectl: argoCommand(context, 'promote'),
      steps: [
        patchStatus(context, [
          test('/status/currentStepIndex', index),
          test('/status/pauseConditions/0/reason', 'InconclusiveAnalysisRun'),
          test('/status/canary/currentStepAnalysisRunStatus/name', run),
          { op: 'remove', path: '/status/pauseConditions' },
          { op: 'replace', path: '/status/controllerPause', value: false },
          { op: 'replace', path: '/status/currentStepIndex', value: next },
        ]),
        ...endUserPause(context),
      ],
      expect: {
        kind: 'leavesPause',
        podHash: view.observation.podHash,
        stepIndex: view.observation.stepIndex,
      },
    }),
  };
}
