import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  permissionOfAction,
  rolloutsReadPermission,
  rolloutsStatusReadPermission,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';

const mira: PolicyQueryUser = {
  credentials: mockCredentials.user('user:default/mira.lindqvist'),
  info: {
    userEntityRef: 'user:default/mira.lindqvist',
    ownershipEntityRefs: [],
  },
};
const refsOfMira = [
  'user:default/mira.lindqvist',
  'group:default/team-checkout',
];

function decide(permission: Permission, user?: PolicyQueryUser) {
  const policy = new DemoPermissionPolicy(async () => refsOfMira, {
    operators: ['group:default/team-platform'],
    grants: {},
  });
  return policy.handle({ permission }, user);
}

function aPermission(
  name: string,
  action: 'create' | 'read' | 'update' | 'delete' | undefined,
): Permission {
  return createPermission({
    name,
    attributes: { action },
    resourceType: 'catalog-entity',
  });
}

describe('DemoPermissionPolicy', () => {
  it('lets everybody who is signed in see rollouts and catalog entities', async () => {
    const seen = [
      rolloutsReadPermission,
      aPermission('catalog.entity.read', 'read'),
    ];

    for (const permission of seen) {
      await expect(decide(permission, mira)).resolves.toEqual({
        result: AuthorizeResult.ALLOW,
      });
    }
  });

  it.each(Object.entries(permissionOfAction))(
    'makes %s depend on who owns the entity',
    async (_action, permission) => {
      const decision = await decide(permission, mira);

      expect(decision).toEqual({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'IS_ENTITY_OWNER',
          resourceType: 'catalog-entity',
          params: { claims: refsOfMira },
        },
      });
    },
  );

  it.each([
    aPermission('catalog.entity.delete', 'delete'),
    aPermission('catalog.entity.create', 'create'),
    aPermission('rollouts.override', 'update'),
    aPermission('something.without.an.action', undefined),
  ])('denies the change that $name stands for', async permission => {
    await expect(decide(permission, mira)).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('shows how the clusters are watched to the platform team alone', async () => {
    await expect(decide(rolloutsStatusReadPermission, mira)).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('does not take a permission for an action because its name begins alike', async () => {
    const alike = aPermission('rollouts.promote.tomorrow', 'update');

    await expect(decide(alike, mira)).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('shows nothing to somebody who is not signed in', async () => {
    await expect(decide(rolloutsReadPermission, undefined)).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });
});
