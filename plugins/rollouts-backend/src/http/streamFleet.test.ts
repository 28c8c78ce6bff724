import { FleetEvent } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aClusterStatus } from '../__testUtils__/aClusterStatus';
import { aComponent } from '../__testUtils__/aComponent';
import { aRolloutOf } from '../__testUtils__/aRolloutOf';
import { Portal, startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(30_000);

let portal: Portal;
const open: Viewer[] = [];

beforeEach(async () => {
  portal = await startPortal({
    entities: [aComponent('checkout'), aComponent('cart')],
  });
});

afterEach(async () => {
  open.splice(0).forEach(viewer => viewer.leave());
  // The test's own HTTP client may hold a spare connection open.
  portal.server.closeAllConnections();
  await portal.stop();
});

/** Somebody with the page of the fleet open. */
class Viewer {
  readonly seen: FleetEvent[] = [];
  readonly end: Promise<unknown>;
  private readonly left = new AbortController();

  constructor() {
    open.push(this);
    this.end = this.read().catch(error => error);
  }

  get versions(): string[] {
    return this.seen.flatMap(event =>
      event.type === 'fleet-changed' ? event.version : [],
    );
  }

  leave(): void {
    this.left.abort();
  }

  private async read(): Promise<void> {
    const events = portal.client.streamFleet({ signal: this.left.signal });
    for await (const event of events) {
      this.seen.push(event);
    }
  }
}

/** Somebody who has had the first event, and whose stream waits for news. */
async function watchingViewer(): Promise<Viewer> {
  const viewer = new Viewer();
  await until(() => viewer.seen.length === 1);
  await portal.time.advance(1_000);
  return viewer;
}

describe('a stream of the fleet', () => {
  it('begins with the version that a page has now', async () => {
    portal.delivery.put(aRolloutOf('checkout'));

    const viewer = await watchingViewer();

    const { version } = await portal.client.getFleet({});
    expect(viewer.seen).toEqual([{ type: 'fleet-changed', version }]);
  });

  it('tells of changes, however many, once in a second', async () => {
    const viewer = await watchingViewer();

    portal.delivery.put(aRolloutOf('checkout'));
    await until(() => viewer.seen.length === 2);
    for (let generation = 2; generation < 50; generation++) {
      portal.delivery.put(
        aRolloutOf('checkout', {
          phase: generation % 2 ? 'Paused' : 'Healthy',
        }),
      );
    }
    await portal.time.advance(900);
    const early = viewer.seen.length;
    await portal.time.advance(200);
    await until(() => viewer.seen.length === 3);

    const { version } = await portal.client.getFleet({});
    expect(early).toBe(2);
    expect(viewer.versions[2]).toBe(version);
    expect(new Set(viewer.versions).size).toBe(3);
  });

  it('tells of clusters that fall silent', async () => {
    portal.delivery.putCluster(aClusterStatus());
    const viewer = await watchingViewer();

    portal.delivery.putCluster(aClusterStatus({ isReachable: false }));
    await until(() => viewer.seen.length === 2);

    expect(new Set(viewer.versions).size).toBe(2);
  });

  it('tells of entities that now have rollouts', async () => {
    portal.delivery.put(aRolloutOf('returns'));
    const viewer = await watchingViewer();
    jest
      .spyOn(portal.catalog, 'streamEntities')
      .mockImplementation(async function* pages() {
        yield [aComponent('cart', { kubernetesId: 'returns' })];
      });

    await portal.directory.load();

    await until(() => viewer.seen.length === 2);
    expect((await portal.client.getFleet({})).total).toBe(1);
  });

  it('is silent on what its reader may not see, and pings', async () => {
    portal.permissions.authorizeConditional.mockImplementation(async requests =>
      requests.map(() => ({ result: AuthorizeResult.DENY })),
    );
    const viewer = await watchingViewer();

    portal.delivery.put(aRolloutOf('checkout'));
    await portal.time.advance(15_000);
    await until(() => viewer.seen.length === 2);

    expect(viewer.seen[1]).toEqual({ type: 'ping' });
  });
});

describe('rights that change while the stream runs', () => {
  it('are a change, also when nothing else happens', async () => {
    portal.delivery.put(aRolloutOf('checkout'));
    const viewer = await watchingViewer();
    portal.permissions.authorizeConditional.mockImplementation(async requests =>
      requests.map(() => ({ result: AuthorizeResult.DENY })),
    );

    await portal.time.advance(60_000);
    await until(() => viewer.versions.length === 2);

    const { version, total } = await portal.client.getFleet({});
    expect(total).toBe(0);
    expect(viewer.versions[1]).toBe(version);
  });

  it('end it when they cannot be asked for', async () => {
    const viewer = await watchingViewer();
    portal.permissions.authorizeConditional.mockRejectedValue(
      new Error('secret host is down'),
    );

    await portal.time.advance(60_000);

    expect(await viewer.end).toMatchObject({
      statusCode: 500,
      cause: { message: 'The stream broke off' },
    });
    expect(portal.time.sleeping).toBe(0);
  });
});

describe('the end of a stream of the fleet', () => {
  it('frees everything when the browser closes it', async () => {
    const viewer = await watchingViewer();
    expect(portal.time.sleeping).toBeGreaterThan(0);

    viewer.leave();

    await until(() => portal.time.sleeping === 0);
    expect(await viewer.end).toBeUndefined();
  });

  it('comes in order when the server shuts down', async () => {
    const viewer = await watchingViewer();

    const stopped = portal.stop();

    expect(await viewer.end).toBeUndefined();
    await stopped;
  });
});
