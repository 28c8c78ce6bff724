import {
  RolloutsApi,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutsConnection } from '../domain';
import { wait } from './wait';

/** How often the backend is asked while the stream does not come through. */
export const pollIntervalMs = 10_000;

interface PollOptions {
  api: RolloutsApi;
  entityRef: string;
  /** Ends it. */
  signal: AbortSignal;
  onEvent(event: TrackedRolloutEvent): void;
  onConnection(connection: RolloutsConnection, error?: Error): void;
}

async function poll(options: PollOptions): Promise<void> {
  const { api, entityRef, signal, onEvent, onConnection } = options;
  try {
    const snapshot = await api.getSnapshot(entityRef, { signal });
    if (!signal.aborted) {
      onConnection('polling');
      onEvent({ event: { type: 'snapshot', snapshot } });
    }
  } catch (error) {
    if (!signal.aborted) {
      onConnection('lost', error as Error);
    }
  }
}

/** Asks for snapshots at an interval until the signal aborts; never rejects. */
export async function pollSnapshots(options: PollOptions): Promise<void> {
  while (!options.signal.aborted) {
    await poll(options);
    await wait(pollIntervalMs, options.signal);
  }
}
