import { allControllers } from '../controllers';
import { Controller } from '../controllers/Controller';
import { ClusterStore } from '../store/ClusterStore';
import { StatusError } from '../store/StatusError';
import {
  ActionEntry,
  Recording,
  RecordingEntry,
  RequestEntry,
} from './Recording';
import { MetricScript } from './MetricScript';
import { sendRequest } from './sendRequest';
import { SteppedCluster } from './SteppedCluster';
import { translateRequest } from './translateRequest';

export interface ReplayOptions {
  /** The controllers to be tried; all simulated ones by default. */
  controllers?: readonly Controller[];
}

/** A replay is a recording of its own. `problems` are whole sentences; there should be none. */
export interface Replay extends Recording {
  problems: readonly string[];
}

/** Everybody but the controllers themselves: their writes are what a replay is to bring about. */
const CONTROLLERS = new Set(['argo-rollouts-controller', 'flagger']);

/**
 * Gives simulated controllers what the real ones of a recording were given: the operator's
 * requests and the metric source's answers, at the recorded times of a stepped clock.
 *
 * @public
 */
export function replayRecording(
  recording: Recording,
  options: ReplayOptions = {},
): Replay {
  const { scenario } = recording;
  const entries: RecordingEntry[] = [];
  const refusals: string[] = [];
  const script = new MetricScript();
  const cluster = new SteppedCluster({
    start: scenario.start,
    controllers: options.controllers ?? controllersOfRecordings(),
    ask: query => script.answer(query),
    namespaces: namespacesOf(recording),
  });
  cluster.store.subscribe(change =>
    entries.push({
      at: cluster.elapsedMs,
      kind: 'watch',
      type: change.type,
      resource: change.resource,
      object: change.object,
    }),
  );
  for (const cue of cuesOf(recording)) {
    cluster.runUntil(cue.at);
    if (cue.kind === 'action') {
      script.read(cue.what);
    } else {
      const facts = { recording, replayed: entries };
      refusals.push(...perform(cluster.store, cue, facts));
    }
    entries.push(cue);
    cluster.settle();
  }
  cluster.runUntil(lastMoment(recording));
  return { scenario, entries, problems: [...refusals, ...cluster.problems] };
}

/** The stand-in for pods at the recordings' source knew another annotation for slow pods. */
function controllersOfRecordings(): Controller[] {
  return allControllers({ pods: { slowStartAnnotation: 'lab/ready-after' } });
}

function namespacesOf({ entries }: Recording): string[] {
  return entries.flatMap(entry =>
    entry.kind === 'watch' ? entry.object.metadata.namespace ?? [] : [],
  );
}

/** Requests of operators and actions, in order: what the replay has to do. */
function cuesOf({ entries }: Recording): (ActionEntry | RequestEntry)[] {
  return entries.filter(
    (entry): entry is ActionEntry | RequestEntry =>
      entry.kind === 'action' ||
      (entry.kind === 'request' && !CONTROLLERS.has(entry.client)),
  );
}

function perform(
  store: ClusterStore,
  request: RequestEntry,
  facts: { recording: Recording; replayed: readonly RecordingEntry[] },
): string[] {
  const translated = translateRequest(request, {
    recorded: facts.recording.entries.filter(entry => entry.at <= request.at),
    replayed: facts.replayed,
  });
  const wasRefused = request.status >= 400;
  try {
    sendRequest(store, translated);
    return wasRefused
      ? [`${describe(request)} was answered ${request.status}, here it passed`]
      : [];
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    return wasRefused
      ? []
      : [`${describe(request)} was refused: ${error.message}`];
  }
}

function describe({ at, method, path }: RequestEntry): string {
  return `at ${at} ms: ${method} ${path}`;
}

function lastMoment({ entries }: Recording): number {
  return entries.reduce((last, entry) => Math.max(last, entry.at), 0);
}
