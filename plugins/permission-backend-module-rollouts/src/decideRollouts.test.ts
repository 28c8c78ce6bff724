import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import {
  rolloutsPermissions,
  rolloutsPromoteFullPermission,
  rolloutsPromotePermission,
  rolloutsReadPermission,
  rolloutsStatusReadPermission,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { decideRollouts } from './decideRollouts';
import { RolloutsPolicyRules } from './RolloutsPolicyRules';

const rules: RolloutsPolicyRules = {
  operators: ['group:default/Platform'],
  grants: {
    'rollouts.promote.full': ['owners', 'group:default/sre'],
    'rollouts.terminate': ['operators'],
    'rollouts.undo': [],
  },
};
const ada = ['user:default/ada', 'group:default/checkout'];
const grace = ['user:default/grace', 'group:default/platform'];
const linus = ['user:default/linus', 'group:default/sre'];

function decide(name: string, ownership: string[] | undefined) {
  const permission = rolloutsPermissions.find(each => each.name === name)!;
  return decideRollouts({ permission }, ownership, rules)?.result;
}

describe('decideRollouts', () => {
  it('leaves every other permission to the rest of the policy', () => {
    const permission = createPermission({
      name: 'catalog.entity.delete',
      attributes: { action: 'delete' },
      resourceType: 'catalog-entity',
    });

    expect(decideRollouts({ permission }, ada, rules)).toBeUndefined();
  });

  it('lets everybody see the rollouts of what they see', () => {
    expect(decide(rolloutsReadPermission.name, ada)).toBe(
      AuthorizeResult.ALLOW,
    );
  });

  it('leaves it to the catalog who owns an entity', () => {
    const permission = rolloutsPromotePermission;

    expect(decideRollouts({ permission }, ada, rules)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'catalog-entity',
        params: { claims: ada },
      },
    });
  });

  it('shows the status to operators alone, in whatever case they are written', () => {
    const { name } = rolloutsStatusReadPermission;

    expect(decide(name, grace)).toBe(AuthorizeResult.ALLOW);
    expect(decide(name, ada)).toBe(AuthorizeResult.DENY);
  });

  it('gives what the rules say instead of the default', () => {
    const full = rolloutsPromoteFullPermission.name;

    expect(decide(full, linus)).toBe(AuthorizeResult.ALLOW);
    expect(decide(full, ada)).toBe(AuthorizeResult.CONDITIONAL);
    expect(decide('rollouts.terminate', grace)).toBe(AuthorizeResult.ALLOW);
    expect(decide('rollouts.terminate', ada)).toBe(AuthorizeResult.DENY);
    expect(decide('rollouts.undo', ada)).toBe(AuthorizeResult.DENY);
  });

  it('makes nobody an owner of what is no entity', () => {
    const permission = rolloutsStatusReadPermission;
    const open = { ...rules, grants: { [permission.name]: ['owners'] } };

    expect(decideRollouts({ permission }, ada, open)?.result).toBe(
      AuthorizeResult.DENY,
    );
  });

  it.each(rolloutsPermissions.map(({ name }) => name))(
    'denies %s to somebody who is not signed in',
    name => {
      expect(decide(name, undefined)).toBe(AuthorizeResult.DENY);
    },
  );

  it.each(['rollouts.override', 'rollouts.promote.tomorrow'])(
    'denies %s, which it does not know',
    name => {
      const permission = createPermission({
        name,
        attributes: { action: 'update' },
        resourceType: 'catalog-entity',
      });

      expect(decideRollouts({ permission }, grace, rules)?.result).toBe(
        AuthorizeResult.DENY,
      );
    },
  );
});
