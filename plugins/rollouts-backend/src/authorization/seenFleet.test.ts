import { FakeDelivery } from '../__testUtils__/FakeDelivery';
import { aRolloutOf } from '../__testUtils__/aRolloutOf';
import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { FleetIndex } from '../fleet/FleetIndex';
import { EntityRight } from './FleetRights';
import { KnownRights } from './KnownRights';
import { RefNumbers } from './RefNumbers';
import { seenFleet } from './seenFleet';

function anEntity(name: string, id: string): DirectoryEntity {
  return {
    ref: `component:default/${name}`,
    title: name,
    owners: [{ ref: 'group:default/payments', title: 'Payments Team' }],
    system: { ref: 'system:default/shop', title: 'The Shop' },
    domain: { ref: 'domain:default/sales', title: 'All Sales' },
    lookup: {
      kind: 'selector',
      labelSelector: `backstage.io/kubernetes-id=${id}`,
    },
  };
}

const all: Record<string, EntityRight> = {
  'component:default/web': 'readable',
  'component:default/twin': 'readable',
  'component:default/cart': 'readable',
  'group:default/payments': 'visible',
  'system:default/shop': 'visible',
  'domain:default/sales': 'visible',
};

const numbers = new RefNumbers();

function rightsOn(refs: Record<string, EntityRight>): KnownRights {
  const rights = new KnownRights({ givenAt: 0, revision: 1, numbers });
  rights.add(Object.keys(refs), new Map(Object.entries(refs)), 1);
  return rights;
}

let delivery: FakeDelivery;
let entities: Map<string, DirectoryEntity>;
let fleet: FleetIndex;
let rewrite: () => void;

beforeEach(() => {
  delivery = new FakeDelivery();
  entities = new Map(
    [
      anEntity('web', 'checkout'),
      anEntity('twin', 'checkout'),
      anEntity('cart', 'cart'),
    ].map(entity => [entity.ref, entity]),
  );
  fleet = new FleetIndex({
    reader: delivery,
    directory: {
      get entities() {
        return entities;
      },
      isLoaded: true,
      subscribe: listener => {
        rewrite = listener;
        return () => {};
      },
    },
  });
  delivery.put(aRolloutOf('checkout'));
  delivery.put(aRolloutOf('checkout', {}, { cluster: 'staging' }));
  delivery.put(aRolloutOf('cart'));
  delivery.put(aRolloutOf('of-nobody'));
});

afterEach(() => fleet.close());

/** Rollout by rollout, the titles of its entities and of those around them. */
function titlesSeenWith(rights: KnownRights) {
  return seenFleet(fleet, rights).map(({ rollout, entities: seen }) =>
    [
      rollout.ref.name,
      ...seen.flatMap(({ title, owners, system, domain }) => [
        title,
        ...[...owners, system, domain].map(related => related?.title),
      ]),
    ].join(' '),
  );
}

const shop = 'Payments Team The Shop All Sales';

it('shows the rollouts of entities that somebody may read, with just these entities', () => {
  expect(titlesSeenWith(rightsOn(all))).toEqual([
    `checkout twin ${shop} web ${shop}`,
    `checkout twin ${shop} web ${shop}`,
    `cart cart ${shop}`,
  ]);
  expect(
    titlesSeenWith(
      rightsOn({
        ...all,
        'component:default/web': 'visible',
        'component:default/cart': 'hidden',
      }),
    ),
  ).toEqual([`checkout twin ${shop}`, `checkout twin ${shop}`]);
});

it.each([
  ['group:default/payments', 'cart payments The Shop All Sales'],
  ['system:default/shop', 'cart Payments Team shop '],
  ['domain:default/sales', 'cart Payments Team The Shop sales'],
])('gives no title away of %s when it is hidden', (ref, shown) => {
  titlesSeenWith(rightsOn(all));

  expect(titlesSeenWith(rightsOn({ ...all, [ref]: 'hidden' }))).toContain(
    `cart ${shown}`,
  );
  expect(titlesSeenWith(rightsOn(all))).toContain(`cart cart ${shop}`);
});

it('makes nothing anew for the next one who may see the same', () => {
  const hidden = { ...all, 'group:default/payments': 'hidden' as const };
  const before = seenFleet(fleet, rightsOn(hidden));

  const after = seenFleet(fleet, rightsOn(hidden));

  expect(before).toHaveLength(3);
  before.forEach((candidate, index) => expect(after[index]).toBe(candidate));
});

it('shows the latest state and the latest title', () => {
  titlesSeenWith(rightsOn(all));
  delivery.put(aRolloutOf('cart', { phase: 'Degraded' }));
  entities = new Map(entities).set('component:default/cart', {
    ...anEntity('cart', 'cart'),
    title: 'Trolley',
  });
  rewrite();

  const cart = seenFleet(fleet, rightsOn(all)).find(
    ({ rollout }) => rollout.ref.name === 'cart',
  );

  expect(cart?.rollout.phase).toBe('Degraded');
  expect(cart?.entities[0].title).toBe('Trolley');
});
