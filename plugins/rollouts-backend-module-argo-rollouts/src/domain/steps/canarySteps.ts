import {
  RolloutStep,
  RolloutStepDetail,
  RolloutStepState,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { redact } from '../redact';
import { isFirstDeploy } from '../state/isFullyPromoted';
import { RolloutState } from '../state/RolloutState';
import { maxWeight } from '../maxWeight';
import { askedWeight } from './askedWeight';
import { CanaryProgress, canaryProgress } from './canaryProgress';
import { cutShortOr } from './cutShortOr';
import { stepDetail } from './stepDetail';
import { StepList } from './StepList';
import {
  experimentOfStep,
  pluginOfStep,
  runOfStep,
  stepTimes,
} from './stepTimes';

/** The steps of a canary, each at its index in the spec. */
export function canarySteps(state: RolloutState): StepList {
  const isIstio = state.canary?.trafficRouting?.istio !== undefined;
  const details = (state.canary?.steps ?? []).map(step =>
    stepDetail(step, { isIstio }),
  );
  const progress = canaryProgress(state);
  const steps = details.map((detail, index): RolloutStep => {
    const stepState = isFirstDeploy(state)
      ? 'skipped'
      : cutShortOr(
          stateOf(state, detail, { index, progress }),
          detail.kind === 'analysis' ? runOfStep(state, index) : undefined,
        );
    return {
      ...withOutcome(state, detail, index),
      index,
      state: stepState,
      askedWeight: askedWeight(details, index, maxWeight(state)),
      ...stepTimes(state, { detail, index, stepState }),
    };
  });
  return details.length === 0
    ? { steps }
    : { steps, currentStepIndex: currentIndex(progress) };
}

function currentIndex(progress: CanaryProgress): number | undefined {
  switch (progress.kind) {
    case 'at':
      return progress.index;
    case 'aborted':
      return progress.step?.index;
    default:
      return undefined;
  }
}

function stateOf(
  state: RolloutState,
  detail: RolloutStepDetail,
  { index, progress }: { index: number; progress: CanaryProgress },
): RolloutStepState {
  if (progress.kind === 'notBegun') {
    return 'todo';
  }
  if (progress.kind === 'aborted') {
    return stateAfterAbort(index, progress);
  }
  if (index !== progress.index) {
    return index < progress.index ? 'done' : 'todo';
  }
  return isInconclusive(state, detail) ? 'inconclusive' : 'current';
}

function stateAfterAbort(
  index: number,
  { step }: Extract<CanaryProgress, { kind: 'aborted' }>,
): RolloutStepState {
  if (step === undefined || index > step.index) {
    return 'notReached';
  }
  return index === step.index ? step.state : 'done';
}

/** An inconclusive background analysis pauses as well, but does not belong to the step. */
function isInconclusive(
  { status }: RolloutState,
  { kind }: RolloutStepDetail,
): boolean {
  const reasons = status.pauseConditions?.map(({ reason }) => reason) ?? [];
  if (kind === 'experiment') {
    return reasons.includes('InconclusiveExperiment');
  }
  return (
    kind === 'analysis' &&
    reasons.includes('InconclusiveAnalysisRun') &&
    status.canary?.currentStepAnalysisRunStatus?.status === 'Inconclusive'
  );
}

/** The step with what it began: its analysis run, its experiment, its plugin's last word. */
function withOutcome(
  state: RolloutState,
  detail: RolloutStepDetail,
  index: number,
): RolloutStepDetail {
  switch (detail.kind) {
    case 'analysis':
      return { ...detail, run: runOfStep(state, index)?.name };
    case 'experiment':
      return { ...detail, experiment: experimentOfStep(state, index)?.name };
    case 'plugin': {
      const plugin = pluginOfStep(state, index);
      return {
        ...detail,
        pluginPhase: plugin?.phase,
        message: plugin?.message && redact(plugin.message),
      };
    }
    default:
      return detail;
  }
}
