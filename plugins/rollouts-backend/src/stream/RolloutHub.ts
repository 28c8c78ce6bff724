import { createHash } from 'node:crypto';
import {
  RolloutsSnapshot,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionRecordReader } from '../actions/ActionRecordLog';
import { RolloutReader } from '../projection/RolloutReader';
import { CoalescingQueue } from './CoalescingQueue';
import { EntityView } from './EntityView';
import { EventJournal, JournalEntry } from './EventJournal';
import { coalescingKey, eventFor, EventFilter, HubEvent } from './HubEvent';
import { rolloutMatcher } from './rolloutMatcher';
import { takeSnapshot } from './takeSnapshot';

export interface RolloutHubOptions {
  reader: RolloutReader;
  records: ActionRecordReader;
  /** Tells the events of this process from those of any other; another one at every start. */
  instanceId: string;
  now: () => Date;
  /** How many events a client may be behind when it comes back; 1000 unless given. */
  journalCapacity?: number;
  /** How many rollouts, clusters and actions with news a reader may leave lying; 500 unless given. */
  queueCapacity?: number;
  /** Told when a reader was so slow that it has to begin anew. */
  onOverflow?: () => void;
}

export interface SubscribeOptions {
  /** Id of the last event that was seen. */
  lastEventId?: string;
  /** Ends the stream. */
  signal: AbortSignal;
}

interface Subscriber extends EventFilter {
  view: EntityView;
  /** What the ids of this subscriber's events begin with. */
  scope: string;
  queue: CoalescingQueue<TrackedRolloutEvent>;
}

/** Passes on what changes, to everybody who looks at an entity that it concerns. */
export class RolloutHub {
  private readonly options: RolloutHubOptions;
  private readonly journal: EventJournal<HubEvent>;
  private readonly subscribers = new Set<Subscriber>();
  private readonly subscriptions: (() => void)[];
  private isClosed = false;

  constructor(options: RolloutHubOptions) {
    const { reader, records, journalCapacity = 1000 } = options;
    this.options = options;
    this.journal = new EventJournal({ capacity: journalCapacity });
    this.subscriptions = [
      reader.subscribe(change => this.publish(change)),
      records.subscribe(record =>
        this.publish({
          type: 'action',
          record,
          rollout: reader.get(record.rolloutId),
        }),
      ),
    ];
  }

  snapshot(view: EntityView): RolloutsSnapshot {
    const { reader, records, now } = this.options;
    return takeSnapshot({ reader, records, now: now() }, view);
  }

  /**
   * A snapshot, then every change, until the signal aborts or the hub is closed. With the id of an
   * event that is still remembered it goes on behind it, without a snapshot.
   */
  async *subscribe(
    view: EntityView,
    { lastEventId, signal }: SubscribeOptions,
  ): AsyncGenerator<TrackedRolloutEvent> {
    const subscriber = this.createSubscriber(view);
    const { queue } = subscriber;
    const close = () => queue.close();
    if (this.isClosed || signal.aborted) {
      return;
    }
    signal.addEventListener('abort', close);
    this.subscribers.add(subscriber);
    try {
      yield* this.begin(subscriber, lastEventId);
      for (;;) {
        const next = await queue.take();
        if (next.kind === 'closed') {
          return;
        }
        if (next.kind === 'item') {
          yield next.item;
        } else {
          this.options.onOverflow?.();
          yield* this.startingPoint(subscriber);
        }
      }
    } finally {
      this.subscribers.delete(subscriber);
      signal.removeEventListener('abort', close);
    }
  }

  /** Ends all streams. */
  close(): void {
    this.isClosed = true;
    this.subscriptions.forEach(unsubscribe => unsubscribe());
    this.subscribers.forEach(({ queue }) => queue.close());
  }

  private publish(event: HubEvent): void {
    const entry = this.journal.append(event);
    this.subscribers.forEach(subscriber => deliver(entry, subscriber));
  }

  private begin(
    subscriber: Subscriber,
    lastEventId: string | undefined,
  ): Iterable<TrackedRolloutEvent> {
    const missed = this.missedSince(lastEventId, subscriber);
    if (!missed) {
      return this.startingPoint(subscriber);
    }
    missed.forEach(entry => deliver(entry, subscriber));
    // Rights have no number: they may have changed unseen.
    const { allowedActions } = subscriber.view;
    return [{ event: { type: 'allowed-actions', allowedActions } }];
  }

  private missedSince(
    lastEventId: string | undefined,
    { scope }: Subscriber,
  ): JournalEntry<HubEvent>[] | undefined {
    if (!lastEventId?.startsWith(`${scope}-`)) {
      return undefined;
    }
    const number = lastEventId.slice(scope.length + 1);
    return /^\d+$/.test(number)
      ? this.journal.after(Number(number))
      : undefined;
  }

  private startingPoint({ view, scope }: Subscriber): TrackedRolloutEvent[] {
    const id = `${scope}-${this.journal.lastNumber}`;
    return [{ id, event: { type: 'snapshot', snapshot: this.snapshot(view) } }];
  }

  private createSubscriber(view: EntityView): Subscriber {
    const { instanceId, queueCapacity = 500 } = this.options;
    return {
      view,
      lookup: view.lookup,
      matches: rolloutMatcher(view.lookup),
      scope: `${instanceId}.${digest(view)}`,
      queue: new CoalescingQueue({ capacity: queueCapacity }),
    };
  }
}

function deliver(entry: JournalEntry<HubEvent>, subscriber: Subscriber): void {
  const event = eventFor(entry.event, subscriber);
  if (event) {
    const id = `${subscriber.scope}-${entry.number}`;
    subscriber.queue.offer(coalescingKey(entry.event), { id, event });
  }
}

/**
 * Part of every id, so that nobody goes on from an id of another entity, or from one of the same
 * entity when its annotations asked for something else.
 */
function digest({ entityRef, lookup }: EntityView): string {
  return createHash('sha256')
    .update(JSON.stringify([entityRef, lookup]))
    .digest('hex')
    .slice(0, 8);
}
