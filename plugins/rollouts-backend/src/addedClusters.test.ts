import { createBackendModule } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { rolloutsClusterExtensionPoint } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { adminIdentity } from '@progressive-delivery/demo-cluster';
import { connectTo } from './__testUtils__/connectTo';
import { startDemoCluster } from './__testUtils__/demo/startDemoCluster';
import { startDemoPortal } from './__testUtils__/demo/startDemoPortal';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

/** A module of an adopter's own that has a way into a cluster. */
function aModule(moduleId: string, url: string) {
  return createBackendModule({
    pluginId: 'rollouts',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { clusters: rolloutsClusterExtensionPoint },
        async init({ clusters }) {
          clusters.addCluster({
            connector: await connectTo(url, 'tunnel'),
            title: 'Behind a tunnel',
            tier: 1,
          });
        },
      });
    },
  });
}

async function setUp() {
  const { cluster } = await startDemoCluster({
    identities: [{ ...adminIdentity, token: 's3cret-token' }],
  });
  stops.push(() => cluster.stop());
  const start = async (config: JsonObject, moduleIds = ['inventory']) => {
    const portal = await startDemoPortal({
      config,
      features: moduleIds.map(id => aModule(id, cluster.url)),
    });
    stops.push(portal.stop);
    return portal;
  };
  return { cluster, start };
}

it('a cluster that a module adds stands beside those of the app-config', async () => {
  const { cluster, start } = await setUp();
  const { shows, snapshot } = await start({
    rollouts: {
      clusters: [
        { name: 'production', url: cluster.url, token: 's3cret-token' },
      ],
    },
  });

  const rollouts = await shows(shown => shown.length === 2);
  const { clusters } = await snapshot();

  expect(rollouts.map(({ ref }) => ref.cluster)).toEqual([
    'production',
    'tunnel',
  ]);
  expect(clusters[1]).toMatchObject({ title: 'Behind a tunnel', tier: 1 });
});

it('a cluster of a name that the app-config has stops the start', async () => {
  const { cluster, start } = await setUp();
  const clusters = [
    { name: 'tunnel', url: cluster.url, token: 's3cret-token' },
  ];

  await expect(start({ rollouts: { clusters } })).rejects.toThrow(
    /rollouts\.clusters\[0\]\.name \("tunnel"\) is already the name of a cluster that a module adds/,
  );
});

it('two modules cannot add clusters of one name', async () => {
  const { start } = await setUp();

  await expect(start({}, ['inventory', 'another'])).rejects.toThrow(
    "There is a cluster 'tunnel' of another module already",
  );
});
