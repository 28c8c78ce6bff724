import {
  FleetEvent,
  RolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutsConnection } from '../domain';
import { backoff } from './backoff';
import { wait } from './wait';
import { Watchdog } from './Watchdog';

/** Nothing at all within this time: something on the way holds the stream back. */
const firstEventTimeoutMs = 20_000;
/** Longer than several pings: the connection is dead, though nobody said so. */
const silenceTimeoutMs = 60_000;
/**
 * How often a fleet is read while its stream does not come through, in milliseconds.
 *
 * @public
 */
export const fleetPollIntervalMs = 15_000;
const lastPollIntervalMs = 120_000;

interface FollowFleetOptions {
  api: RolloutsApi;
  /** Ends it. */
  signal: AbortSignal;
  /** Something may have changed; the version is absent when nobody knows what was missed. */
  onChange(version?: string): void;
  onConnection(connection: RolloutsConnection): void;
  /** From 0 to 1. */
  random(): number;
}

type OnEvent = (event: FleetEvent) => void;

async function forEachEvent(
  api: RolloutsApi,
  signal: AbortSignal,
  onEvent: OnEvent,
): Promise<void> {
  for await (const event of api.streamFleet({ signal })) {
    if (signal.aborted) {
      return;
    }
    onEvent(event);
  }
}

/** Reads a stream to its end, which it makes itself after too long a silence; never rejects. */
async function readFleetStream(
  { api, signal }: FollowFleetOptions,
  onEvent: OnEvent,
): Promise<void> {
  const attempt = new AbortController();
  const abort = () => attempt.abort();
  signal.addEventListener('abort', abort);
  const watchdog = new Watchdog(abort);
  watchdog.feed(firstEventTimeoutMs);
  const ended = new Promise<void>(resolve =>
    attempt.signal.addEventListener('abort', () => resolve()),
  );
  const reading = forEachEvent(api, attempt.signal, event => {
    watchdog.feed(silenceTimeoutMs);
    onEvent(event);
  });
  // Why it ended does not matter: the next reading of the fleet meets the same trouble, and says.
  await Promise.race([reading.catch(() => {}), ended]);
  watchdog.stop();
  signal.removeEventListener('abort', abort);
  attempt.abort();
}

/** Twice in a row without an event: from then on the fleet is read at an interval. */
const attemptsBeforePolling = 2;

function pauseAfter(failures: number, random: number): number {
  return failures < attemptsBeforePolling
    ? backoff(failures, random)
    : Math.min(
        lastPollIntervalMs,
        fleetPollIntervalMs * 2 ** Math.floor((failures - 2) / 4),
      );
}

/** Listens until the stream ends; tells whether anything came through it. */
async function listen(
  options: FollowFleetOptions,
  hasMissedSomething: boolean,
): Promise<boolean> {
  const { onChange, onConnection } = options;
  let hasReceived = false;
  await readFleetStream(options, event => {
    if (!hasReceived) {
      hasReceived = true;
      onConnection('live');
      if (hasMissedSomething) {
        onChange();
      }
    }
    if (event.type === 'fleet-changed') {
      onChange(event.version);
    }
  });
  return hasReceived;
}

/**
 * Tells when a fleet may have changed, until the signal aborts; never rejects. Where its stream
 * does not come through, that is at an interval, beside further attempts.
 */
export async function followFleet(options: FollowFleetOptions): Promise<void> {
  const { signal, onChange, onConnection, random } = options;
  let failures = 0;
  let hasMissedSomething = false;
  onConnection('connecting');
  while (!signal.aborted) {
    const hasReceived = await listen(options, hasMissedSomething);
    if (signal.aborted) {
      return;
    }
    hasMissedSomething = true;
    failures = hasReceived ? 0 : failures + 1;
    const isPolling = failures >= attemptsBeforePolling;
    onConnection(isPolling ? 'polling' : 'connecting');
    await wait(pauseAfter(failures, random()), signal);
    if (isPolling && !signal.aborted) {
      onChange();
    }
  }
}
