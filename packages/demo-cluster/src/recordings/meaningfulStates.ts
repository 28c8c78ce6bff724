import fastDeepEqual from 'fast-deep-equal';
import { isCompletedPhase } from '../controllers/argoRollouts/rolloutPhase';
import { StoredObject } from '../store/StoredObject';
import { MeaningfulStates, Timed, ToldEvent } from './ClusterState';
import { mutedSubjects } from './mutedSubjects';
import { Recording, WatchEntry } from './Recording';
import { readExperimentState } from './readExperimentState';
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
  const states: MeaningfulStates = {
    rollouts: {},
    runs: {},
    experiments: {},
    events: {},
  };
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
  close(states.experiments, end);
  return { ...states, muted: mutedSubjects(states.events) };
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
  for (const experiment of all.filter(each => each.kind === 'Experiment')) {
    const name = names.inText(experiment.metadata.name);
    const state = readExperimentState(experiment, all, names);
    append(states.experiments, name, { at: entry.at, state });
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

const RUN_OF_EXPERIMENT =
  /^(AnalysisRun '[^']+') transitioned from \w* -> (\w+)/;

/**
 * An Experiment looks at a run when it looks at itself, before or after the run's first
 * measurement: which of both is chance. So what it tells of a run under way is left out, and of an
 * end what it saw before.
 */
function withoutChance(message: string): string | undefined {
  const match = RUN_OF_EXPERIMENT.exec(message);
  if (!match) return message;
  const [told, run, phase] = match;
  return isCompletedPhase(phase)
    ? `${run} -> ${phase}${message.slice(told.length)}`
    : undefined;
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
  const message = String(object.message).replace(COMBINED, '');
  const told = withoutChance(message);
  if (told === undefined) return;
  events[key] ??= [];
  events[key].push({
    type: String(object.type),
    reason: String(object.reason),
    message: names.inText(told),
  });
}
