import fastDeepEqual from 'fast-deep-equal';
import { StoredObject } from '../store/StoredObject';
import { MeaningfulStates, Timed, ToldEvent } from './ClusterState';
import { Recording, WatchEntry } from './Recording';
import { readRolloutState } from './readRolloutState';
import { readRunState } from './readRunState';
import { VersionNames } from './versionNames';

/** Kinds whose events tell of a rollout; those of Kubernetes itself were played in the recordings. */
const TELLING_KINDS = new Set(['Rollout', 'AnalysisRun', 'Experiment']);

const COMBINED = '(combined from similar events): ';

/**
 * Extracts what may be compared of a recording, whether of a real controller or of a replay.
 *
 * @public
 */
export function meaningfulStates(recording: Recording): MeaningfulStates {
  const names = new VersionNames(recording.entries);
  const states: MeaningfulStates = { rollouts: {}, runs: {}, events: {} };
  const objects = new Map<string, StoredObject>();
  const watched = recording.entries.filter(
    (entry): entry is WatchEntry => entry.kind === 'watch',
  );
  for (const entry of watched) {
    if (entry.object.kind === 'Event') {
      noteEvent(states.events, entry, names);
    } else {
      noteObject(objects, entry);
      noteStates(states, { objects, entry, names });
    }
  }
  const end = recording.entries.at(-1)?.at ?? 0;
  close(states.rollouts, end);
  close(states.runs, end);
  return states;
}

function noteObject(
  objects: Map<string, StoredObject>,
  { type, object }: WatchEntry,
): void {
  if (type === 'DELETED') objects.delete(object.metadata.uid);
  else objects.set(object.metadata.uid, object);
}

interface Moment {
  objects: Map<string, StoredObject>;
  entry: WatchEntry;
  names: VersionNames;
}

function noteStates(states: MeaningfulStates, moment: Moment): void {
  const { objects, entry, names } = moment;
  const all = [...objects.values()];
  for (const rollout of all.filter(object => object.kind === 'Rollout')) {
    const state = readRolloutState(rollout, all, names);
    append(states.rollouts, rollout.metadata.name, { at: entry.at, state });
  }
  if (entry.object.kind === 'AnalysisRun' && entry.type !== 'DELETED') {
    const name = names.inText(entry.object.metadata.name);
    const state = readRunState(entry.object, names);
    append(states.runs, name, { at: entry.at, state });
  }
}

function append<T>(
  tracks: Record<string, Timed<T>[]>,
  name: string,
  seen: { at: number; state: T },
): void {
  tracks[name] ??= [];
  const track = tracks[name];
  const last = track.at(-1);
  if (last && fastDeepEqual(last.state, seen.state)) return;
  if (last) last.until = seen.at;
  track.push({ ...seen, until: seen.at });
}

function close(tracks: Record<string, Timed<unknown>[]>, end: number): void {
  for (const track of Object.values(tracks)) {
    const last = track.at(-1);
    if (last) last.until = end;
  }
}

/** Each rise of an event's count is one more telling of it. */
function noteEvent(
  events: Record<string, ToldEvent[]>,
  { type, object }: WatchEntry,
  names: VersionNames,
): void {
  const about = object.involvedObject ?? {};
  if (type === 'DELETED' || !TELLING_KINDS.has(about.kind)) return;
  const key = names.inText(`${about.kind}/${about.name}`);
  events[key] ??= [];
  events[key].push({
    type: String(object.type),
    reason: String(object.reason),
    message: names.inText(String(object.message).replace(COMBINED, '')),
  });
}
