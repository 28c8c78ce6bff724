import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { RolloutsClient } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { EntityDirectory } from '../catalog/EntityDirectory';
import { entityLookup } from '../catalog/entityLookup';
import { composePortal } from '../composition/composePortal';
import { FakeDelivery } from './FakeDelivery';
import { ManualTime } from './ManualTime';

export const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    namespace: 'default',
    annotations: { 'backstage.io/kubernetes-label-selector': 'app=checkout' },
  },
};

const cart: Entity = {
  ...checkout,
  metadata: {
    name: 'cart',
    namespace: 'default',
    annotations: { 'backstage.io/kubernetes-label-selector': 'app=cart' },
  },
};

/** The half of the plugin that faces the portal, in a real backend, on clusters in memory. */
export async function startPortal({
  entities = [checkout, cart],
}: { entities?: Entity[] } = {}) {
  const delivery = new FakeDelivery();
  const time = new ManualTime();
  const denied = new Set<string>();
  const decide = ({ permission }: { permission: { name: string } }) => {
    const result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = denied.has(
      permission.name,
    )
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW;
    return { result };
  };
  const permissions = mockServices.permissions.mock({
    authorize: async requests => requests.map(decide),
    authorizeConditional: async requests => requests.map(decide),
  });
  const audit = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => audit),
  });
  const catalog = catalogServiceMock({ entities });
  const directory = new EntityDirectory({
    auth: mockServices.auth(),
    catalog,
    logger: mockServices.logger.mock(),
    time,
    lookUp: entityLookup,
  });
  await directory.load();
  let ids = 0;

  const plugin = createBackendPlugin({
    pluginId: 'rollouts',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          userInfo: coreServices.userInfo,
        },
        async init({ httpRouter, lifecycle, ...services }) {
          const portal = composePortal({
            ...services,
            auditor,
            catalog,
            permissions,
            reader: delivery,
            gateway: delivery,
            pods: delivery,
            status: delivery,
            directory,
            engines: [delivery.engine],
            time,
            newId: () => `id${(ids += 1)}`,
            validateResponses: true,
          });
          httpRouter.use(portal.router);
          lifecycle.addShutdownHook(() => portal.close());
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [plugin, mockServices.rootLogger.factory({ level: 'none' })],
  });
  const { port } = backend.server.address() as AddressInfo;
  const baseUrl = `http://localhost:${port}/api/rollouts`;

  const fetchAs =
    (userEntityRef: string): typeof fetch =>
    (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', mockCredentials.user.header(userEntityRef));
      return fetch(input, { ...init, headers });
    };
  const clientOf = (userEntityRef: string) =>
    new RolloutsClient({
      discoveryApi: { getBaseUrl: async () => baseUrl },
      fetchApi: { fetch: fetchAs(userEntityRef) },
    });

  return {
    baseUrl,
    delivery,
    time,
    /** Names of the permissions that nobody has. */
    denied,
    permissions,
    auditor,
    audit,
    catalog,
    /** Reads the catalog when it is told to, not as time passes. */
    directory,
    server: backend.server,
    fetchAs,
    clientOf,
    client: clientOf('user:default/ada'),
    stop: async () => {
      await backend.stop();
      if (backend.server.listening) {
        await once(backend.server, 'close');
      }
    },
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
