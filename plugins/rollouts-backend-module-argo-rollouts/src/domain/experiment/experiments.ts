import {
  Experiment,
  ExperimentAnalysis,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isFinished } from '../analysisRuns';
import { analysisPhase } from '../analysisPhase';
import { redact } from '../redact';
import { OwnedAnalysisRun } from '../state/readAnalysisRuns';
import { OwnedExperiment } from '../state/readExperiments';
import { RolloutState } from '../state/RolloutState';
import { experimentTemplates } from './experimentTemplates';

/** The Experiments of a Rollout, or the one that is the root itself, newest first. */
export function projectExperiments(state: RolloutState): Experiment[] {
  return state.experiments.map(experiment =>
    projectExperiment(state, experiment),
  );
}

function projectExperiment(
  state: RolloutState,
  experiment: OwnedExperiment,
): Experiment {
  const { spec, status } = experiment.object;
  return {
    name: experiment.name,
    stepIndex: experiment.stepIndex,
    podHash: experiment.podHash,
    phase: analysisPhase(experiment.phase),
    message: status?.message && redact(status.message),
    createdAt: experiment.createdAt,
    availableAt: status?.availableAt,
    durationSeconds: experiment.durationSeconds,
    endsAt: isFinished(experiment.phase) ? undefined : experiment.endsAt,
    isTerminating: spec?.terminate === true,
    templates: experimentTemplates(state, experiment),
    analyses: experimentAnalyses(state, experiment),
  };
}

/** Those of the spec in its order, then what only the status tells. */
function experimentAnalyses(
  { runs }: RolloutState,
  experiment: OwnedExperiment,
): ExperimentAnalysis[] {
  const { spec, status } = experiment.object;
  const specs = spec?.analyses ?? [];
  const statuses = status?.analysisRuns ?? [];
  const ownRuns = runs.filter(run => run.experiment === experiment.name);
  const names = new Set([...specs, ...statuses].map(({ name }) => name));
  return [...names].map(name => {
    const told = statuses.find(candidate => candidate.name === name);
    const run = told?.analysisRun
      ? ownRuns.find(candidate => candidate.name === told.analysisRun)
      : freshRun(ownRuns, `${experiment.name}-${name}`);
    // The Experiment stops looking at its runs when it ends; a run tells its own end.
    const ofRun = run?.object.status;
    const message = ofRun?.message ?? told?.message;
    return {
      name,
      run: told?.analysisRun || run?.name,
      phase: analysisPhase(ofRun?.phase ?? told?.phase),
      message: message && redact(message),
      isRequired: specs.some(
        analysis => analysis.name === name && analysis.requiredForCompletion,
      ),
    };
  });
}

/** A run that the status does not name yet; one that has ended may be of an earlier attempt. */
function freshRun(
  runs: readonly OwnedAnalysisRun[],
  baseName: string,
): OwnedAnalysisRun | undefined {
  return runs.find(
    ({ name, object }) =>
      name.replace(/\.\d+$/, '') === baseName &&
      !isFinished(object.status?.phase),
  );
}
