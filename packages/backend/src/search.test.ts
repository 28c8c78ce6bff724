import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import rolloutsPlugin from '@progressive-delivery/backstage-plugin-rollouts-backend';
import argoRolloutsModule from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import searchModuleRollouts from '@progressive-delivery/backstage-plugin-search-backend-module-rollouts';
import {
  adminIdentity,
  DemoCluster,
  SteppedClock,
} from '@progressive-delivery/demo-cluster';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(60_000);

const checkout = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout-service',
    annotations: { 'backstage.io/kubernetes-label-selector': 'app=checkout' },
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/cashbox' }],
};

const image = 'ghcr.io/acme/checkout:2.3.1';

async function startCluster() {
  const cluster = new DemoCluster({
    name: 'production',
    clock: new SteppedClock(new Date('2026-03-01T12:00:00Z')),
  });
  await cluster.start();
  cluster.store.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop' },
  });
  cluster.store.create({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: {
      name: 'checkout',
      namespace: 'shop',
      labels: { app: 'checkout' },
    },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'checkout' } },
      strategy: { canary: { steps: [{ setWeight: 25 }, { pause: {} }] } },
      template: {
        metadata: { labels: { app: 'checkout' } },
        spec: { containers: [{ name: 'web', image }] },
      },
    },
  });
  return cluster;
}

it('what is in a cluster is found in the portal', async () => {
  const cluster = await startCluster();
  const scheduler = mockServices.scheduler();
  const allow = async (
    requests: readonly unknown[],
  ): Promise<{ result: AuthorizeResult.ALLOW }[]> =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW }));
  const backend = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleRollouts,
      rolloutsPlugin,
      argoRolloutsModule,
      catalogServiceMock.factory({ entities: [checkout] }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.permissions.mock({
        authorize: allow,
        authorizeConditional: allow,
      }).factory,
      mockServices.rootLogger.factory({ level: 'none' }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          rollouts: {
            clusters: [
              {
                name: 'production',
                url: cluster.url,
                token: adminIdentity.token,
              },
            ],
          },
        },
      }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const find = async (term: string) => {
    const response = await fetch(
      `http://localhost:${port}/api/search/query?${new URLSearchParams({
        term,
      })}`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    const { results = [] } = await response.json();
    return results;
  };

  // The catalog has to say first what belongs to what.
  let found: { type: string; document: object }[] = [];
  while (found.length === 0) {
    await scheduler.triggerTask('search_index_rollout');
    found = await find(image);
  }

  expect(found).toMatchObject([
    {
      type: 'rollout',
      document: {
        name: 'checkout',
        cluster: 'production',
        namespace: 'shop',
        entity: 'component:default/checkout-service',
        owner: 'group:default/cashbox',
        location:
          '/catalog/default/component/checkout-service/rollouts?rollout=production%2Fshop%2Fargo-rollouts%2FRollout%2Fcheckout',
      },
    },
  ]);
  expect(await find('cashbox')).toHaveLength(1);

  await backend.stop();
  if (backend.server.listening) {
    await once(backend.server, 'close');
  }
  await cluster.stop();
});
