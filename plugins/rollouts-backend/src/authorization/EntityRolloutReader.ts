import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RolloutsSnapshot,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

export interface ReadCall {
  entityRef: string;
  credentials: BackstageCredentials;
}

export interface StreamCall extends ReadCall {
  /** Id of the last event that was seen, to go on from there. */
  lastEventId?: string;
  /** Ends the stream. */
  signal: AbortSignal;
}

/** The rollouts of an entity, as somebody may see them. */
export interface EntityRolloutReader {
  snapshot(call: ReadCall): Promise<RolloutsSnapshot>;
  /**
   * A snapshot, then every change, and a ping when it is quiet. Rejects when the rollouts may not
   * be seen; the stream itself throws when they may no longer be.
   */
  stream(call: StreamCall): Promise<AsyncIterable<TrackedRolloutEvent>>;
}
