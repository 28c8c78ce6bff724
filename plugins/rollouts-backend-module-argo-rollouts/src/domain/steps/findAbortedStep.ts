import { RolloutState } from '../state/RolloutState';
import { stepIndexOfName } from '../state/stepIndexOfName';
import { runTerminated } from './cutShortOr';

/** The step at which an update was aborted, and what became of that step. */
export interface AbortedStep {
  index: number;
  state: 'failed' | 'cutShort';
}

const bad = ['Failed', 'Error'];

/**
 * An abort sets the step index to 0. Where it was before is told by what ran in the step: the
 * analysis, the experiment or the plugin that failed, or the run that the abort ended.
 */
export function findAbortedStep(state: RolloutState): AbortedStep | undefined {
  const index =
    indexOfFailedAnalysis(state) ??
    indexOfFailedExperiment(state) ??
    indexOfFailedPlugin(state);
  const count = state.canary?.steps?.length ?? 0;
  if (index !== undefined && index < count) {
    return { index, state: 'failed' };
  }
  const ended = indexOfEndedRun(state);
  return ended !== undefined && ended < count
    ? { index: ended, state: 'cutShort' }
    : undefined;
}

function indexOfFailedAnalysis(state: RolloutState): number | undefined {
  const run = state.status.canary?.currentStepAnalysisRunStatus;
  if (run === undefined || !bad.includes(run.status ?? '')) {
    return undefined;
  }
  return (
    state.runs.find(({ name }) => name === run.name)?.stepIndex ??
    stepIndexOfName(run.name, state.status.currentPodHash)
  );
}

function indexOfFailedExperiment(state: RolloutState): number | undefined {
  const newest = state.experiments.find(
    ({ podHash }) => podHash === state.status.currentPodHash,
  );
  // One of an earlier attempt may have failed too; only the message says that this abort is its.
  return state.status.message?.includes('Experiment') &&
    bad.includes(newest?.phase ?? '')
    ? newest?.stepIndex
    : undefined;
}

function indexOfFailedPlugin({ status }: RolloutState): number | undefined {
  return status.canary?.stepPluginStatuses?.find(({ phase }) =>
    bad.includes(phase ?? ''),
  )?.index;
}

/** The run that was still going when the abort came: it ends at or after that. */
function indexOfEndedRun({ runs, status }: RolloutState): number | undefined {
  const { abortedAt } = status;
  if (abortedAt === undefined) {
    return undefined;
  }
  return runs.find(
    ({ podHash, roleLabel, object }) =>
      podHash === status.currentPodHash &&
      roleLabel === 'Step' &&
      object.status?.message === runTerminated &&
      Date.parse(object.status?.completedAt ?? '') >= Date.parse(abortedAt),
  )?.stepIndex;
}
