import {
  RolloutPhase,
  RolloutStep,
  WaitingFor,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isFinished } from './analysisRuns';
import { pendingChange } from './pendingChange';
import { isSpecInvalid } from './state/controllerPhase';
import { currentReplicaSet } from './state/currentReplicaSet';
import { RolloutState } from './state/RolloutState';
import { StepList } from './steps/StepList';
import { experimentOfStep } from './steps/stepTimes';

/** Who or what must act next. */
export function waitingFor(
  state: RolloutState,
  phase: RolloutPhase,
  stepList: StepList,
): WaitingFor | undefined {
  if (pendingChange(state) !== undefined) {
    return { kind: 'controller' };
  }
  const step = stepList.steps[stepList.currentStepIndex ?? -1];
  switch (phase) {
    case 'Paused':
      return waitingInPause(state, step);
    case 'Progressing':
      return waitingInStep(state, step) ?? waitingForPods(state);
    case 'Degraded':
      return isSpecInvalid(state.status) ? undefined : waitingForPods(state);
    default:
      return undefined;
  }
}

function waitingInPause(
  { spec, status }: RolloutState,
  step: RolloutStep | undefined,
): WaitingFor {
  if (spec.paused) {
    return { kind: 'resume' };
  }
  const reasons = status.pauseConditions?.map(({ reason }) => reason) ?? [];
  if (reasons.some(reason => reason.startsWith('Inconclusive'))) {
    return { kind: 'decision' };
  }
  return step?.kind === 'pause' && step.endsAt !== undefined
    ? { kind: 'time', until: step.endsAt }
    : { kind: 'promotion' };
}

function waitingInStep(
  state: RolloutState,
  step: RolloutStep | undefined,
): WaitingFor | undefined {
  const { canary, blueGreen } = state.status;
  switch (step?.kind) {
    case 'analysis':
      return waitingForRun(canary?.currentStepAnalysisRunStatus);
    case 'prePromotionAnalysis':
      return waitingForRun(blueGreen?.prePromotionAnalysisRunStatus);
    case 'postPromotionAnalysis':
      return waitingForRun(blueGreen?.postPromotionAnalysisRunStatus);
    case 'experiment':
      return waitingForExperiment(state, step);
    default:
      return undefined;
  }
}

function waitingForRun(
  run: { name: string; status?: string } | undefined,
): WaitingFor | undefined {
  return run === undefined || isFinished(run.status)
    ? undefined
    : { kind: 'analysis', run: run.name };
}

/** An experiment lasts for its duration, or until its analyses are done. */
function waitingForExperiment(
  state: RolloutState,
  step: RolloutStep,
): WaitingFor | undefined {
  if (step.endsAt !== undefined) {
    return { kind: 'time', until: step.endsAt };
  }
  const experiment = experimentOfStep(state, step.index);
  const run = state.runs.find(
    candidate =>
      experiment !== undefined &&
      candidate.experiment === experiment.name &&
      !isFinished(candidate.object.status?.phase),
  );
  return run && { kind: 'analysis', run: run.name };
}

function waitingForPods(state: RolloutState): WaitingFor | undefined {
  const current = currentReplicaSet(state);
  return current !== undefined && current.available < current.desired
    ? { kind: 'pods', ready: current.available, desired: current.desired }
    : undefined;
}
