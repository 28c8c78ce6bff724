import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  FleetEvent,
  FleetPage,
  FleetQuery,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

export interface FleetStreamCall {
  credentials: BackstageCredentials;
  /** Ends the stream. */
  signal: AbortSignal;
}

/** The rollouts of all entities, as somebody may see them. */
export interface FleetReader {
  /**
   * @throws ServiceUnavailableError until the catalog has said what belongs to what
   */
  page(
    query: FleetQuery,
    credentials: BackstageCredentials,
  ): Promise<FleetPage>;

  /** The version that a page would have. */
  version(credentials: BackstageCredentials): Promise<string>;

  /**
   * The present version, then another one at most once in a second, whenever something changed
   * that they may see, and a ping when it is quiet. The stream throws when their rights cannot be
   * asked for any more.
   */
  stream(call: FleetStreamCall): Promise<AsyncIterable<{ event: FleetEvent }>>;
}
