import {
  RolloutsApi,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutsConnection } from '../domain';
import { backoff } from './backoff';
import { pollSnapshots } from './pollSnapshots';
import { readStream, StreamEnd } from './readStream';
import { wait } from './wait';

const attemptsBeforePolling = 2;

/** Answers that the next attempt will get as well, however it is made. */
const finalStatuses: ReadonlySet<unknown> = new Set([400, 403, 404]);

interface FollowOptions {
  api: RolloutsApi;
  entityRef: string;
  lastEventId?: string;
  /** Ends it. */
  signal: AbortSignal;
  onEvent(event: TrackedRolloutEvent): void;
  onConnection(connection: RolloutsConnection, error?: Error): void;
  /** From 0 to 1. */
  random(): number;
}

function isFinal(error?: Error & { statusCode?: unknown }): boolean {
  return finalStatuses.has(error?.statusCode);
}

class RolloutsFollower {
  private lastEventId: string | undefined;
  /** Attempts in a row through which nothing came at all. */
  private failures = 0;
  private polling: AbortController | undefined;

  constructor(private readonly options: FollowOptions) {
    this.lastEventId = options.lastEventId;
  }

  async follow(): Promise<void> {
    const { signal, random, onConnection } = this.options;
    const stopPolling = () => this.stopPolling();
    signal.addEventListener('abort', stopPolling);
    onConnection('connecting');
    while (!signal.aborted) {
      const end = await this.attempt();
      if (!signal.aborted) {
        this.settle(end);
        await wait(backoff(this.failures, random()), signal);
      }
    }
    signal.removeEventListener('abort', stopPolling);
  }

  private attempt(): Promise<StreamEnd> {
    const { onEvent, onConnection } = this.options;
    return readStream({
      ...this.options,
      lastEventId: this.lastEventId,
      onEvent: event => {
        this.stopPolling();
        this.lastEventId = event.id ?? this.lastEventId;
        onConnection('live');
        onEvent(event);
      },
    });
  }

  private settle({ hasReceived, error }: StreamEnd) {
    this.failures = hasReceived ? 0 : this.failures + 1;
    const mayPoll = !isFinal(error);
    if (mayPoll && this.failures >= attemptsBeforePolling) {
      this.startPolling();
      return;
    }
    if (!mayPoll) {
      this.stopPolling();
    }
    this.options.onConnection('lost', error);
  }

  private startPolling() {
    if (this.polling) {
      return;
    }
    this.polling = new AbortController();
    void pollSnapshots({
      ...this.options,
      signal: this.polling.signal,
      onEvent: event => {
        // What was polled is newer than what the stream would go on from.
        this.lastEventId = undefined;
        this.options.onEvent(event);
      },
    });
  }

  private stopPolling() {
    this.polling?.abort();
    this.polling = undefined;
  }
}

/**
 * Keeps up with the rollouts of an entity until the signal aborts; never rejects.
 *
 * The stream is opened again whenever it ends. When it has not come through at all twice in a
 * row, snapshots are asked for beside further attempts until one of those succeeds.
 */
export function followRollouts(options: FollowOptions): Promise<void> {
  return new RolloutsFollower(options).follow();
}
