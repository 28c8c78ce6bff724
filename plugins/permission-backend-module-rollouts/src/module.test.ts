import { AddressInfo } from 'node:net';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  createPermission,
  Permission,
  PermissionClient,
} from '@backstage/plugin-permission-common';
import {
  rolloutsPromoteFullPermission,
  rolloutsPromotePermission,
  rolloutsReadPermission,
  rolloutsStatusReadPermission,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import rolloutsPolicyModule from './index';

type JsonObject = NonNullable<mockServices.rootConfig.Options['data']>;

// Whole plugins take seconds to start on a busy machine.
jest.setTimeout(60_000);

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

const ada = 'user:default/ada';
const eve = 'user:default/eve';
const groups: Record<string, string[]> = {
  [ada]: [ada, 'group:default/checkout'],
  [eve]: [eve, 'group:default/platform'],
};

function aComponent(name: string, owner: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'test:entities',
        'backstage.io/managed-by-origin-location': 'test:entities',
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner },
  };
}

/** Two components, of two teams. */
const entities = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'entities',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'test',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                aComponent('checkout', 'group:default/checkout'),
                aComponent('search', 'group:default/discovery'),
              ].map(entity => ({ entity, locationKey: 'test' })),
            }),
        });
      },
    });
  },
});

/** A plugin that asks another in a user's name is told by the token, as it is by the real service. */
const authThatNamesTheAsker = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const pluginId = plugin.getId();
    const auth = mockServices.auth({ pluginId });
    return mockServices.auth.mock({
      authenticate: (...args) => auth.authenticate(...args),
      isPrincipal: auth.isPrincipal.bind(auth),
      getOwnServiceCredentials: () => auth.getOwnServiceCredentials(),
      getNoneCredentials: () => auth.getNoneCredentials(),
      async getPluginRequestToken(options) {
        const { onBehalfOf } = options;
        return auth.isPrincipal(onBehalfOf, 'user')
          ? {
              token: mockCredentials.user.token(
                onBehalfOf.principal.userEntityRef,
                { actor: { subject: `plugin:${pluginId}` } },
              ),
            }
          : auth.getPluginRequestToken(options);
      },
    });
  },
});

/** The permission plugin and the catalog as they are, asked over HTTP. */
async function startPortal(rollouts: JsonObject) {
  const data = {
    permission: { enabled: true, rollouts },
    catalog: { processingInterval: { seconds: 1 } },
  };
  const backend = await startTestBackend({
    features: [
      permissionPlugin,
      rolloutsPolicyModule,
      authThatNamesTheAsker,
      catalogPlugin,
      entities,
      mockServices.userInfo.mock({
        getUserInfo: async ({ principal }) => {
          const { userEntityRef } = principal as unknown as {
            userEntityRef: string;
          };
          return { userEntityRef, ownershipEntityRefs: groups[userEntityRef] };
        },
      }).factory,
      mockServices.rootConfig.factory({ data }),
    ],
  });
  stops.push(() => backend.stop());
  const { port } = backend.server.address() as AddressInfo;
  const client = new PermissionClient({
    discovery: {
      getBaseUrl: async plugin => `http://localhost:${port}/api/${plugin}`,
    },
    config: mockServices.rootConfig({ data }),
  });
  const decide = async (
    permission: Permission,
    { by, on }: { by: string; on?: string },
  ): Promise<AuthorizeResult> => {
    const [{ result }] = await client.authorize(
      [{ permission, resourceRef: on } as never],
      { token: mockCredentials.user.token(by) },
    );
    return result;
  };
  /** The catalog needs a moment to stitch what it was given. */
  const isAllowed = async (...question: Parameters<typeof decide>) => {
    while ((await decide(...question)) !== AuthorizeResult.ALLOW);
    return true;
  };
  return { decide, isAllowed };
}

const checkout = 'component:default/checkout';
const search = 'component:default/search';

describe('the policy in a portal', () => {
  it('lets the owners of an entity act on it, as the catalog knows them', async () => {
    const { decide, isAllowed } = await startPortal({
      otherPermissions: 'read',
    });
    const permission = rolloutsPromotePermission;

    await isAllowed(permission, { by: ada, on: checkout });

    expect(await decide(permission, { by: eve, on: checkout })).toBe(
      AuthorizeResult.DENY,
    );
    expect(await decide(permission, { by: ada, on: search })).toBe(
      AuthorizeResult.DENY,
    );
    expect(await decide(rolloutsReadPermission, { by: eve, on: search })).toBe(
      AuthorizeResult.ALLOW,
    );
  });

  it('gives what the app-config says', async () => {
    const { decide } = await startPortal({
      operators: ['group:default/platform'],
      grants: [{ permissions: ['rollouts.promote.full'], to: ['operators'] }],
      otherPermissions: 'deny',
    });

    expect(await decide(rolloutsStatusReadPermission, { by: eve })).toBe(
      AuthorizeResult.ALLOW,
    );
    expect(await decide(rolloutsStatusReadPermission, { by: ada })).toBe(
      AuthorizeResult.DENY,
    );
    const full = rolloutsPromoteFullPermission;
    expect(await decide(full, { by: eve, on: checkout })).toBe(
      AuthorizeResult.ALLOW,
    );
    expect(await decide(full, { by: ada, on: checkout })).toBe(
      AuthorizeResult.DENY,
    );
  });

  it.each([
    ['allow', AuthorizeResult.ALLOW, AuthorizeResult.ALLOW],
    ['read', AuthorizeResult.ALLOW, AuthorizeResult.DENY],
    ['deny', AuthorizeResult.DENY, AuthorizeResult.DENY],
  ])(
    'answers the permissions of other plugins with %s',
    async (otherPermissions, reading, creating) => {
      const { decide } = await startPortal({ otherPermissions });
      const read = createPermission({
        name: 'docs.page.read',
        attributes: { action: 'read' },
      });
      const create = createPermission({
        name: 'docs.page.create',
        attributes: { action: 'create' },
      });

      expect(await decide(read, { by: ada })).toBe(reading);
      expect(await decide(create, { by: ada })).toBe(creating);
    },
  );

  it.each([
    [{}, 'permission.rollouts.otherPermissions is missing: write what'],
    [
      { otherPermissions: 'maybe' },
      "permission.rollouts.otherPermissions is 'maybe': write what",
    ],
  ])('does not start on %j', async (rollouts, message) => {
    await expect(startPortal(rollouts)).rejects.toThrow(message);
  });
});
