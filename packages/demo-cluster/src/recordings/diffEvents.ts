import fastDeepEqual from 'fast-deep-equal';
import { ToldEvent } from './ClusterState';
import { formatEvent } from './formatState';
import { mutedSubjects } from './mutedSubjects';

/** The first point at which two stories part. `report` shows it with context on both sides. */
export interface Divergence {
  track: string;
  report: string;
}

type Told = Record<string, ToldEvent[]>;

/** Written at every start of a controller, so it tells of that and not of the rollout. */
const OF_START = 'RolloutAddedToInformer';

/** Controllers work side by side, so that what one tells may come a little before the other's. */
const MAX_DISPLACEMENT = 3;

const CONTEXT = 3;

/**
 * Compares what was told about each object, Normal events and Warnings apart. About those that are
 * muted the simulation may tell more.
 */
export function diffEvents(
  recorded: Told,
  simulated: Told,
  muted: readonly string[] = mutedSubjects(recorded),
): Divergence | undefined {
  const subjects = new Set([
    ...Object.keys(recorded),
    ...Object.keys(simulated),
  ]);
  for (const about of subjects) {
    for (const type of ['Normal', 'Warning']) {
      const real = eventsOfType(recorded[about], type);
      const played = eventsOfType(simulated[about], type);
      const isCutShort = type === 'Normal' && muted.includes(about);
      const divergence = diffTold(real, played, {
        track: `${type} events about ${about}`,
        isCutShort,
      });
      if (divergence) return divergence;
    }
  }
  return undefined;
}

function eventsOfType(events: ToldEvent[] = [], type: string): ToldEvent[] {
  const told = events.filter(
    event => event.type === type && event.reason !== OF_START,
  );
  return told.filter((event, index) => !isRepetition(event, told, index));
}

const TRANSITION = ' transitioned from ';

/** A run and its metrics come to their end once, and an experiment sees that once. */
const COMPLETION = / Completed\. Result: \w+$|^AnalysisRun '[^']+' -> /;

/**
 * A controller that works from an old copy tells the same twice; that is once. In a row it does
 * not count, nor where the same thing makes a transition again that it has just made, nor where
 * an analysis ends again.
 */
function isRepetition(
  event: ToldEvent,
  told: readonly ToldEvent[],
  index: number,
): boolean {
  if (COMPLETION.test(event.message)) {
    return told.slice(0, index).some(each => fastDeepEqual(each, event));
  }
  const [subject, transition] = event.message.split(TRANSITION);
  const previous =
    transition === undefined
      ? told[index - 1]
      : told
          .slice(0, index)
          .findLast(each => each.message.startsWith(subject + TRANSITION));
  return previous !== undefined && fastDeepEqual(event, previous);
}

function diffTold(
  recorded: ToldEvent[],
  simulated: ToldEvent[],
  { track, isCutShort }: { track: string; isCutShort: boolean },
): Divergence | undefined {
  const rest = [...simulated];
  for (const [index, event] of recorded.entries()) {
    const place = rest
      .slice(0, MAX_DISPLACEMENT + 1)
      .findIndex(each => fastDeepEqual(each, event));
    if (place < 0) {
      return report(`${track} differ at number ${index + 1}.`, track, {
        recorded: excerpt(recorded, index),
        simulated: rest
          .slice(0, 2 * CONTEXT)
          .map(each => `    ${formatEvent(each)}`),
      });
    }
    rest.splice(place, 1);
  }
  return rest.length === 0 || isCutShort
    ? undefined
    : report(`${track}: the simulation tells more than the recording.`, track, {
        recorded: excerpt(recorded, recorded.length),
        simulated: rest.map(each => `  > ${formatEvent(each)}`),
      });
}

function excerpt(events: ToldEvent[], centre: number): string[] {
  const from = Math.max(0, centre - CONTEXT);
  return events
    .slice(from, centre + CONTEXT + 1)
    .map(
      (event, offset) =>
        `  ${from + offset === centre ? '>' : ' '} ${formatEvent(event)}`,
    );
}

function report(
  what: string,
  track: string,
  sides: { recorded: string[]; simulated: string[] },
): Divergence {
  const lines = [
    what,
    'recorded:',
    ...sides.recorded,
    'simulated, not matched so far:',
    ...sides.simulated,
  ];
  return { track, report: lines.join('\n') };
}
