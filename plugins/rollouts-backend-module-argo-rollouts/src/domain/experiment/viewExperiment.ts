import {
  AnalysisPhase,
  Experiment,
  RolloutPhase,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isFinished } from '../analysisRuns';
import { analysisPhase } from '../analysisPhase';
import { redact } from '../redact';
import { RolloutState } from '../state/RolloutState';
import { RolloutView } from '../RolloutView';
import { projectExperiments } from './experiments';

const phaseOf: Record<AnalysisPhase, RolloutPhase> = {
  Pending: 'Progressing',
  Running: 'Progressing',
  Successful: 'Healthy',
  Failed: 'Degraded',
  Error: 'Degraded',
  Inconclusive: 'Degraded',
  Unknown: 'Unknown',
};

type PhaseView = Pick<
  RolloutView,
  | 'phase'
  | 'controllerPhase'
  | 'controllerMessage'
  | 'isObserved'
  | 'phaseSince'
>;

/**
 * What is particular of an Experiment that no Rollout began. Nobody's traffic is moved by it and
 * nothing is being rolled out: it has no steps and no versions that follow one another. What it
 * compares are the templates of its experiment.
 */
export function viewExperiment(
  state: RolloutState,
): PhaseView &
  Pick<
    RolloutView,
    | 'waitingFor'
    | 'steps'
    | 'isFullyPromoted'
    | 'traffic'
    | 'replicas'
    | 'experiments'
  > {
  const experiments = projectExperiments(state);
  const { ready, desired } = podsOf(experiments);
  return {
    ...viewPhase(state),
    waitingFor: waitingForExperiment(state, experiments),
    steps: [],
    isFullyPromoted: true,
    traffic: {
      max: 100,
      asked: { stable: 0, canary: 0, additional: [] },
      source: 'replicas',
      services: [],
    },
    replicas: { desired, updated: desired, available: ready },
    experiments,
  };
}

/** A spec that is not valid gets a condition and no phase. */
function viewPhase({ experiments }: RolloutState): PhaseView {
  const { spec, status } = experiments[0].object;
  const invalid = status?.conditions?.find(
    ({ type }) => type === 'InvalidSpec',
  );
  const word = status?.phase || undefined;
  const message = status?.message || invalid?.message;
  const isSettled = isFinished(word);
  return {
    phase:
      word === undefined ? withoutPhase(invalid) : phaseOf[analysisPhase(word)],
    controllerPhase: word,
    controllerMessage: message ? redact(message) : undefined,
    isObserved:
      (word !== undefined || invalid !== undefined) &&
      (isSettled || spec?.terminate !== true),
    phaseSince: isSettled
      ? status?.conditions?.find(
          condition =>
            condition.type === 'Progressing' && condition.status === 'False',
        )?.lastTransitionTime
      : undefined,
  };
}

function withoutPhase(invalid: object | undefined): RolloutPhase {
  return invalid === undefined ? 'Unknown' : 'Degraded';
}

function podsOf(experiments: readonly Experiment[]): {
  ready: number;
  desired: number;
} {
  const templates = experiments.flatMap(experiment => experiment.templates);
  const sum = (part: 'desired' | 'available') =>
    templates.reduce((count, { replicas }) => count + replicas[part], 0);
  return { ready: sum('available'), desired: sum('desired') };
}

function waitingForExperiment(
  state: RolloutState,
  experiments: readonly Experiment[],
): RolloutView['waitingFor'] {
  const { object, endsAt, phase } = state.experiments[0];
  if (phase === undefined || phase === '' || isFinished(phase)) {
    return undefined;
  }
  if (object.spec?.terminate) {
    return { kind: 'controller' };
  }
  if (phase === 'Pending') {
    return { kind: 'pods', ...podsOf(experiments) };
  }
  if (endsAt !== undefined) {
    return { kind: 'time', until: endsAt };
  }
  const run = state.runs.find(
    ({ object: { status } }) => !isFinished(status?.phase),
  );
  return run && { kind: 'analysis', run: run.name };
}
