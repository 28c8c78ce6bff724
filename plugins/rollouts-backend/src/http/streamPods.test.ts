import {
  PodsEvent,
  RolloutPods,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aRollout } from '../__testUtils__/aRollout';
import { checkout, Portal, startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(30_000);

const entityRef = 'component:default/checkout';
const rollout = aRollout();

let portal: Portal;
const viewers: AbortController[] = [];

beforeEach(async () => {
  portal = await startPortal();
  portal.delivery.put(rollout);
});

afterEach(async () => {
  viewers.splice(0).forEach(viewer => viewer.abort());
  portal.server.closeAllConnections();
  await portal.stop();
});

function somePods(...names: string[]): RolloutPods {
  return {
    state: 'shown',
    pods: names.map(name => ({
      name,
      podHash: 'hash1',
      state: 'Running',
      health: 'good',
      containers: { ready: 1, total: 1 },
      restarts: 0,
    })),
  };
}

/** Past the pings in between. */
async function nextPods(
  events: AsyncIterator<PodsEvent>,
): Promise<RolloutPods> {
  for (;;) {
    const { value } = await events.next();
    if (value?.type !== 'ping') {
      return value?.pods;
    }
  }
}

/** Somebody with the pods of the rollout open. */
function look(of = entityRef) {
  const left = new AbortController();
  viewers.push(left);
  const events = portal.client
    .streamPods(rollout.id, { entityRef: of, signal: left.signal })
    [Symbol.asyncIterator]();
  return {
    next: () => nextPods(events),
    isOver: async () => (await events.next()).done,
    leave: () => left.abort(),
  };
}

it('begins with what is known, and goes on with every change', async () => {
  const { next } = look();

  const first = await next();
  portal.delivery.putPods(somePods('web-1'));
  const second = await next();

  expect(first).toEqual({ state: 'loading' });
  expect(second).toEqual(somePods('web-1'));
});

it('ends when the viewer leaves', async () => {
  const { next, leave, isOver } = look();
  await next();

  leave();

  expect(await isOver()).toBe(true);
  await until(() => portal.delivery.podViewerCount === 0);
});

it('pings when it is quiet', async () => {
  const response = await portal.fetchAs('user:default/ada')(
    `${portal.baseUrl}/v1/rollouts/${encodeURIComponent(
      rollout.id,
    )}/pods?entityRef=${entityRef}`,
  );
  const reader = response.body!.getReader();
  const read = async () =>
    new TextDecoder().decode((await reader.read()).value);
  const first = await read();

  await portal.time.advance(15_000);

  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(first).toBe(
    'event: pods\ndata: {"type":"pods","pods":{"state":"loading"}}\n\n',
  );
  expect(await read()).toBe('event: ping\ndata: {"type":"ping"}\n\n');
  await reader.cancel();
});

it('needs the right to read', async () => {
  portal.denied.add('rollouts.read');

  await expect(look().next()).rejects.toMatchObject({ statusCode: 403 });
});

it.each([
  ['a rollout of another entity', 'component:default/cart'],
  ['an entity that is not there', 'component:default/secret'],
])('shows nothing of %s', async (_, of) => {
  await expect(look(of).next()).rejects.toMatchObject({ statusCode: 404 });
  expect(portal.delivery.podViewerCount).toBe(0);
});

it('ends when the right to read is taken away', async () => {
  const { next } = look();
  await next();

  portal.denied.add('rollouts.read');
  const [ended] = await Promise.allSettled([
    next(),
    portal.time.advance(60_000),
  ]);

  expect(ended).toMatchObject({ reason: { statusCode: 403 } });
  await until(() => portal.delivery.podViewerCount === 0);
});

it('ends when the rollout belongs to another entity by now', async () => {
  const { next } = look();
  await next();

  portal.delivery.put({ ...rollout, labels: { app: 'cart' } });
  const [ended] = await Promise.allSettled([
    next(),
    portal.time.advance(60_000),
  ]);

  expect(ended).toMatchObject({ reason: { statusCode: 404 } });
});

it('ends when the entity asks for something else by now', async () => {
  const { next } = look();
  await next();

  jest.spyOn(portal.catalog, 'getEntityByRef').mockResolvedValue({
    ...checkout,
    metadata: { ...checkout.metadata, annotations: {} },
  });
  const [ended] = await Promise.allSettled([
    next(),
    portal.time.advance(60_000),
  ]);

  expect(ended).toMatchObject({ reason: { statusCode: 404 } });
});

it('says that the rollout is gone, and does not end for it', async () => {
  const { next } = look();
  await next();
  portal.delivery.remove(rollout.id);
  await portal.time.advance(60_000);

  portal.delivery.putPods({ state: 'gone', message: 'It was deleted.' });

  expect(await next()).toEqual({ state: 'gone', message: 'It was deleted.' });
});
