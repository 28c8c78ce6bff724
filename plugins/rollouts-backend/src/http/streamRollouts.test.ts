import { once } from 'node:events';
import http from 'node:http';
import {
  Rollout,
  rolloutActionKinds,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { aRollout } from '../__testUtils__/aRollout';
import { checkout, Portal, startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(30_000);

let portal: Portal;
const open: Viewer[] = [];

beforeEach(async () => {
  portal = await startPortal();
});

afterEach(async () => {
  open.splice(0).forEach(viewer => viewer.leave());
  // The test's own HTTP client may hold a spare connection open.
  portal.server.closeAllConnections();
  await portal.stop();
});

const checkoutRef = 'component:default/checkout';
const rollout = aPausedRollout();

/** Somebody with the page of an entity open. */
class Viewer {
  private readonly events: AsyncIterator<TrackedRolloutEvent>;
  private readonly left = new AbortController();

  constructor(lastEventId?: string) {
    this.events = portal.client
      .streamRollouts(checkoutRef, { signal: this.left.signal, lastEventId })
      [Symbol.asyncIterator]();
    open.push(this);
  }

  async next(): Promise<TrackedRolloutEvent> {
    const { done, value } = await this.events.next();
    if (done) {
      throw new Error('The stream has ended');
    }
    return value;
  }

  async nextEvent() {
    return (await this.next()).event;
  }

  /** Resolves when the server ends the stream in order, after what is still on its way. */
  async end(): Promise<void> {
    for (;;) {
      const { done } = await this.events.next();
      if (done) {
        return;
      }
    }
  }

  leave(): void {
    this.left.abort();
  }
}

function atStep(index: number): Rollout {
  return aPausedRollout(index);
}

async function watchingViewer(): Promise<Viewer> {
  const viewer = new Viewer();
  await viewer.next();
  return viewer;
}

describe('a stream of rollouts', () => {
  it('begins with a snapshot and goes on with every change', async () => {
    portal.delivery.put(rollout);
    const viewer = new Viewer();

    expect(await viewer.nextEvent()).toMatchObject({
      type: 'snapshot',
      snapshot: { entityRef: checkoutRef, rollouts: [rollout] },
    });

    portal.delivery.put(atStep(2));
    expect(await viewer.nextEvent()).toEqual({
      type: 'changed',
      rollout: atStep(2),
    });

    portal.delivery.remove(rollout.id);
    expect(await viewer.nextEvent()).toEqual({
      type: 'removed',
      rolloutId: rollout.id,
    });
  });

  it('leaves out what the entity does not select', async () => {
    const viewer = await watchingViewer();

    portal.delivery.put(aRollout({ id: 'other', labels: { app: 'cart' } }));
    portal.delivery.put(rollout);

    expect(await viewer.nextEvent()).toEqual({ type: 'changed', rollout });
  });

  it('takes a rollout away whose labels no longer belong to the entity', async () => {
    portal.delivery.put(rollout);
    const viewer = await watchingViewer();

    portal.delivery.put({ ...rollout, labels: { app: 'cart' } });

    expect(await viewer.nextEvent()).toEqual({
      type: 'removed',
      rolloutId: rollout.id,
    });
  });

  it('tells how the clusters are', async () => {
    const viewer = await watchingViewer();
    const cluster = {
      name: 'production',
      title: 'Production',
      tier: 0,
      isReachable: false,
      message: 'the connection was refused',
      resources: [],
    };

    portal.delivery.putCluster(cluster);

    expect(await viewer.nextEvent()).toEqual({
      type: 'cluster-status',
      cluster,
    });
  });

  it('tells the story of an action, from the request to its effect', async () => {
    portal.delivery.put(rollout);
    const viewer = await watchingViewer();

    await portal.clientOf('user:default/bob').requestAction(rollout.id, {
      entityRef: checkoutRef,
      action: 'promote',
      observed: rollout.observation,
    });
    portal.delivery.put(atStep(2));

    expect(await viewer.nextEvent()).toMatchObject({
      type: 'action',
      record: { state: 'requested', actor: 'user:default/bob' },
    });
    expect(await viewer.nextEvent()).toMatchObject({ type: 'changed' });
    expect(await viewer.nextEvent()).toMatchObject({
      type: 'action',
      record: { state: 'effective' },
    });
  });

  it('says when no effect was seen', async () => {
    portal.delivery.put(rollout);
    const viewer = await watchingViewer();
    await portal.client.requestAction(rollout.id, {
      entityRef: checkoutRef,
      action: 'promote',
      observed: rollout.observation,
    });
    await viewer.next();

    await portal.time.advance(15_000);
    expect(await viewer.nextEvent()).toEqual({ type: 'ping' });
    await portal.time.advance(5_000);

    expect(await viewer.nextEvent()).toMatchObject({
      type: 'action',
      record: {
        state: 'unconfirmed',
        message:
          'No reaction of the controller was seen within 20 s. It is Paused at step 2 of 8 with version v2 now, and waits for a person to promote it.',
      },
    });
  });

  it('tells a newcomer what was asked for a moment ago', async () => {
    portal.delivery.put(rollout);
    await portal.client.requestAction(rollout.id, {
      entityRef: checkoutRef,
      action: 'promote',
      observed: rollout.observation,
    });

    expect(await new Viewer().nextEvent()).toMatchObject({
      type: 'snapshot',
      snapshot: { recentActions: [{ state: 'requested' }] },
    });
  });

  it('says that it is alive when nothing happens', async () => {
    const viewer = await watchingViewer();

    await portal.time.advance(15_000);

    expect(await viewer.nextEvent()).toEqual({ type: 'ping' });
  });

  it('is neither kept nor held back on its way', async () => {
    const left = new AbortController();
    const response = await portal.fetchAs('user:default/ada')(
      `${portal.baseUrl}/v1/stream?entityRef=${checkoutRef}`,
      { signal: left.signal, headers: { 'accept-encoding': 'gzip' } },
    );

    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(response.headers.has('content-encoding')).toBe(false);
    left.abort();
  });

  it('is refused like any other request', async () => {
    portal.denied.add('rollouts.read');

    await expect(new Viewer().next()).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});

describe('a client that comes back', () => {
  it('gets what it missed, without a gap and without a repeat', async () => {
    portal.delivery.put(atStep(0));
    const viewer = await watchingViewer();
    portal.delivery.put(atStep(1));
    const seen = await viewer.next();
    viewer.leave();

    portal.delivery.put(atStep(2));
    portal.delivery.put(aRollout({ id: 'other', labels: { app: 'cart' } }));
    const returning = new Viewer(seen.id);
    const first = await returning.nextEvent();
    const missed = await returning.next();
    portal.delivery.put(atStep(3));
    const later = await returning.next();

    expect(first).toEqual({
      type: 'allowed-actions',
      allowedActions: rolloutActionKinds,
    });
    expect(missed.event).toEqual({ type: 'changed', rollout: atStep(2) });
    expect(later.event).toEqual({ type: 'changed', rollout: atStep(3) });
    expect([seen, missed, later].map(({ id }) => id?.split('-')[1])).toEqual([
      '2',
      '3',
      '5',
    ]);
  });

  it.each([
    ['another server', 'id9.0123abcd-2'],
    ['no server at all', 'nonsense'],
  ])('gets a new snapshot when its id is of %s', async (_, lastEventId) => {
    portal.delivery.put(rollout);

    expect(await new Viewer(lastEventId).nextEvent()).toMatchObject({
      type: 'snapshot',
    });
  });

  it('gets a new snapshot when too much happened since', async () => {
    portal.delivery.put(atStep(0));
    const viewer = new Viewer();
    const { id } = await viewer.next();
    viewer.leave();

    for (let count = 0; count < 1001; count++) {
      portal.delivery.put(atStep(count % 8));
    }

    expect(await new Viewer(id).nextEvent()).toMatchObject({
      type: 'snapshot',
    });
  });
});

describe('rights that change while a stream runs', () => {
  it('end it when the rollouts may not be seen any more', async () => {
    const viewer = await watchingViewer();
    portal.denied.add('rollouts.read');

    await portal.time.advance(60_000);

    await expect(viewer.end()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
    });
    expect(portal.time.sleeping).toBe(0);
  });

  it('end it when they cannot be asked for', async () => {
    const viewer = await watchingViewer();
    jest
      .spyOn(portal.permissions, 'authorize')
      .mockRejectedValue(new Error('secret host is down'));

    await portal.time.advance(60_000);

    await expect(viewer.end()).rejects.toMatchObject({
      statusCode: 500,
      cause: { message: 'The stream broke off' },
    });
  });

  it('are told when they are about actions', async () => {
    const viewer = await watchingViewer();
    portal.denied.add('rollouts.abort');

    await portal.time.advance(60_000);

    expect(await nextBesidePings(viewer)).toEqual({
      type: 'allowed-actions',
      allowedActions: rolloutActionKinds.filter(kind => kind !== 'abort'),
    });
  });

  it('give a new snapshot when the entity selects something else', async () => {
    portal.delivery.put(rollout);
    const viewer = await watchingViewer();
    jest.spyOn(portal.catalog, 'getEntityByRef').mockResolvedValue({
      ...checkout,
      metadata: { name: 'checkout', namespace: 'default' },
    });

    await portal.time.advance(60_000);

    expect(await nextBesidePings(viewer)).toMatchObject({
      type: 'snapshot',
      snapshot: { lookup: { kind: 'no-annotation' }, rollouts: [] },
    });
  });
});

async function nextBesidePings(viewer: Viewer) {
  for (;;) {
    const event = await viewer.nextEvent();
    if (event.type !== 'ping') {
      return event;
    }
  }
}

describe('the end of a stream', () => {
  it('frees everything when the browser closes it', async () => {
    const viewer = await watchingViewer();
    expect(portal.time.sleeping).toBe(2);

    viewer.leave();
    await until(() => portal.time.sleeping === 0);

    expect(portal.time.sleeping).toBe(0);
  });

  it('comes in order when the server shuts down', async () => {
    const viewer = await watchingViewer();

    const stopped = portal.stop();

    await expect(viewer.end()).resolves.toBeUndefined();
    await stopped;
  });
});

describe('a slow reader', () => {
  it('misses states in between, but never the last one', async () => {
    const labels = { app: 'checkout', ballast: 'x'.repeat(200_000) };
    const slow = await openSlowly();
    const fast = await watchingViewer();

    const count = 200;
    for (let generation = 1; generation <= count; generation++) {
      portal.delivery.put({
        ...rollout,
        labels,
        observation: { ...rollout.observation, generation },
      });
      await fast.next();
    }

    const generations = await readGenerations(slow, count);
    expect(generations.length).toBeLessThan(count);
    expect(generations).toEqual(
      [...new Set(generations)].sort((a, b) => a - b),
    );
  });
});

/** A client that lets the answer lie in its network card until it is resumed. */
async function openSlowly(): Promise<http.IncomingMessage> {
  const request = http.get(
    `${portal.baseUrl}/v1/stream?entityRef=${checkoutRef}`,
    { headers: { authorization: mockCredentials.user.header() } },
  );
  const [response] = (await once(request, 'response')) as [
    http.IncomingMessage,
  ];
  response.pause();
  return response;
}

async function readGenerations(
  response: http.IncomingMessage,
  last: number,
): Promise<number[]> {
  const generations: number[] = [];
  let rest = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    const frames = `${rest}${chunk}`.split('\n\n');
    rest = frames.pop() ?? '';
    for (const frame of frames.filter(text =>
      text.includes('event: changed'),
    )) {
      const data = frame.slice(frame.indexOf('data: ') + 6);
      generations.push(JSON.parse(data).rollout.observation.generation);
    }
    if (generations.includes(last)) {
      return generations;
    }
  }
  throw new Error('The stream ended before the last state');
}
