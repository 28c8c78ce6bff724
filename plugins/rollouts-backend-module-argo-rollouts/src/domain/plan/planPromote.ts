import { isFullyPromoted } from '../state/isFullyPromoted';
import { newVersion } from '../words/describePosition';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import { planLeavePause } from './planLeavePause';
import { endPauseOfPerson } from './planResume';
import { planSkipInconclusive } from './planSkipInconclusive';
import {
  refuseAborted,
  refuseAnyAction,
  refuseInvalidSpec,
  refuseWhilePending,
} from './refusals';
import { whyNotPaused } from './whyNotPaused';

/** Ends the present pause; never skips what is running. */
export function planPromote(context: PlanContext): PlannedAction {
  return refusePromote(context) ?? choosePlan(context);
}

function refusePromote(context: PlanContext) {
  return (
    refuseAnyAction(context) ??
    refuseAborted(context, 'promote') ??
    refuseWhilePending(context, 'promote') ??
    refuseInvalidSpec(context, 'promote') ??
    refuseDone(context)
  );
}

function refuseDone({ state, view }: PlanContext) {
  if (isFullyPromoted(state) && state.spec.paused !== true) {
    return refuse(
      'not-applicable',
      `Nothing to promote: ${newVersion(view)} is fully promoted.`,
    );
  }
  return state.status.promoteFull
    ? refuse(
        'not-applicable',
        `Nothing to promote: ${newVersion(view)} is being promoted fully.`,
      )
    : undefined;
}

function choosePlan(context: PlanContext): PlannedAction {
  const { canary, pauseConditions = [] } = context.state.status;
  if (pauseConditions.length === 0) {
    return context.state.spec.paused
      ? endPauseOfPerson(context, 'promote')
      : refuse('not-applicable', whyNotPaused(context));
  }
  const isStepInconclusive =
    context.state.strategy === 'canary' &&
    context.state.status.controllerPause === true &&
    canary?.currentStepAnalysisRunStatus?.status === 'Inconclusive';
  return isStepInconclusive
    ? planSkipInconclusive(context)
    : planLeavePause(context);
}
