import {
  RolloutsApi,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Watchdog } from './Watchdog';

/** Nothing at all within this time: something on the way holds the stream back. */
const firstEventTimeoutMs = 10_000;
/** Longer than several pings: the connection is dead, though nobody said so. */
const silenceTimeoutMs = 60_000;

interface ReadStreamOptions {
  api: RolloutsApi;
  entityRef: string;
  lastEventId?: string;
  signal: AbortSignal;
  onEvent(event: TrackedRolloutEvent): void;
}

/** How a stream ended. `error` is absent when the server, or the caller, ended it in order. */
export interface StreamEnd {
  hasReceived: boolean;
  error?: Error;
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise(resolve =>
    signal.addEventListener('abort', () => resolve(undefined)),
  );
}

async function forEachEvent(options: ReadStreamOptions): Promise<void> {
  const { api, entityRef, lastEventId, signal, onEvent } = options;
  const events = api.streamRollouts(entityRef, { signal, lastEventId });
  for await (const event of events) {
    if (signal.aborted) {
      return;
    }
    onEvent(event);
  }
}

/**
 * Reads a stream to its end and says how it ended; never rejects. A stream that is silent for
 * too long is ended here: some proxies keep a connection open that nothing comes through.
 */
export async function readStream(
  options: ReadStreamOptions,
): Promise<StreamEnd> {
  const attempt = new AbortController();
  const abort = () => attempt.abort();
  options.signal.addEventListener('abort', abort);
  const watchdog = new Watchdog(abort);
  let hasReceived = false;

  watchdog.feed(firstEventTimeoutMs);
  const reading = forEachEvent({
    ...options,
    signal: attempt.signal,
    onEvent: event => {
      hasReceived = true;
      watchdog.feed(silenceTimeoutMs);
      options.onEvent(event);
    },
  });
  const failure = reading.then(
    () => undefined,
    reason => reason as Error,
  );

  // An iteration that does not heed its signal must not hold up the next attempt.
  const error = await Promise.race([failure, aborted(attempt.signal)]);
  watchdog.stop();
  options.signal.removeEventListener('abort', abort);
  attempt.abort();
  return {
    hasReceived,
    error: watchdog.hasBarked ? new Error('The stream went silent') : error,
  };
}
