import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  QueryPermissionResponse,
} from '@backstage/plugin-permission-common';
import { aComponent } from '../__testUtils__/aComponent';
import { FleetRights } from './FleetRights';

const credentials = mockCredentials.user();

const conditional: QueryPermissionResponse = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

const all = Array.from(
  { length: 1_201 },
  (_, index) => `component:default/c${index}`,
);

/** The catalog hides every third entity, the policy every second. */
function rightsUnder(decision: QueryPermissionResponse) {
  const catalogCalls: number[] = [];
  const permissionCalls: number[] = [];
  const numberOf = (ref: unknown) => Number(/\d+$/.exec(String(ref))?.[0]);
  const rights = new FleetRights({
    catalog: {
      getEntitiesByRefs: async ({ entityRefs }, options) => {
        expect(options.credentials).toBe(credentials);
        catalogCalls.push(entityRefs.length);
        return {
          items: entityRefs.map(ref =>
            numberOf(ref) % 3 === 0 ? undefined : aComponent('any'),
          ),
        };
      },
    },
    permissions: {
      authorizeConditional: async requests => requests.map(() => decision),
      authorize: async requests => {
        permissionCalls.push(requests.length);
        return requests.map(({ resourceRef }) => ({
          result:
            numberOf(resourceRef) % 2 === 0
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        }));
      },
    },
  });
  return { rights, catalogCalls, permissionCalls };
}

it('joins what the catalog shows and what the policy allows, in requests of bearable size', async () => {
  const { rights, catalogCalls, permissionCalls } = rightsUnder(conditional);

  const answers = await rights.ask(
    { entities: all, related: ['group:default/g4', 'group:default/g6'] },
    credentials,
  );

  expect([0, 1, 2, 3, 4, 5].map(index => answers.get(all[index]))).toEqual([
    'hidden',
    'readable',
    'visible',
    'hidden',
    'visible',
    'readable',
  ]);
  expect(answers.get('group:default/g4')).toBe('visible');
  expect(answers.get('group:default/g6')).toBe('hidden');
  expect(Math.max(...catalogCalls)).toBe(500);
  expect(Math.max(...permissionCalls)).toBe(50);
  // What the catalog hides is nobody else's business.
  expect(permissionCalls.reduce((sum, count) => sum + count, 0)).toBe(800);
});

it('asks for no entity when the policy allows all of them', async () => {
  const { rights, permissionCalls } = rightsUnder({
    result: AuthorizeResult.ALLOW,
  });

  const answers = await rights.ask({ entities: all, related: [] }, credentials);

  expect(answers.get(all[2])).toBe('readable');
  expect(answers.get(all[3])).toBe('hidden');
  expect(permissionCalls).toEqual([]);
});

it('asks nothing more when the policy denies all of them', async () => {
  const { rights, catalogCalls } = rightsUnder({
    result: AuthorizeResult.DENY,
  });

  const answers = await rights.ask({ entities: all, related: [] }, credentials);

  expect(new Set(answers.values())).toEqual(new Set(['hidden']));
  expect(catalogCalls).toEqual([]);
});
