import {
  Rollout,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import fc from 'fast-check';
import { ActionRecordLog } from '../actions/ActionRecordLog';
import { aRollout } from '../__testUtils__/aRollout';
import { FakeDelivery } from '../__testUtils__/FakeDelivery';
import { EntityView } from './EntityView';
import { RolloutHub, RolloutHubOptions } from './RolloutHub';

const view: EntityView = {
  entityRef: 'component:default/checkout',
  lookup: { kind: 'selector', labelSelector: 'team=shop' },
  allowedActions: ['abort'],
};

function aHub(options: Partial<RolloutHubOptions> = {}) {
  const delivery = new FakeDelivery();
  const records = new ActionRecordLog({ capacity: 10 });
  const hub = new RolloutHub({
    reader: delivery,
    records,
    instanceId: 'server1',
    now: () => new Date('2026-01-01T00:00:00Z'),
    ...options,
  });
  return { delivery, records, hub };
}

function shop(name: string, generation: number, team = 'shop'): Rollout {
  return aRollout({
    id: name,
    labels: { team },
    observation: { uid: name, podHash: 'hash1', generation },
  });
}

/** What a browser knows. */
class Client {
  lastEventId: string | undefined;
  readonly received: TrackedRolloutEvent[] = [];
  private readonly known = new Map<string, number>();
  private connection = new AbortController();
  private stream: AsyncGenerator<TrackedRolloutEvent>;

  constructor(private readonly hub: RolloutHub) {
    this.stream = this.connect();
  }

  get generations(): Record<string, number> {
    return Object.fromEntries([...this.known].sort());
  }

  async take(): Promise<boolean> {
    const { done, value } = await this.stream.next();
    if (done) {
      return false;
    }
    this.received.push(value);
    this.lastEventId = value.id ?? this.lastEventId;
    this.fold(value);
    return true;
  }

  reconnect(): void {
    this.leave();
    this.connection = new AbortController();
    this.stream = this.connect();
  }

  leave(): void {
    this.connection.abort();
  }

  private connect() {
    return this.hub.subscribe(view, {
      lastEventId: this.lastEventId,
      signal: this.connection.signal,
    });
  }

  private fold({ event }: TrackedRolloutEvent): void {
    switch (event.type) {
      case 'snapshot':
        this.known.clear();
        event.snapshot.rollouts.forEach(rollout => this.remember(rollout));
        break;
      case 'changed':
        this.remember(event.rollout);
        break;
      case 'removed':
        this.known.delete(event.rolloutId);
        break;
      default:
    }
  }

  private remember({ id, observation }: Rollout): void {
    this.known.set(id, observation.generation);
  }
}

describe('a reader that leaves too much lying', () => {
  it('begins anew with a snapshot', async () => {
    const { delivery, hub } = aHub({ queueCapacity: 2 });
    const client = new Client(hub);
    await client.take();

    ['a', 'b', 'c'].forEach(name => delivery.put(shop(name, 1)));
    await client.take();

    expect(client.received.map(({ event }) => event.type)).toEqual([
      'snapshot',
      'snapshot',
    ]);
    expect(client.generations).toEqual({ a: 1, b: 1, c: 1 });
  });
});

describe('an id', () => {
  it('is not good for another entity', async () => {
    const { delivery, hub } = aHub();
    const client = new Client(hub);
    await client.take();
    delivery.put(shop('a', 1));

    const stream = hub.subscribe(
      { ...view, entityRef: 'component:default/cart' },
      { lastEventId: client.lastEventId, signal: new AbortController().signal },
    );

    expect((await stream.next()).value.event.type).toBe('snapshot');
    await stream.return(undefined);
  });

  it('is not good for the same entity when it selects something else', async () => {
    const { hub } = aHub();
    const client = new Client(hub);
    await client.take();

    const stream = hub.subscribe(
      { ...view, lookup: { kind: 'selector', labelSelector: 'team=other' } },
      { lastEventId: client.lastEventId, signal: new AbortController().signal },
    );

    expect((await stream.next()).value.event.type).toBe('snapshot');
    await stream.return(undefined);
  });

  it('grows from event to event', async () => {
    const { delivery, hub } = aHub();
    const client = new Client(hub);
    await client.take();
    for (const generation of [1, 2, 3]) {
      delivery.put(shop('a', generation));
      await client.take();
    }

    const numbers = client.received.map(({ id }) => Number(id?.split('-')[1]));
    expect(numbers).toEqual([0, 1, 2, 3]);
    expect(client.lastEventId).toMatch(/^server1\.[0-9a-f]{8}-3$/);
  });
});

describe('a newcomer', () => {
  const record = {
    id: 'action1',
    rolloutId: 'a',
    action: 'abort',
    actor: 'user:default/ada',
    state: 'unconfirmed',
  } as const;

  it('is told of the actions of the last two minutes, newest first, with the snapshot', async () => {
    const { delivery, records, hub } = aHub();
    ['a', 'b'].forEach(name => delivery.put(shop(name, 1)));
    [
      { id: 'old', requestedAt: '2025-12-31T23:58:00.000Z' },
      { id: 'just recent', requestedAt: '2025-12-31T23:58:00.001Z' },
      { id: 'newest', requestedAt: '2025-12-31T23:59:58Z' },
      { id: 'newer', rolloutId: 'b', requestedAt: '2025-12-31T23:59:00Z' },
      { id: 'later at that time', requestedAt: '2025-12-31T23:59:58Z' },
    ].forEach(given => records.save({ ...record, ...given }));
    const client = new Client(hub);

    await client.take();

    const [{ event }] = client.received;
    expect(
      event.type === 'snapshot' &&
        event.snapshot.recentActions.map(({ id }) => id),
    ).toEqual(['later at that time', 'newest', 'newer', 'just recent']);
  });

  it('is told in the snapshot of nothing that the entity does not select', async () => {
    const { delivery, records, hub } = aHub();
    delivery.put(shop('a', 1, 'other'));
    records.save({ ...record, requestedAt: '2026-01-01T00:00:00Z' });

    expect(hub.snapshot(view).recentActions).toEqual([]);
  });

  it('is not told of later actions on what the entity does not select', async () => {
    const { delivery, records, hub } = aHub();
    delivery.put(shop('a', 1, 'other'));
    const client = new Client(hub);
    await client.take();

    records.save({ ...record, requestedAt: '2026-01-01T00:00:00Z' });
    delivery.put(shop('b', 1));
    await client.take();

    expect(client.received[1].event.type).toBe('changed');
  });
});

describe('a hub that is closed', () => {
  it('ends its streams and listens to nothing', async () => {
    const { delivery, hub } = aHub();
    const client = new Client(hub);
    await client.take();
    const end = client.take();

    hub.close();

    expect(await end).toBe(false);
    expect(await new Client(hub).take()).toBe(false);
    expect(delivery.listenerCount).toBe(0);
  });
});

it('brings every client to the present state, however it reads and however often it is cut off', async () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const script = fc.array(
    fc.oneof(
      fc.record({ put: name, team: fc.constantFrom('shop', 'shop', 'other') }),
      fc.record({ remove: name }),
      fc.constant('take' as const),
      fc.constant('reconnect' as const),
    ),
    { maxLength: 60 },
  );

  await fc.assert(
    fc.asyncProperty(script, async steps => {
      const { delivery, hub } = aHub({ journalCapacity: 6, queueCapacity: 2 });
      const client = new Client(hub);
      let generation = 0;
      for (const step of steps) {
        generation += 1;
        if (step === 'reconnect') {
          client.reconnect();
          // Only then is the request on its way, and what happens from now on is not missed.
          await client.take();
        } else if (step === 'take') {
          await takeUnlessIdle();
        } else if ('put' in step) {
          delivery.put(shop(step.put, generation, step.team));
        } else {
          delivery.remove(step.remove);
        }
      }
      await takeUnlessIdle();
      while (!isUpToDate()) {
        await takeUnlessIdle();
      }

      expect(client.generations).toEqual(present());
      const numbers = client.received
        .filter(({ id }) => id !== undefined)
        .map(({ id }) => Number(id?.split('-')[1]));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      hub.close();

      function present() {
        return Object.fromEntries(
          delivery
            .list({ labelSelector: 'team=shop' })
            .map(({ id, observation }) => [id, observation.generation] as const)
            .sort(),
        );
      }
      function isUpToDate() {
        return JSON.stringify(client.generations) === JSON.stringify(present());
      }
      async function takeUnlessIdle() {
        if (client.received.length === 0 || !isUpToDate()) {
          await client.take();
        }
      }
    }),
  );
});
