import { aRolloutOf } from '../__testUtils__/aRolloutOf';
import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { EntityMatchers } from './EntityMatchers';

function anEntity(
  name: string,
  labelSelector: string,
  place: { cluster?: string; namespace?: string } = {},
): DirectoryEntity {
  return {
    ref: `component:default/${name}`,
    title: name,
    owners: [],
    lookup: { kind: 'selector', labelSelector, ...place },
  };
}

function namesOf(
  labels: Record<string, string>,
  ...entities: DirectoryEntity[]
): string[] {
  return new EntityMatchers(entities)
    .refsOf(aRolloutOf('checkout', { labels }))
    .map(ref => ref.replace('component:default/', ''));
}

it.each([
  ['app=checkout', true],
  ['app=checkout,tier=web', true],
  ['tier!=db,app=checkout', true],
  ['app in (cart, checkout)', true],
  ['app in (checkout, checkout)', true],
  ['app', true],
  ['!debug', true],
  ['tier notin (db)', true],
  ['app=cart', false],
  ['app=checkout,tier=db', false],
  ['debug', false],
  ['not a selector', false],
])('a selector %s finds a rollout of checkout: %s', (selector, is) => {
  const labels = { app: 'checkout', tier: 'web' };

  expect(namesOf(labels, anEntity('it', selector))).toEqual(is ? ['it'] : []);
});

it('finds all entities of a rollout, each once, in order', () => {
  expect(
    namesOf(
      { app: 'checkout', tier: 'web' },
      anEntity('b', 'app=checkout'),
      anEntity('c', 'tier'),
      anEntity('a', 'tier in (web)'),
      anEntity('elsewhere', 'app=checkout', { cluster: 'staging' }),
      anEntity('other-namespace', 'app=checkout', { namespace: 'default' }),
    ),
  ).toEqual(['a', 'b', 'c']);
});

it('takes a label that reads like another apart from it', () => {
  expect(namesOf({ 'a=b': 'c' }, anEntity('it', 'a=b'))).toEqual([]);
});

it('finds nothing for entities without a usable annotation', () => {
  const entity = anEntity('it', 'app=checkout');

  expect(
    namesOf(
      { app: 'checkout' },
      { ...entity, lookup: { kind: 'no-annotation' } },
      {
        ...entity,
        lookup: { kind: 'malformed-annotation', annotation: '', message: '' },
      },
    ),
  ).toEqual([]);
});
