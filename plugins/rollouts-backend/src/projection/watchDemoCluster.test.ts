import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { DemoClusterOptions } from '@progressive-delivery/demo-cluster';
import { detectTransitions } from '../domain/detectTransitions';
import { aCanaryManifest } from '../__testUtils__/aCanaryManifest';
import { until } from '../__testUtils__/until';
import { watchClusters } from '../__testUtils__/watchClusters';
import {
  checkoutId,
  startDemoCluster,
  watchDemoCluster,
} from '../__testUtils__/watchDemoCluster';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

async function setUp() {
  const demo = await watchDemoCluster();
  stops.push(demo.stop);
  return demo;
}

async function startCluster(options: Partial<DemoClusterOptions> = {}) {
  const demo = await startDemoCluster(options);
  stops.push(() => demo.cluster.stop());
  return demo;
}

describe('the read half on an embedded cluster', () => {
  it('follows a canary from its start through a pause and a promotion to its end', async () => {
    const { shows, release, gateway, changes } = await setUp();
    await shows(({ phase }) => phase === 'Healthy');
    changes.length = 0;
    const released = await release('web:v2');
    const paused = await shows(({ phase }) => phase === 'Paused');
    const graph = await gateway.readFresh(paused.ref);
    if ('outcome' in graph) {
      throw new Error(graph.reason);
    }
    const plan = argoRolloutsEngine.plan(
      { kind: 'promote' },
      graph,
      new Date('2026-03-01T12:00:00Z'),
    );
    if (plan.outcome !== 'plan') {
      throw new Error(plan.reason);
    }

    const first = await gateway.apply('production', plan.steps[0]);
    const again = await gateway.apply('production', plan.steps[0]);
    const healthy = await shows(
      ({ phase, stableVersion }) =>
        phase === 'Healthy' && stableVersion === 'v2',
    );

    expect(released).toMatchObject({ outcome: 'accepted' });
    expect(paused).toMatchObject({
      currentStepIndex: 1,
      waitingFor: { kind: 'promotion' },
      stableVersion: 'v1',
      newVersion: 'v2',
    });
    expect(paused.revisions).toHaveLength(2);
    expect(first).toMatchObject({ outcome: 'accepted' });
    expect(again).toMatchObject({ outcome: 'precondition-failed' });
    expect(healthy.isFullyPromoted).toBe(true);
    expect(storyOf(changes)).toEqual([
      'versionStarted',
      'paused',
      'resumed',
      'promoted',
    ]);
  });

  it('reports what is gone and what is forbidden', async () => {
    const { shows, gateway, cluster } = await setUp();
    const { ref } = await shows(() => true);

    const gone = await gateway.readFresh({ ...ref, name: 'cart' });
    cluster.faults.change({ forbid: ['rollouts.argoproj.io'] });
    const forbidden = await gateway.readFresh(ref);
    await cluster.stop();
    const unreachable = await gateway.readFresh(ref);

    expect([gone, forbidden, unreachable]).toMatchObject([
      { code: 'gone' },
      { code: 'cluster-forbids' },
      { code: 'cluster-unreachable' },
    ]);
  });

  it('recovers when the cluster is stopped and started', async () => {
    const { shows, cluster, statusOf, isLive, release } = await setUp();
    await shows(({ phase }) => phase === 'Healthy');

    await cluster.stop();
    await until(() => !statusOf('production').isReachable);
    await cluster.start();
    await until(() => isLive('production'));
    await release('web:v2');
    const paused = await shows(({ phase }) => phase === 'Paused');

    expect(paused.newVersion).toBe('v2');
  });

  it('recovers when the cluster is another one with a younger history', async () => {
    const { shows, cluster, index } = await setUp();
    await shows(({ phase }) => phase === 'Healthy');
    const port = Number(new URL(cluster.url).port);

    await cluster.stop();
    const { cluster: successor } = await startCluster({
      port,
      firstRevision: 0,
    });
    successor.store.create(aCanaryManifest('cart'));
    await until(() =>
      index.get('production/default/argo-rollouts/Rollout/cart'),
    );

    expect(index.get(checkoutId)).toBeUndefined();
  });

  it.each([
    ['drops all watches', { dropWatches: true }],
    ['cuts a watch in the middle of a line', { cutNextWatchLine: true }],
    ['sends a line that is no JSON', { malformNextWatchLine: true }],
    ['has forgotten its history', { forgetHistory: true, dropWatches: true }],
    [
      'is overloaded for a while',
      {
        dropWatches: true,
        answer: { code: 429, retryAfterSeconds: 2, times: 3, methods: ['GET'] },
      },
    ],
  ] as const)('misses nothing when the cluster %s', async (_, faults) => {
    const { shows, cluster, release, isLive } = await setUp();
    await shows(({ phase }) => phase === 'Healthy');
    await until(() => isLive('production'));
    const watches = cluster.watches.length;

    cluster.faults.change(structuredClone(faults) as object);
    await release('web:v2');
    const paused = await shows(
      ({ phase, newVersion }) => phase === 'Paused' && newVersion === 'v2',
    );

    expect(paused.revisions).toHaveLength(2);
    await until(() => cluster.watches.length === watches);
  });

  it('goes on while a resource is absent and another forbidden', async () => {
    const { cluster } = await startCluster();
    cluster.faults.change({
      absent: ['experiments.argoproj.io'],
      forbid: ['analysisruns.argoproj.io'],
    });
    cluster.store.create(aCanaryManifest('checkout'));
    const watched = await watchClusters(
      { production: cluster.url },
      argoRolloutsEngine,
    );
    stops.push(watched.stop);
    const shown = await until(() => watched.index.get(checkoutId));
    const { stateOf, isLive } = watched;
    const before = [
      stateOf('production', 'experiments.argoproj.io'),
      stateOf('production', 'analysisruns.argoproj.io'),
    ];

    cluster.faults.clear();
    await until(() => isLive('production'));
    await until(() => watched.index.get(checkoutId)?.gaps.length === 0);

    expect(shown.gaps).not.toEqual([]);
    expect(before).toMatchObject([{ state: 'absent' }, { state: 'forbidden' }]);
  });
});

/** What happened by the changes that were published, without steps, weights and phases. */
function storyOf(
  changes: Awaited<ReturnType<typeof setUp>>['changes'],
): string[] {
  const told = ['stepMoved', 'weightAsked', 'phaseChanged'];
  return changes
    .flatMap(change =>
      change.type === 'changed'
        ? detectTransitions(
            change.previous,
            change.rollout,
            new Date('2026-03-01T12:00:00Z'),
          )
        : [],
    )
    .map(({ kind }) => kind as string)
    .filter(kind => !told.includes(kind));
}
