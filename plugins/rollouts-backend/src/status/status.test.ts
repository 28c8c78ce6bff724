import { ClusterHealth } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { adminIdentity } from '@progressive-delivery/demo-cluster';
import { startDemoCluster } from '../__testUtils__/demo/startDemoCluster';
import { startDemoPortal } from '../__testUtils__/demo/startDemoPortal';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(60_000);

const operator = 'user:default/ada';
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

/** A portal on a cluster with one canary. */
async function setUp() {
  const demo = await startDemoCluster();
  stops.push(() => demo.cluster.stop());
  const token = adminIdentity.token;
  const { port } = new URL(demo.cluster.url);
  const startPortal = async () => {
    const portal = await startDemoPortal({
      config: {
        rollouts: {
          clusters: [
            {
              name: 'production',
              title: 'Production',
              environment: 'Live',
              url: `http://127.0.0.1:${port}`,
              token,
            },
          ],
        },
      },
    });
    stops.push(portal.stop);
    const client = portal.clientOf(operator);
    /** Asks again until the one cluster is as it should be. */
    const until = async (
      condition: (cluster: ClusterHealth) => unknown,
    ): Promise<ClusterHealth> => {
      for (;;) {
        const { clusters } = await client.getStatus();
        if (condition(clusters[0])) {
          return clusters[0];
        }
      }
    };
    return { client, until };
  };
  return { ...demo, startPortal };
}

function resourceOf(cluster: ClusterHealth, resource: string) {
  return cluster.resources.find(each => each.resource === resource)!;
}

function isLive({ resources, rollouts }: ClusterHealth): boolean {
  return rollouts > 0 && resources.every(({ state }) => state === 'watching');
}

describe('the status of the backend', () => {
  it('tells of every resource of a cluster that is well', async () => {
    const { startPortal } = await setUp();
    const { client, until } = await startPortal();

    const cluster = await until(isLive);
    const { engines } = await client.getStatus();

    expect(engines).toEqual(['argo-rollouts']);
    expect(cluster).toMatchObject({
      name: 'production',
      title: 'Production',
      environment: 'Live',
      isReachable: true,
      rollouts: 1,
    });
    expect(resourceOf(cluster, 'rollouts.argoproj.io')).toEqual({
      resource: 'rollouts.argoproj.io',
      state: 'watching',
      objects: 1,
      restarts: 0,
      lastEventAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(resourceOf(cluster, 'replicasets.apps').objects).toBe(2);
  });

  it('is read from memory', async () => {
    const { startPortal, requests } = await setUp();
    const { client, until } = await startPortal();
    await until(isLive);
    const asked = requests.length;

    for (let reader = 0; reader < 20; reader++) {
      await client.getStatus();
    }

    expect(requests).toHaveLength(asked);
  });

  it('names a resource that the cluster keeps from the portal', async () => {
    const { startPortal, cluster } = await setUp();
    cluster.faults.change({ forbid: ['analysisruns.argoproj.io'] });
    const { until } = await startPortal();

    const seen = await until(
      ({ rollouts, resources }) =>
        rollouts > 0 && resources.some(({ state }) => state === 'forbidden'),
    );

    const runs = resourceOf(seen, 'analysisruns.argoproj.io');
    expect(seen.isReachable).toBe(true);
    expect(runs).toMatchObject({ state: 'forbidden', objects: 0, restarts: 0 });
    expect(runs.message).toContain('analysisruns');
    expect(runs.lastError).toEqual({
      at: expect.stringMatching(/^\d{4}-/),
      message: runs.message,
    });
  });

  it('names a resource that the cluster does not have', async () => {
    const { startPortal, cluster } = await setUp();
    cluster.faults.change({ absent: ['experiments.argoproj.io'] });
    const { until } = await startPortal();

    const seen = await until(({ resources }) =>
      resources.some(({ state }) => state === 'absent'),
    );

    const experiments = resourceOf(seen, 'experiments.argoproj.io');
    expect(experiments.state).toBe('absent');
    expect(experiments).not.toHaveProperty('lastError');
  });

  it('remembers an outage when the cluster is back', async () => {
    const { startPortal, cluster } = await setUp();
    const { until } = await startPortal();
    await until(isLive);

    cluster.faults.change({
      dropWatches: true,
      answer: { code: 503 },
    });
    const down = await until(({ isReachable }) => !isReachable);
    cluster.faults.change({ answer: null });
    const back = await until(
      seen => isLive(seen) && seen.resources.every(each => each.restarts > 0),
    );

    expect(resourceOf(down, 'rollouts.argoproj.io')).toMatchObject({
      state: 'lost',
      objects: 1,
    });
    expect(down.message).toBeDefined();
    expect(down.rollouts).toBe(1);
    const rollouts = resourceOf(back, 'rollouts.argoproj.io');
    expect(rollouts).toMatchObject({ state: 'watching', restarts: 1 });
    expect(rollouts.lastError?.message).not.toBe('');
    expect(JSON.stringify(back)).not.toContain(adminIdentity.token);
  });
});
