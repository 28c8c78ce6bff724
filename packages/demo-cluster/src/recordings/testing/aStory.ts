import { MeaningfulStates, RolloutState, ToldEvent } from '../ClusterState';

/** A Rollout's state in which v1 serves and nothing is going on, but for what is given. */
export function aRolloutState(given: Partial<RolloutState> = {}): RolloutState {
  return {
    phase: 'Healthy',
    message: '',
    step: 2,
    pauses: [],
    abort: false,
    isAbortDone: false,
    promoteFull: false,
    stable: 'v1',
    current: 'v1',
    runs: {},
    versions: { v1: { role: 'stable', size: 4, isLeaving: false } },
    services: {},
    routes: {},
    ...given,
  };
}

/** States of a Rollout named `web`, each with how many milliseconds it lasts. */
export function aStory(
  states: [Partial<RolloutState>, number][],
  events: Partial<ToldEvent>[] = [],
): MeaningfulStates {
  let at = 0;
  const web = states.map(([given, lasting]) => {
    const timed = { at, until: at + lasting, state: aRolloutState(given) };
    at = timed.until;
    return timed;
  });
  const told = events.map(event => ({
    type: 'Normal',
    reason: 'RolloutPaused',
    message: '',
    ...event,
  }));
  return {
    rollouts: { web },
    runs: {},
    experiments: {},
    events: told.length > 0 ? { 'Rollout/web': told } : {},
  };
}
