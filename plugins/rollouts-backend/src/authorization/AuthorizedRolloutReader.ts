import {
  RolloutsSnapshot,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import equal from 'fast-deep-equal';
import { EntityView } from '../stream/EntityView';
import { RolloutHub } from '../stream/RolloutHub';
import { withPing } from '../stream/withPing';
import { tick, withTicks } from '../stream/withTicks';
import { WatchTime } from '../watch/WatchTime';
import { EntityGate } from './EntityGate';
import {
  EntityRolloutReader,
  ReadCall,
  StreamCall,
} from './EntityRolloutReader';

export interface AuthorizedRolloutReaderOptions {
  gate: EntityGate;
  hub: RolloutHub;
  time: Pick<WatchTime, 'sleep'>;
  /** How often the rights of a running stream are asked for again; 60 s unless given. */
  recheckIntervalMs?: number;
}

/** Shows to a user what the catalog and the portal's permissions let them see. */
export class AuthorizedRolloutReader implements EntityRolloutReader {
  private readonly options: AuthorizedRolloutReaderOptions;

  constructor(options: AuthorizedRolloutReaderOptions) {
    this.options = options;
  }

  async snapshot({
    entityRef,
    credentials,
  }: ReadCall): Promise<RolloutsSnapshot> {
    const view = await this.options.gate.open(entityRef, credentials);
    return this.options.hub.snapshot(view);
  }

  async stream(call: StreamCall): Promise<AsyncIterable<TrackedRolloutEvent>> {
    const view = await this.options.gate.open(call.entityRef, call.credentials);
    return withPing(this.follow(view, call), { time: this.options.time });
  }

  /** One subscription as long as the entity asks for the same rollouts. */
  private async *follow(
    view: EntityView,
    call: StreamCall,
  ): AsyncGenerator<TrackedRolloutEvent> {
    let next = yield* this.followView(view, call);
    while (next) {
      next = yield* this.followView(next, { ...call, lastEventId: undefined });
    }
  }

  /**
   * Goes on until the stream ends, or until the entity's annotations ask for something else: then
   * it returns the new view. A check of rights that fails ends the stream, whatever the reason:
   * without an answer nobody is known to be allowed to look.
   */
  private async *followView(
    initial: EntityView,
    { credentials, lastEventId, signal }: StreamCall,
  ): AsyncGenerator<TrackedRolloutEvent, EntityView | undefined> {
    const { gate, hub, time, recheckIntervalMs = 60_000 } = this.options;
    const left = new AbortController();
    const events = hub.subscribe(initial, {
      lastEventId,
      signal: AbortSignal.any([signal, left.signal]),
    });
    let view = initial;
    try {
      for await (const item of withTicks(events, {
        intervalMs: recheckIntervalMs,
        when: 'always',
        time,
      })) {
        if (item !== tick) {
          yield item;
          continue;
        }
        const present = await gate.open(view.entityRef, credentials);
        if (!equal(present.lookup, view.lookup)) {
          return present;
        }
        const { allowedActions } = present;
        if (!equal(allowedActions, view.allowedActions)) {
          yield { event: { type: 'allowed-actions', allowedActions } };
        }
        view = present;
      }
      return undefined;
    } finally {
      left.abort();
    }
  }
}
