import {
  ActionAvailability,
  isTargetedAction,
  RolloutAction,
  RolloutActionKind,
  rolloutActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isFinished } from '../analysisRuns';
import { experimentsOf } from './findPart';
import { planAction } from './planAction';
import { PlanContext } from './PlanContext';

/**
 * An action is available exactly when there is a plan for it.
 *
 * Of an action on a part there is an entry for each part that it could be meant for: each version
 * but the current one, each analysis run that has not ended, each experiment. An analysis run that
 * has ended has none, for there is nothing about it that waiting could change; an experiment has
 * both of its actions, and the reason of the one that is refused says which other one helps.
 */
export function actionAvailabilities(
  context: Omit<PlanContext, 'target'>,
): ActionAvailability[] {
  return rolloutActionKinds
    .flatMap(kind => actionsOf(kind, context))
    .map(action => {
      const planned = planAction(action, context);
      return planned.outcome === 'plan'
        ? {
            ...action,
            isAvailable: true,
            hint: planned.hint,
            outlook: planned.outlook,
          }
        : {
            ...action,
            isAvailable: false,
            code: planned.code,
            reason: planned.reason,
          };
    });
}

function actionsOf(
  kind: RolloutActionKind,
  context: PlanContext,
): RolloutAction[] {
  return isTargetedAction(kind)
    ? [...new Set(targetsOf(kind, context))].map(target => ({ kind, target }))
    : [{ kind }];
}

function targetsOf(kind: RolloutActionKind, context: PlanContext): string[] {
  const { replicaSets, runs, status } = context.state;
  switch (kind) {
    case 'rollBack':
      return replicaSets
        .map(({ podHash }) => podHash)
        .filter(podHash => podHash !== status.currentPodHash);
    case 'terminateRun':
      return runs
        .filter(({ object }) => !isFinished(object.status?.phase))
        .map(({ name }) => name);
    default:
      return experimentsOf(context).map(({ metadata }) => metadata.name);
  }
}
