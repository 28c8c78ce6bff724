import { PodsEvent } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ReadCall } from './EntityRolloutReader';

export interface PodsCall extends ReadCall {
  rolloutId: string;
  /** Ends the stream. */
  signal: AbortSignal;
}

/** The pods of a rollout of an entity, as somebody may see them. */
export interface EntityPodReader {
  /**
   * The pods, again whenever one changes, and a ping when it is quiet. Rejects when they may not be
   * seen; the stream itself throws when they may no longer be.
   */
  stream(call: PodsCall): Promise<AsyncIterable<{ event: PodsEvent }>>;
}
