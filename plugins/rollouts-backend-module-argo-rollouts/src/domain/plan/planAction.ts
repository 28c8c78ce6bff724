import {
  ActionAvailability,
  RolloutActionKind,
  rolloutActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { planAbort } from './planAbort';
import { PlanContext, PlannedAction } from './PlanContext';
import { planPromote } from './planPromote';
import { planPromoteFully } from './planPromoteFully';
import { planRetry } from './planRetry';

const planners: Record<
  RolloutActionKind,
  (context: PlanContext) => PlannedAction
> = {
  promote: planPromote,
  promoteFully: planPromoteFully,
  abort: planAbort,
  retry: planRetry,
};

export function planAction(
  kind: RolloutActionKind,
  context: PlanContext,
): PlannedAction {
  return planners[kind](context);
}

/** An action is available exactly when there is a plan for it. */
export function actionAvailabilities(
  context: PlanContext,
): ActionAvailability[] {
  return rolloutActionKinds.map(kind => {
    const planned = planAction(kind, context);
    return planned.outcome === 'plan'
      ? { kind, isAvailable: true, hint: planned.hint }
      : {
          kind,
          isAvailable: false,
          code: planned.code,
          reason: planned.reason,
        };
  });
}
