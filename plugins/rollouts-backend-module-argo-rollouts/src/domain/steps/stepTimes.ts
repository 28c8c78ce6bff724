import {
  RolloutStepDetail,
  RolloutStepState,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { addSeconds, OwnedExperiment } from '../state/readExperiments';
import { OwnedAnalysisRun } from '../state/readAnalysisRuns';
import { RolloutState } from '../state/RolloutState';

interface StepTimes {
  startedAt?: string;
  endedAt?: string;
  endsAt?: string;
}

interface PlacedStep {
  detail: RolloutStepDetail;
  index: number;
  stepState: RolloutStepState;
}

/** When a step began and ended: told by the pause, the run, the experiment or the plugin in it. */
export function stepTimes(state: RolloutState, step: PlacedStep): StepTimes {
  if (step.stepState === 'todo' || step.stepState === 'skipped') {
    return {};
  }
  switch (step.detail.kind) {
    case 'pause':
      return pauseTimes(state, step, step.detail.durationSeconds);
    case 'analysis':
      return runTimes(runOfStep(state, step.index));
    case 'experiment':
      return experimentTimes(experimentOfStep(state, step.index), step);
    case 'plugin':
      return pluginTimes(state, step.index);
    default:
      return {};
  }
}

function pauseTimes(
  { status }: RolloutState,
  { stepState }: PlacedStep,
  seconds: number | undefined,
): StepTimes {
  const startedAt = status.pauseConditions?.find(
    ({ reason }) => reason === 'CanaryPauseStep',
  )?.startTime;
  return stepState === 'current'
    ? { startedAt, endsAt: addSeconds(startedAt, seconds) }
    : {};
}

export function runTimes(run: OwnedAnalysisRun | undefined): StepTimes {
  const status = run?.object.status;
  return {
    startedAt: status?.startedAt ?? run?.createdAt,
    endedAt: status?.completedAt,
  };
}

function experimentTimes(
  experiment: OwnedExperiment | undefined,
  { stepState }: PlacedStep,
): StepTimes {
  return {
    startedAt: experiment?.createdAt,
    endsAt: stepState === 'current' ? experiment?.endsAt : undefined,
  };
}

function pluginTimes(state: RolloutState, index: number): StepTimes {
  const plugin = pluginOfStep(state, index);
  return { startedAt: plugin?.startedAt, endedAt: plugin?.finishedAt };
}

/** The newest run of a step of the present version: a retry makes another one. */
export function runOfStep(
  { runs, status }: RolloutState,
  index: number,
): OwnedAnalysisRun | undefined {
  return runs.find(
    run =>
      run.roleLabel === 'Step' &&
      run.stepIndex === index &&
      run.podHash === status.currentPodHash,
  );
}

export function experimentOfStep(
  { experiments, status }: RolloutState,
  index: number,
): OwnedExperiment | undefined {
  return experiments.find(
    experiment =>
      experiment.stepIndex === index &&
      experiment.podHash === status.currentPodHash,
  );
}

/** A plugin may be run, ended and aborted in a step, with an entry each: the newest counts. */
export function pluginOfStep({ status }: RolloutState, index: number) {
  return status.canary?.stepPluginStatuses
    ?.filter(candidate => candidate.index === index)
    .pop();
}
