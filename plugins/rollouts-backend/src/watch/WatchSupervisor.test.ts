import { setImmediate as turn } from 'node:timers/promises';
import { anObject, ownedBy } from '../__testUtils__/anObject';
import {
  aStatus,
  listsOf,
  ScriptedCluster,
  watchesOf,
} from '../__testUtils__/ScriptedCluster';
import {
  batches,
  pods,
  releases,
  settings,
  TestEngine,
} from '../__testUtils__/TestEngine';
import { until } from '../__testUtils__/until';
import { watchClusters } from '../__testUtils__/watchClusters';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

const all = [releases, batches, pods, settings];
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

async function startCluster() {
  const cluster = await new ScriptedCluster().serve(...all).start();
  stops.push(() => cluster.stop());
  return cluster;
}

async function watch(clusters: Record<string, ScriptedCluster>) {
  const urls = Object.fromEntries(
    Object.entries(clusters).map(([name, { url }]) => [name, url]),
  );
  const watched = await watchClusters(urls, new TestEngine());
  stops.push(watched.stop);
  return watched;
}

function idIn(cluster: string, name = 'checkout') {
  return `${cluster}/shop/test-engine/Release/${name}`;
}

const root = anObject({ spec: { phase: 'Healthy' } });
const batch = ownedBy(
  root,
  anObject({ kind: 'Batch', metadata: { name: 'b' } }),
);

describe('watching clusters', () => {
  it('shows what is there, and every change as it comes', async () => {
    const production = await startCluster();
    production.put(releases, root);
    production.put(batches, batch);

    const { index, changes } = await watch({ production });
    await until(() => index.get(idIn('production')));
    production.put(releases, { ...root, spec: { phase: 'Paused' } });
    await until(() => index.get(idIn('production'))?.phase === 'Paused');
    production.remove(releases, root);
    await until(() => !index.get(idIn('production')));

    expect(
      changes.filter(({ type }) => type !== 'cluster-status'),
    ).toMatchObject([
      { type: 'changed', rollout: { phase: 'Healthy', gaps: ['Batch b'] } },
      { type: 'changed', rollout: { phase: 'Paused', gaps: ['Batch b'] } },
      { type: 'removed' },
    ]);
  });

  it('asks a cluster once per resource, and nothing for a reader', async () => {
    const production = await startCluster();
    production.put(releases, root);
    const { index, isLive } = await watch({ production });
    await until(() => isLive('production'));
    const asked = production.requests.length;

    for (let reader = 0; reader < 100; reader++) {
      index.list({ labelSelector: '!none' });
      index.subscribe(() => {});
    }
    await turn();

    expect(all.map(target => production.watchCount(target))).toEqual([
      1, 1, 1, 1,
    ]);
    // discovery, list and watch of each of the four
    expect(asked).toBe(12);
    expect(production.requests).toHaveLength(asked);
  });

  it('starts with a cluster that is down, and finds it when it comes', async () => {
    const production = await startCluster();
    production.put(releases, root);
    await production.stop();

    const { index, statusOf, isLive } = await watch({ production });
    expect(statusOf('production')).toMatchObject({ isReachable: false });
    expect(statusOf('production')).not.toHaveProperty('message');
    await until(() => statusOf('production').message);
    const down = statusOf('production');
    await production.start();
    await until(() => isLive('production'));

    expect(down).toMatchObject({
      isReachable: false,
      message: 'the connection was refused',
    });
    expect(down).not.toHaveProperty('lastSeenAt');
    expect(statusOf('production')).toMatchObject({
      isReachable: true,
      lastSeenAt: expect.stringMatching(/^2026-/),
    });
    await until(() => index.get(idIn('production')));
  });

  it('shows one cluster while another is down', async () => {
    const staging = await startCluster();
    const production = await startCluster();
    production.put(releases, root);
    await staging.stop();

    const { index, statusOf } = await watch({ staging, production });
    await until(() => index.get(idIn('production')));
    await until(() => statusOf('staging').message);

    expect(
      index.clusters().map(({ name, isReachable }) => [name, isReachable]),
    ).toEqual([
      ['staging', false],
      ['production', true],
    ]);
  });

  it('keeps showing what it last saw of a cluster that goes down, and recovers', async () => {
    const production = await startCluster();
    production.put(releases, root);
    const { index, changes, statusOf, isLive } = await watch({ production });
    await until(() => index.get(idIn('production')) && isLive('production'));

    await production.stop();
    await until(() => !statusOf('production').isReachable);
    const during = index.get(idIn('production'));
    const lost = statusOf('production').resources.map(({ state }) => state);
    production.put(releases, { ...root, spec: { phase: 'Paused' } });
    await production.start();
    await until(() => isLive('production'));
    await until(() => index.get(idIn('production'))?.phase === 'Paused');

    expect(during).toMatchObject({ phase: 'Healthy' });
    expect(lost).toEqual(['lost', 'lost', 'lost', 'lost']);
    expect(changes.map(({ type }) => type)).not.toContain('removed');
  });

  it('does not hold on to the past of a cluster that was set up anew', async () => {
    const production = await startCluster();
    production.put(releases, root);
    production.put(releases, anObject({ metadata: { name: 'cart' } }));
    const { index, isLive } = await watch({ production });
    await until(() => index.get(idIn('production', 'cart')));
    await until(() => isLive('production'));

    await production.stop();
    production.forgetEverything();
    production.put(releases, { ...root, spec: { phase: 'Paused' } });
    await production.start();
    await until(() => index.get(idIn('production'))?.phase === 'Paused');

    expect(index.get(idIn('production', 'cart'))).toBeUndefined();
  });

  it('notices a new history even when it never saw the cluster down', async () => {
    const production = await startCluster();
    production.put(releases, root);
    const { index, isLive } = await watch({ production });
    await until(() => index.get(idIn('production')) && isLive('production'));

    production.forgetEverything();
    all.forEach(target => production.endWatches(target));
    await until(() => !index.get(idIn('production')));

    expect(index.list({ labelSelector: '!none' })).toEqual([]);
  });

  it('goes on without a CRD that is missing, and finds it when it comes', async () => {
    const production = await new ScriptedCluster()
      .serve(releases, pods)
      .start();
    stops.push(() => production.stop());
    production.put(releases, root);
    const { index, stateOf } = await watch({ production });
    const shown = await until(() => index.get(idIn('production')));
    const missing = stateOf('production', 'batches.delivery.example');

    production.serve(batches, settings);
    production.put(batches, batch);
    const complete = await until(() => {
      const rollout = index.get(idIn('production'));
      return rollout?.gaps.join() === 'Batch b' && rollout;
    });

    expect(shown.gaps).toEqual([
      'batches.delivery.example absent',
      'settings.delivery.example absent',
    ]);
    expect(missing).toMatchObject({
      state: 'absent',
      message: 'The cluster does not serve batches.delivery.example',
    });
    expect(complete.observation).toEqual(shown.observation);
  });

  it('removes what was shown when a CRD is taken away', async () => {
    const production = await startCluster();
    production.put(releases, root);
    const { index, stateOf } = await watch({ production });
    await until(() => index.get(idIn('production')));

    production.script(({ path }) => path.startsWith('/apis/delivery.example'), {
      status: 404,
      body: aStatus(404, 'not found'),
    });
    all.forEach(target => production.endWatches(target));

    await until(() => !index.get(idIn('production')));
    expect(stateOf('production', 'releases.delivery.example').state).toBe(
      'absent',
    );
  });

  it('goes on without what it may not list, says so, and sees when it may', async () => {
    const production = await startCluster();
    production.put(releases, root);
    const words = 'pods is forbidden: User "backstage" cannot list resource';
    const allow = production.script(listsOf(pods), {
      status: 403,
      body: aStatus(403, words),
    });
    const { index, stateOf, statusOf, logger } = await watch({ production });
    const shown = await until(() => index.get(idIn('production')));
    const before = {
      pods: stateOf('production', 'pods'),
      releases: stateOf('production', 'releases.delivery.example'),
      isReachable: statusOf('production').isReachable,
    };

    allow();
    await until(() => stateOf('production', 'pods').state === 'watching');
    await until(() => index.get(idIn('production'))?.gaps.length === 0);

    expect(shown.gaps).toEqual(['pods forbidden']);
    expect(before).toMatchObject({
      pods: { state: 'forbidden', message: words },
      releases: { state: 'watching' },
      isReachable: true,
    });
    expect(logger.of('warn')).toHaveLength(1);
  });

  it('shows rollouts although another list fails', async () => {
    const production = await startCluster();
    production.put(releases, root);
    production.script(listsOf(batches), {
      status: 500,
      body: aStatus(500, 'conversion webhook failed'),
    });
    const { index, stateOf } = await watch({ production });
    const shown = await until(() => index.get(idIn('production')));

    expect(shown.gaps).toEqual([
      'batches.delivery.example could not be read so far.',
    ]);
    expect(stateOf('production', 'batches.delivery.example')).toMatchObject({
      state: 'connecting',
      message: 'conversion webhook failed',
    });
  });

  it.each([
    ['is cut in the middle of a line', '{"type":"MODIFIED","object":{"metad'],
    ['brings a line that is none', '<html>502 Bad Gateway</html>\n'],
    [
      'says that its history is over',
      `${JSON.stringify({ type: 'ERROR', object: aStatus(410, 'too old') })}\n`,
    ],
  ])('misses nothing when a watch %s', async (_, text) => {
    const production = await startCluster();
    production.put(releases, root);
    const { index, isLive } = await watch({ production });
    await until(() => index.get(idIn('production')) && isLive('production'));

    production.write(releases, text);
    production.endWatches(releases);
    production.put(releases, { ...root, spec: { phase: 'Paused' } });

    await until(() => index.get(idIn('production'))?.phase === 'Paused');
    await until(() => production.watchCount(releases) === 1);

    expect(isLive('production')).toBe(true);
  });

  it('finds out by a list what ended while nobody told it', async () => {
    const production = await startCluster();
    production.put(releases, root);
    const { index, isLive } = await watch({ production });
    await until(() => index.get(idIn('production')) && isLive('production'));

    production.removeUnseen(releases, root);
    production.script(
      watchesOf(releases),
      { status: 410, body: aStatus(410, 'too old') },
      1,
    );
    production.endWatches(releases);
    await until(() => !index.get(idIn('production')));

    expect(index.list({ labelSelector: '!none' })).toEqual([]);
  });

  it('waits as long as an overloaded cluster asks it to', async () => {
    const production = await startCluster();
    production.script(
      listsOf(releases),
      {
        status: 429,
        headers: { 'Retry-After': '17' },
        body: aStatus(429, 'too many requests'),
      },
      1,
    );
    const { time, isLive } = await watch({ production });
    await until(() => isLive('production'));

    expect(time.sleeps).toEqual([17_000]);
  });

  it('shows an object without status or labels', async () => {
    const production = await startCluster();
    production.put(releases, anObject());
    const { index } = await watch({ production });

    const rollout = await until(() => index.get(idIn('production')));

    expect(rollout).toMatchObject({ phase: 'Unknown', labels: {} });
  });

  it('does not tell of a status again in which only time has passed', async () => {
    const production = await startCluster();
    const { changes, statusOf, time, isLive } = await watch({ production });
    await until(() => isLive('production'));
    const told = changes.length;
    const before = statusOf('production').lastSeenAt;

    time.pass(60_000);
    production.sendBookmark(releases);
    await until(() => statusOf('production').lastSeenAt !== before);

    expect(changes).toHaveLength(told);
  });

  it('comes to rest when it is stopped, and leaves no watch behind', async () => {
    const production = await startCluster();
    const { stop, isLive } = await watch({ production });
    await until(() => isLive('production'));

    await stop();
    const watches = () => all.map(target => production.watchCount(target));
    await until(() => watches().every(count => count === 0));
    const asked = production.requests.length;
    await turn();

    expect(production.requests).toHaveLength(asked);
  });
});
