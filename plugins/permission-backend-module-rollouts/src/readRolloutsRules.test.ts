import { mockServices } from '@backstage/backend-test-utils';
import { readRolloutsRules } from './readRolloutsRules';

type JsonObject = NonNullable<mockServices.rootConfig.Options['data']>;

function read(rollouts: JsonObject) {
  return readRolloutsRules(
    mockServices.rootConfig({ data: { permission: { rollouts } } }),
  );
}

describe('the rules in the app-config', () => {
  it('are empty unless given', () => {
    expect(read({})).toEqual({ operators: [], grants: {} });
  });

  it('name permissions as they are', () => {
    expect(
      read({
        operators: ['group:default/platform'],
        grants: [
          {
            permissions: ['rollouts.promote.full', 'rollouts.undo'],
            to: ['operators', 'user:default/ada'],
          },
          { permissions: ['rollouts.terminate'], to: [] },
        ],
      }),
    ).toEqual({
      operators: ['group:default/platform'],
      grants: {
        'rollouts.promote.full': ['operators', 'user:default/ada'],
        'rollouts.undo': ['operators', 'user:default/ada'],
        'rollouts.terminate': [],
      },
    });
  });

  it.each<[string, JsonObject, string]>([
    [
      'a group without its namespace',
      { operators: ['platform'] },
      "permission.rollouts.operators[0] is 'platform': write the entity ref of a user or a group, such as group:default/platform",
    ],
    [
      'a permission that there is not',
      { grants: [{ permissions: ['rollouts.promot'], to: ['owners'] }] },
      "permission.rollouts.grants[0].permissions has 'rollouts.promot', which is no permission of rollouts: docs/permissions.md lists them",
    ],
    [
      'a word that means nobody',
      { grants: [{ permissions: ['rollouts.undo'], to: ['owner'] }] },
      "permission.rollouts.grants[0].to has 'owner': write owners, operators, everybody, or the entity ref of a user or a group",
    ],
    [
      'a permission that is given twice',
      {
        grants: [
          { permissions: ['rollouts.undo'], to: ['owners'] },
          { permissions: ['rollouts.undo'], to: ['operators'] },
        ],
      },
      'permission.rollouts.grants[1] gives rollouts.undo a second time: name each permission once, with all who get it',
    ],
  ])('refuse %s', (_, rollouts, message) => {
    expect(() => read(rollouts)).toThrow(message);
  });
});
