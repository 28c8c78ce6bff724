import { AddressInfo } from 'node:net';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ActionRecord,
  ClusterStatus,
  Rollout,
  RolloutActionKind,
  RolloutEvent,
  RolloutsClient,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import argoRolloutsModule, {
  argoRolloutsEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { rolloutsEngineExtensionPoint } from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  adminIdentity,
  DemoCluster,
  RequestRecord,
  SteppedClock,
} from '@progressive-delivery/demo-cluster';
import rolloutsPlugin from './index';
import { aCanary } from './__testUtils__/demo/startDemoCluster';
import { until } from './__testUtils__/until';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(30_000);

const stops: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

const owner = 'user:default/ada';
const visitor = 'user:default/eve';
const rolloutId = 'production/shop/argo-rollouts/Rollout/checkout';

function aComponent(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
  };
}

const selector = { 'backstage.io/kubernetes-label-selector': 'app=checkout' };

const entities = [
  aComponent('checkout', selector),
  aComponent('moved', {
    ...selector,
    'backstage.io/kubernetes-cluster': 'atlantis',
  }),
  aComponent('misspelt', {
    'backstage.io/kubernetes-label-selector': 'app checkout',
  }),
];

async function startCluster() {
  const clock = new SteppedClock(new Date('2026-03-01T12:00:00Z'));
  const requests: RequestRecord[] = [];
  const cluster = new DemoCluster({
    name: 'production',
    clock,
    firstRevision: 1000,
    onRequest: request => requests.push(request),
  });
  await cluster.start();
  stops.push(() => cluster.stop());
  cluster.store.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop' },
  });
  cluster.store.create(aCanary('web:v1'));
  return { cluster, clock, requests };
}

/** Somebody ships another version, past the portal. */
async function release(cluster: DemoCluster, image: string) {
  const path = '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/checkout';
  const response = await fetch(`${cluster.url}${path}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${adminIdentity.token}`,
      'content-type': 'application/merge-patch+json',
    },
    body: JSON.stringify({ spec: aCanary(image).spec }),
  });
  expect(response.status).toBe(200);
}

async function startPlugin(config: object, modules: object[] = []) {
  const audit = { success: jest.fn(), fail: jest.fn() };
  const logger = mockServices.logger.mock({
    child: () => logger,
  });
  const permissions = mockServices.permissions.mock({
    // Everybody may look; only the owner may act.
    authorize: async (requests, options) => {
      const { principal } = options!.credentials as ReturnType<
        typeof mockCredentials.user
      >;
      return requests.map(({ permission }) => ({
        result:
          permission.name === 'rollouts.read' ||
          principal.userEntityRef === owner
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      }));
    },
  });
  const backend = await startTestBackend({
    features: [
      rolloutsPlugin,
      argoRolloutsModule,
      ...(modules as []),
      catalogServiceMock.factory({ entities }),
      permissions.factory,
      mockServices.auditor.mock({ createEvent: async () => audit }).factory,
      logger.factory,
      mockServices.rootConfig.factory({ data: { rollouts: config as {} } }),
    ],
  });
  stops.push(() => backend.stop());
  const { port } = backend.server.address() as AddressInfo;
  const baseUrl = `http://localhost:${port}/api/rollouts`;
  const clientOf = (userEntityRef: string) =>
    new RolloutsClient({
      discoveryApi: { getBaseUrl: async () => baseUrl },
      fetchApi: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set(
            'authorization',
            mockCredentials.user.header(userEntityRef),
          );
          return fetch(input, { ...init, headers });
        },
      },
    });
  return { baseUrl, clientOf, audit, logger };
}

/** A browser tab on the page of checkout. */
function openTab(client: RolloutsClient) {
  const closed = new AbortController();
  const rollouts = new Map<string, Rollout>();
  const clusters = new Map<string, ClusterStatus>();
  const records = new Map<string, ActionRecord>();
  const fold = (event: RolloutEvent) => {
    switch (event.type) {
      case 'snapshot':
        event.snapshot.rollouts.forEach(seen => rollouts.set(seen.id, seen));
        event.snapshot.clusters.forEach(seen => clusters.set(seen.name, seen));
        event.snapshot.recentActions.forEach(seen =>
          records.set(seen.id, seen),
        );
        break;
      case 'changed':
        rollouts.set(event.rollout.id, event.rollout);
        break;
      case 'cluster-status':
        clusters.set(event.cluster.name, event.cluster);
        break;
      case 'action':
        records.set(event.record.id, event.record);
        break;
      default:
    }
  };
  const read = async () => {
    const events = client.streamRollouts('component:default/checkout', {
      signal: closed.signal,
    });
    for await (const { event } of events) {
      fold(event);
    }
  };
  const reading = read();
  stops.push(async () => {
    closed.abort();
    await reading;
  });
  return { rollouts, clusters, records };
}

/** A canary of checkout that waits at its pause, and its owner who looks at it. */
async function setUp() {
  const demo = await startCluster();
  const { cluster, clock, requests } = demo;
  const portal = await startPlugin({
    clusters: [
      { name: 'production', url: cluster.url, token: adminIdentity.token },
    ],
  });
  const client = portal.clientOf(owner);
  const tab = openTab(client);
  const shows = (condition: (rollout: Rollout) => boolean) =>
    until(() => {
      clock.step(1);
      const rollout = tab.rollouts.get(rolloutId);
      return rollout && condition(rollout) ? rollout : undefined;
    });
  const act = (action: RolloutActionKind, decidedOn: Rollout, by = client) =>
    by.requestAction(rolloutId, {
      entityRef: 'component:default/checkout',
      action,
      observed: decidedOn.observation,
    });
  const becomesEffective = ({ id }: ActionRecord) =>
    until(() => {
      clock.step(1);
      const record = tab.records.get(id);
      return record?.state === 'effective' && record;
    });

  await shows(({ phase }) => phase === 'Healthy');
  await release(cluster, 'web:v2');
  const paused = await shows(({ phase }) => phase === 'Paused');
  requests.length = 0;

  const writes = () => requests.filter(({ method }) => method === 'PATCH');
  return {
    ...demo,
    ...portal,
    client,
    tab,
    shows,
    act,
    becomesEffective,
    paused,
    writes,
  };
}

describe('an owner at a canary on an embedded cluster', () => {
  it('promotes it: the request, its effect and the new state are seen', async () => {
    const { act, becomesEffective, shows, paused, audit } = await setUp();

    const requested = await act('promote', paused);
    const effective = await becomesEffective(requested);
    const healthy = await shows(({ isFullyPromoted }) => isFullyPromoted);

    expect(requested).toMatchObject({ state: 'requested', actor: owner });
    expect(effective.effectiveAt).toBeDefined();
    expect(healthy.stableVersion).toBe('v2');
    expect(audit.success).toHaveBeenCalledTimes(1);
  });

  it('aborts it and begins it again', async () => {
    const { act, becomesEffective, shows, paused } = await setUp();

    await becomesEffective(await act('abort', paused));
    const aborted = await shows(({ phase }) => phase === 'Aborted');
    await becomesEffective(await act('retry', aborted));
    const again = await shows(({ phase }) => phase === 'Paused');

    expect(again).toMatchObject({ newVersion: 'v2', currentStepIndex: 1 });
  });

  it('promotes it fully', async () => {
    const { act, becomesEffective, shows, paused } = await setUp();

    await becomesEffective(await act('promoteFully', paused));
    const done = await shows(({ isFullyPromoted }) => isFullyPromoted);

    expect(done.stableVersion).toBe('v2');
  });

  it('clicks twice at once, and one click goes through', async () => {
    const { act, becomesEffective, paused, writes } = await setUp();

    const records = await Promise.all([
      act('promote', paused),
      act('promote', paused),
    ]);

    const [refused, requested] = records.sort((a, b) =>
      a.state.localeCompare(b.state),
    );
    expect([refused.state, requested.state]).toEqual(['refused', 'requested']);
    await becomesEffective(requested);
    expect(writes().filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('clicks on a state that is gone, and is told what is there now', async () => {
    const { act, shows, paused, writes } = await setUp();
    await act('promote', paused);
    await shows(({ isFullyPromoted }) => isFullyPromoted);
    const before = writes().length;

    const late = await act('promote', paused);

    expect(late).toMatchObject({
      state: 'refused',
      refusal: {
        code: 'state-changed',
        reason:
          'You decided at step 2 of version v2; it is at the end now. Look again before you decide.',
      },
    });
    expect(writes()).toHaveLength(before);
  });

  it('sees that the cluster is down, is refused there, and sees it come back', async () => {
    const { act, becomesEffective, cluster, tab, paused } = await setUp();

    await cluster.stop();
    await until(() => tab.clusters.get('production')?.isReachable === false);
    const refused = await act('promote', paused);
    await cluster.start();
    await until(() => tab.clusters.get('production')?.isReachable === true);
    const requested = await act('promote', paused);

    expect(refused).toMatchObject({
      state: 'refused',
      refusal: { code: 'cluster-unreachable' },
    });
    await becomesEffective(requested);
  });
});

describe('somebody who may only look', () => {
  it('sees the same, and is told that there is nothing to do', async () => {
    const { clientOf } = await setUp();

    const snapshot = await clientOf(visitor).getSnapshot(
      'component:default/checkout',
    );

    expect(snapshot.rollouts).toHaveLength(1);
    expect(snapshot.allowedActions).toEqual([]);
  });

  it('gets 403 by direct HTTP, which is audited, and the cluster hears nothing of it', async () => {
    const { act, clientOf, paused, writes, audit } = await setUp();

    await expect(
      act('promote', paused, clientOf(visitor)),
    ).rejects.toMatchObject({ statusCode: 403 });

    expect(writes()).toEqual([]);
    expect(audit.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
  });
});

describe('annotations', () => {
  it('that name an unknown cluster find nothing and rule out all others', async () => {
    const { client } = await setUp();

    expect(await client.getSnapshot('component:default/moved')).toMatchObject({
      lookup: { kind: 'selector', cluster: 'atlantis' },
      rollouts: [],
      clusters: [],
    });
  });

  it('that are malformed are named', async () => {
    const { client } = await setUp();

    const { lookup } = await client.getSnapshot('component:default/misspelt');

    expect(lookup).toMatchObject({
      kind: 'malformed-annotation',
      annotation: 'backstage.io/kubernetes-label-selector',
      message: expect.stringContaining('"app checkout"'),
    });
  });
});

describe('the configuration', () => {
  it('may hold no cluster: the plugin starts and says so', async () => {
    const { clientOf, logger } = await startPlugin({});

    const snapshot = await clientOf(owner).getSnapshot(
      'component:default/checkout',
    );

    expect(snapshot).toMatchObject({ rollouts: [], clusters: [] });
    expect(logger.warn).toHaveBeenCalledWith(
      'There is no cluster in rollouts.clusters of the app-config, so that no rollouts will be found',
    );
  });

  it('with a wrong key stops the start and names it', async () => {
    const cluster = { name: 'production', url: 'http://127.0.0.1:1' };

    await expect(
      startPlugin({ clusters: [{ ...cluster, token: 'a', tokn: 'b' }] }),
    ).rejects.toThrow(/rollouts\.clusters\[0\]\.tokn/);
  });
});

it('refuses two engines of the same name', async () => {
  const impostor = createBackendModule({
    pluginId: 'rollouts',
    moduleId: 'impostor',
    register(env) {
      env.registerInit({
        deps: { engines: rolloutsEngineExtensionPoint },
        async init({ engines }) {
          engines.addEngine(argoRolloutsEngine);
        },
      });
    },
  });

  await expect(startPlugin({}, [impostor])).rejects.toThrow(
    "There is an engine 'argo-rollouts' already: install one module for each engine",
  );
});

it('registers its permissions, so that policies can name them', async () => {
  const { baseUrl } = await startPlugin({});

  const response = await fetch(
    `${baseUrl}/.well-known/backstage/permissions/metadata`,
  );
  const { permissions } = await response.json();

  expect(permissions.map(({ name }: { name: string }) => name)).toEqual([
    'rollouts.read',
    'rollouts.promote',
    'rollouts.promote.full',
    'rollouts.skip',
    'rollouts.pause',
    'rollouts.abort',
    'rollouts.retry',
    'rollouts.restart',
    'rollouts.undo',
    'rollouts.terminate',
    'rollouts.status.read',
  ]);
});
