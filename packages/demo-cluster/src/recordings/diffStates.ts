import fastDeepEqual from 'fast-deep-equal';
import { MeaningfulStates, Timed } from './ClusterState';
import { diffEvents, Divergence } from './diffEvents';
import {
  formatExperimentState,
  formatRolloutState,
  formatRunState,
} from './formatState';

export interface DiffOptions {
  /**
   * States that last less than this many milliseconds lie between two writes of one
   * reconciliation; they may be missing on the other side.
   */
  transientMs?: number;
}

const DEFAULT_TRANSIENT_MS = 120;
const CONTEXT = 3;

/**
 * Compares two extracts of the same story: every lasting state of each side must occur, in order,
 * on the other side, and the events must be the same in the same order. Undefined when they agree.
 *
 * @public
 */
export function diffStates(
  recorded: MeaningfulStates,
  simulated: MeaningfulStates,
  options: DiffOptions = {},
): Divergence | undefined {
  const transientMs = options.transientMs ?? DEFAULT_TRANSIENT_MS;
  return (
    diffTracks('Rollout', [recorded.rollouts, simulated.rollouts], {
      transientMs,
      format: formatRolloutState,
    }) ??
    diffTracks('AnalysisRun', [recorded.runs, simulated.runs], {
      transientMs,
      format: formatRunState,
    }) ??
    diffTracks('Experiment', [recorded.experiments, simulated.experiments], {
      transientMs,
      format: formatExperimentState,
    }) ??
    diffEvents(recorded.events, simulated.events, recorded.muted)
  );
}

interface TrackRules<T> {
  transientMs: number;
  format(state: T): string;
}

type Tracks<T> = Record<string, Timed<T>[]>;

function diffTracks<T>(
  kind: string,
  [recorded, simulated]: [Tracks<T>, Tracks<T>],
  rules: TrackRules<T>,
): Divergence | undefined {
  const names = new Set([...Object.keys(recorded), ...Object.keys(simulated)]);
  for (const name of names) {
    const sides = {
      recorded: recorded[name] ?? [],
      simulated: simulated[name] ?? [],
    };
    const divergence = diffTrack(`${kind} ${name}`, sides, rules);
    if (divergence) return divergence;
  }
  return undefined;
}

function diffTrack<T>(
  track: string,
  sides: { recorded: Timed<T>[]; simulated: Timed<T>[] },
  rules: TrackRules<T>,
): Divergence | undefined {
  const missing = firstMissing(sides.recorded, sides.simulated, rules);
  if (missing) {
    return report(
      track,
      'the recording has a state that the simulation does not reach',
      {
        ...missing,
        here: ['recorded', sides.recorded],
        there: ['simulated', sides.simulated],
        rules,
      },
    );
  }
  const invented = firstMissing(sides.simulated, sides.recorded, rules);
  return (
    invented &&
    report(
      track,
      'the simulation has a state that the recording does not have',
      {
        ...invented,
        here: ['simulated', sides.simulated],
        there: ['recorded', sides.recorded],
        rules,
      },
    )
  );
}

interface Missing {
  /** The state that is missing on the other side. */
  index: number;
  /** How far the other side has been matched. */
  matched: number;
}

/** The first lasting state of one side that the other does not have behind those before it. */
function firstMissing<T>(
  required: Timed<T>[],
  available: Timed<T>[],
  { transientMs }: TrackRules<T>,
): Missing | undefined {
  let matched = -1;
  for (const [index, { state, at, until }] of required.entries()) {
    const found = indexBehind(available, matched, state);
    const isLasting =
      until - at >= transientMs || index === required.length - 1;
    if (found < 0 && isLasting) return { index, matched };
    if (found >= 0 && isLasting) matched = found;
  }
  return undefined;
}

function indexBehind<T>(states: Timed<T>[], behind: number, state: T): number {
  return states.findIndex(
    (each, position) => position > behind && fastDeepEqual(each.state, state),
  );
}

function report<T>(
  track: string,
  what: string,
  facts: Missing & {
    here: [string, Timed<T>[]];
    there: [string, Timed<T>[]];
    rules: TrackRules<T>;
  },
): Divergence {
  const { index, matched, rules } = facts;
  const [hereName, here] = facts.here;
  const [thereName, there] = facts.there;
  const lines = [
    `${track}: ${what}.`,
    `${hereName}:`,
    ...excerpt(here, index, { mark: '>', rules }),
    `${thereName}, matched up to the marked state:`,
    ...excerpt(there, matched, { mark: '=', rules }),
  ];
  return { track, report: lines.join('\n') };
}

function excerpt<T>(
  states: Timed<T>[],
  centre: number,
  { mark, rules }: { mark: string; rules: TrackRules<T> },
): string[] {
  const from = Math.max(0, centre - CONTEXT);
  return states.slice(from, centre + CONTEXT + 1).map((timed, offset) => {
    const sign = from + offset === centre ? mark : ' ';
    const lasting = String(timed.until - timed.at).padStart(6);
    return `  ${sign} ${String(timed.at).padStart(
      7,
    )} ms, for ${lasting} ms: ${rules.format(timed.state)}`;
  });
}
