import { AnalysisRun } from '../model/AnalysisRun';
import { Experiment } from '../model/Experiment';
import { Rollout } from '../model/Rollout';
import { RolloutRevision } from '../model/RolloutRevision';

/**
 * A rollout as a row of a {@link FleetPage} tells of it: everything that a sentence, a rail of
 * steps, a traffic bar and the names of versions are made of, and nothing else. What is said of it
 * is the same as of the whole rollout.
 *
 * @public
 */
export function summariseRollout(rollout: Rollout): Rollout {
  const analysisRuns = rollout.analysisRuns.filter(runsThatTell(rollout));
  return {
    ...rollout,
    revisions: rollout.revisions.filter(revision => tells(revision, rollout)),
    analysisRuns: analysisRuns.map(withoutMeasurements),
    experiments: experimentsThatTell(rollout, analysisRuns),
    actions: [],
  };
}

/** Has a role, is on its way, or is kept so that one can go back to it. */
function tells(
  { podHash, roles, scaleDownAt }: RolloutRevision,
  { observation }: Rollout,
): boolean {
  return (
    roles.length > 0 ||
    podHash === observation.podHash ||
    scaleDownAt !== undefined
  );
}

function isAtWork({ phase }: AnalysisRun | Experiment): boolean {
  return phase === 'Running' || phase === 'Pending';
}

/** At work, waited for, or why an update was ended or needs a decision. */
function runsThatTell(rollout: Rollout): (run: AnalysisRun) => boolean {
  const { waitingFor, analysisRuns, abortReason } = rollout;
  const ofPresentVersion = analysisRuns.filter(run => isPresent(run, rollout));
  const failed = ofPresentVersion.find(
    ({ phase }) => phase === 'Failed' || phase === 'Error',
  );
  const undecided = ofPresentVersion.find(
    ({ phase }) => phase === 'Inconclusive',
  );
  return run =>
    isAtWork(run) ||
    (waitingFor?.kind === 'analysis' && run.name === waitingFor.run) ||
    (abortReason !== undefined && run === failed) ||
    (waitingFor?.kind === 'decision' && run === undecided);
}

/** Those that explain the state, and those that give their name to a run that does. */
function experimentsThatTell(
  rollout: Rollout,
  runs: readonly AnalysisRun[],
): Experiment[] {
  const { strategy, experiments, abortReason } = rollout;
  const names = new Set(runs.map(({ name }) => name));
  const failed = experiments.find(
    experiment =>
      isPresent(experiment, rollout) &&
      (experiment.phase === 'Failed' || experiment.phase === 'Error'),
  );
  return experiments.filter(
    (experiment, index) =>
      isAtWork(experiment) ||
      // What it is about, whatever became of it.
      (strategy === 'experiment' && index === 0) ||
      (abortReason !== undefined && experiment === failed) ||
      experiment.analyses.some(({ run }) => run && names.has(run)),
  );
}

/** Whether it is about the version that is being rolled out. */
function isPresent(
  { podHash }: { podHash?: string },
  { strategy, observation }: Rollout,
): boolean {
  return strategy === 'experiment' || podHash === observation.podHash;
}

function withoutMeasurements(run: AnalysisRun): AnalysisRun {
  return {
    ...run,
    metrics: run.metrics.map(metric => ({ ...metric, measurements: [] })),
  };
}
