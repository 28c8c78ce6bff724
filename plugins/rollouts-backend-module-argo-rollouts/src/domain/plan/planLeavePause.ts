import { argoCommand } from './kubectl';
import { warnOfUserPauseInGit } from './gitOps';
import { describeLeaving } from './describeLeaving';
import { endUserPause, patchStatus, test, testIfPresent } from './mutations';
import { PlanContext, PlannedAction } from './PlanContext';

/** Promote at a pause: its conditions are removed, and the controller takes the next step. */
export function planLeavePause(context: PlanContext): PlannedAction {
  const { state, view } = context;
  const { status } = state;
  const reason = status.pauseConditions?.[0]?.reason ?? '';
  const { hint, outlook, ...effect } = describeLeaving(context);
  return {
    outcome: 'plan',
    hint,
    outlook,
    plan: () => ({
      outcome: 'plan',
      action: 'promote',
      effect,
      warnings: warnOfUserPauseInGit(context),
      kubectl: argoCommand(context, 'promote'),
      steps: [
        patchStatus(context, [
          ...testIfPresent('/status/currentStepIndex', status.currentStepIndex),
          test('/status/pauseConditions/0/reason', reason),
          { op: 'remove', path: '/status/pauseConditions' },
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
