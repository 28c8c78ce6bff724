import {
  isTargetedAction,
  rolloutActionKinds,
  targetedActionKinds,
} from './actions';
import {
  permissionOfAction,
  rolloutsPermissions,
  rolloutsStatusReadPermission,
} from './permissions';

it('has a permission for every action, and registers each once', () => {
  const names = rolloutsPermissions.map(({ name }) => name);
  const needed = rolloutActionKinds.map(kind => permissionOfAction[kind].name);

  expect(names).toEqual(expect.arrayContaining(['rollouts.read', ...needed]));
  expect(new Set(names).size).toBe(names.length);
});

it('has the catalog entity as resource of every permission but the one of those who run the portal', () => {
  rolloutsPermissions
    .filter(permission => permission !== rolloutsStatusReadPermission)
    .forEach(permission =>
      expect(permission).toMatchObject({ resourceType: 'catalog-entity' }),
    );
});

it('knows which actions are on a part of the rollout', () => {
  expect(rolloutActionKinds.filter(isTargetedAction)).toEqual(
    targetedActionKinds,
  );
});
