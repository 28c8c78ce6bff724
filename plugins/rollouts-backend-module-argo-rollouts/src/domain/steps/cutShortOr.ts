import { RolloutStepState } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { OwnedAnalysisRun } from '../state/readAnalysisRuns';

/** Message of a run that was ended from outside; its phase is Successful all the same. */
export const runTerminated = 'Run Terminated';

/** A step counts as done when its analysis was ended by an action; that is worth another word. */
export function cutShortOr(
  state: RolloutStepState,
  run: OwnedAnalysisRun | undefined,
): RolloutStepState {
  return state === 'done' && run?.object.status?.message === runTerminated
    ? 'cutShort'
    : state;
}
