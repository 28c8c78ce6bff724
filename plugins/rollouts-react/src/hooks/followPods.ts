import {
  PodsEvent,
  RolloutPods,
  RolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { backoff } from './backoff';
import { wait } from './wait';
import { Watchdog } from './Watchdog';

/** Nothing at all within this time: something on the way holds the stream back. */
const firstAnswerTimeoutMs = 10_000;
/** Longer than several pings: the connection is dead, though nobody said so. */
const silenceTimeoutMs = 60_000;

const statesOfFinalAnswers = new Map<unknown, 'forbidden' | 'gone'>([
  [403, 'forbidden'],
  [404, 'gone'],
]);

interface FollowPodsOptions {
  api: RolloutsApi;
  rolloutId: string;
  entityRef: string;
  /** Ends it. */
  signal: AbortSignal;
  onPods(pods: RolloutPods): void;
  /** From 0 to 1. */
  random(): number;
}

type StreamEnd = { hasReceived: boolean; pods: RolloutPods };

function whatEndedIt(error: Error & { statusCode?: unknown }): RolloutPods {
  return {
    state: statesOfFinalAnswers.get(error.statusCode) ?? 'lost',
    message: error.message,
  };
}

async function forEachEvent(
  { api, rolloutId, entityRef }: FollowPodsOptions,
  signal: AbortSignal,
  onEvent: (event: PodsEvent) => void,
): Promise<void> {
  const events = api.streamPods(rolloutId, { entityRef, signal });
  for await (const event of events) {
    if (signal.aborted) {
      return;
    }
    onEvent(event);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve =>
    signal.addEventListener('abort', () => resolve()),
  );
}

/** Reads a stream to its end, which it makes itself after too long a silence; never rejects. */
async function readPods(options: FollowPodsOptions): Promise<StreamEnd> {
  const { signal, onPods } = options;
  const attempt = new AbortController();
  const abort = () => attempt.abort();
  signal.addEventListener('abort', abort);
  const watchdog = new Watchdog(abort);
  watchdog.feed(firstAnswerTimeoutMs);
  let hasReceived = false;

  const reading = forEachEvent(options, attempt.signal, event => {
    watchdog.feed(silenceTimeoutMs);
    hasReceived = true;
    if (event.type === 'pods') {
      onPods(event.pods);
    }
  });
  const failure = reading.then(
    () => new Error('The portal ended the connection'),
    reason => reason as Error,
  );
  // An iteration that does not heed its signal must not hold up the next attempt.
  const error = await Promise.race([failure, aborted(attempt.signal)]);
  watchdog.stop();
  signal.removeEventListener('abort', abort);
  attempt.abort();
  const silence = new Error('Nothing comes through the connection');
  return {
    hasReceived,
    pods: whatEndedIt(watchdog.hasBarked || !error ? silence : error),
  };
}

/**
 * Keeps up with the pods of a rollout until the signal aborts; never rejects. A stream that ends
 * is opened again, unless the answer was one that the next attempt will get as well.
 */
export async function followPods(options: FollowPodsOptions): Promise<void> {
  const { signal, onPods, random } = options;
  let failures = 0;
  while (!signal.aborted) {
    const { hasReceived, pods } = await readPods(options);
    if (signal.aborted) {
      return;
    }
    onPods(pods);
    if (pods.state !== 'lost') {
      return;
    }
    failures = hasReceived ? 0 : failures + 1;
    await wait(backoff(failures, random()), signal);
  }
}
