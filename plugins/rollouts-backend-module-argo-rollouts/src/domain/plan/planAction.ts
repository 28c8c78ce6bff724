import {
  isTargetedAction,
  RolloutAction,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isStandalone } from './findPart';
import { planAbort } from './planAbort';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import { planPause } from './planPause';
import { planPromote } from './planPromote';
import { planPromoteFully } from './planPromoteFully';
import { planRestart } from './planRestart';
import { planResume } from './planResume';
import { planRetry } from './planRetry';
import { planRetryExperiment } from './planRetryExperiment';
import { planRollBack } from './planRollBack';
import { planSkip } from './planSkip';
import { planTerminateExperiment } from './planTerminateExperiment';
import { planTerminateRun } from './planTerminateRun';

type Planner = (context: PlanContext) => PlannedAction;

const planners: Record<RolloutActionKind, Planner> = {
  promote: planPromote,
  promoteFully: planPromoteFully,
  skip: planSkip,
  pause: planPause,
  resume: planResume,
  abort: planAbort,
  retry: planRetry,
  restart: planRestart,
  rollBack: planRollBack,
  terminateRun: planTerminateRun,
  terminateExperiment: planTerminateExperiment,
  retryExperiment: planRetryExperiment,
};

const ofExperiments: readonly RolloutActionKind[] = [
  'terminateRun',
  'terminateExperiment',
  'retryExperiment',
];

export function planAction(
  { kind, target }: RolloutAction,
  context: Omit<PlanContext, 'target'>,
): PlannedAction {
  if (isStandalone(context) && !ofExperiments.includes(kind)) {
    return refuse(
      'unsupported',
      'This is an experiment of its own: there is no rollout to act on.',
    );
  }
  if (!isTargetedAction(kind)) {
    return planners[kind](context);
  }
  const planned = planners[kind]({ ...context, target });
  return planned.outcome === 'plan'
    ? { ...planned, plan: () => ({ ...planned.plan(), target }) }
    : planned;
}
