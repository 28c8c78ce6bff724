import { MeaningfulStates } from '@progressive-delivery/demo-cluster';
import { NamedDifference } from '../Finding';

type Track = MeaningfulStates['runs'][string];
type RunState = Track[number]['state'];

/** The words of the controller for a run that somebody else ended. */
const ENDED = 'Run Terminated';

export const endedRunDifference: NamedDifference = {
  id: 'one-measurement-more-or-less-at-the-end',
  reason:
    'Measurements begin when the pods are ready, which is told in whole seconds. So a run that is ended from outside may have taken one more or one less by then; how it ends is compared, and what it measured before.',
};

/**
 * Both sides without the last measurement of a run that was ended from outside, where one side has
 * taken one more than the other.
 */
export function alignEndedRuns(
  recorded: MeaningfulStates,
  simulated: MeaningfulStates,
): {
  recorded: MeaningfulStates;
  simulated: MeaningfulStates;
  differences: NamedDifference[];
} {
  const aligned = { recorded: recorded.runs, simulated: simulated.runs };
  const differences: NamedDifference[] = [];
  for (const [name, track] of Object.entries(recorded.runs)) {
    const other = simulated.runs[name];
    const shared = other && sharedMeasurements(track, other);
    if (shared) {
      differences.push(endedRunDifference);
      aligned.recorded = { ...aligned.recorded, [name]: cut(track, shared) };
      aligned.simulated = { ...aligned.simulated, [name]: cut(other, shared) };
    }
  }
  return {
    recorded: { ...recorded, runs: aligned.recorded },
    simulated: { ...simulated, runs: aligned.simulated },
    differences,
  };
}

/** How many measurements of each metric both have taken; undefined where they need no aligning. */
function sharedMeasurements(
  one: Track,
  other: Track,
): Record<string, number> | undefined {
  const [a, b] = [one, other].map(track => track.at(-1)?.state);
  if (a?.message !== ENDED || b?.message !== ENDED) return undefined;
  const names = [...Object.keys(a.metrics), ...Object.keys(b.metrics)];
  const gaps = names.map(name =>
    Math.abs(measured(a, name) - measured(b, name)),
  );
  if (Math.max(0, ...gaps) !== 1) return undefined;
  return Object.fromEntries(
    names.map(name => [name, Math.min(measured(a, name), measured(b, name))]),
  );
}

function measured({ metrics }: RunState, name: string): number {
  const { count = 0, error = 0 } = metrics[name] ?? {};
  return count + error;
}

function cut(track: Track, shared: Record<string, number>): Track {
  const isBeyond = (state: RunState) =>
    Object.keys(state.metrics).some(
      name => measured(state, name) > shared[name],
    );
  return track
    .filter(
      ({ state }, index) => index === track.length - 1 || !isBeyond(state),
    )
    .map(entry =>
      entry.state.message === ENDED
        ? { ...entry, state: { ...entry.state, metrics: {} } }
        : entry,
    );
}
