import { FakeDelivery } from '../__testUtils__/FakeDelivery';
import { aClusterStatus } from '../__testUtils__/aClusterStatus';
import { aRolloutOf } from '../__testUtils__/aRolloutOf';
import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { FleetIndex } from './FleetIndex';

/** What the catalog says, changed by hand. */
class PaperDirectory {
  isLoaded = true;
  entities = new Map<string, DirectoryEntity>();
  private listener = () => {};

  subscribe(listener: () => void) {
    this.listener = listener;
    return () => {
      this.listener = () => {};
    };
  }

  write(...entities: DirectoryEntity[]): void {
    this.entities = new Map(entities.map(entity => [entity.ref, entity]));
    this.listener();
  }
}

function anEntity(
  name: string,
  { title = name, id = name } = {},
): DirectoryEntity {
  return {
    ref: `component:default/${name}`,
    title,
    owners: [{ ref: 'group:default/payments', title: 'Payments' }],
    lookup: {
      kind: 'selector',
      labelSelector: `backstage.io/kubernetes-id=${id}`,
    },
  };
}

const checkoutRef = 'component:default/checkout';
const cartRef = 'component:default/cart';

let delivery: FakeDelivery;
let directory: PaperDirectory;
let fleet: FleetIndex;

beforeEach(() => {
  delivery = new FakeDelivery();
  directory = new PaperDirectory();
  directory.write(anEntity('checkout'), anEntity('cart'));
  fleet = new FleetIndex({ reader: delivery, directory });
});

afterEach(() => fleet.close());

function refsOf(name: string): string[] {
  return fleet.entitiesOf(aRolloutOf(name).id).map(({ ref }) => ref);
}

function urgencyOf(name: string): string | undefined {
  return [...fleet.all()].find(({ rollout }) => rollout.ref.name === name)
    ?.urgency;
}

/** Whether something of the entity has changed in between. */
function marks(ref: string, change: () => void): boolean {
  const before = fleet.lastChangeOf([ref]);
  change();
  return fleet.lastChangeOf([ref]) > before;
}

describe('what belongs to what', () => {
  it('is known of rollouts that were there before', () => {
    delivery.put(aRolloutOf('checkout'));

    const later = new FleetIndex({ reader: delivery, directory });

    expect(later.entitiesOf(aRolloutOf('checkout').id)).toEqual([
      {
        ref: checkoutRef,
        title: 'checkout',
        owners: ['group:default/payments'],
      },
    ]);
    later.close();
  });

  it('follows the labels of a rollout', () => {
    delivery.put(aRolloutOf('checkout'));
    expect(refsOf('checkout')).toEqual([checkoutRef]);

    delivery.put(
      aRolloutOf('checkout', {
        labels: { 'backstage.io/kubernetes-id': 'cart' },
      }),
    );

    expect(refsOf('checkout')).toEqual([cartRef]);
  });

  it('follows the annotations of an entity', () => {
    delivery.put(aRolloutOf('checkout'));

    directory.write(
      anEntity('checkout', { id: 'other' }),
      anEntity('sales', { id: 'checkout' }),
    );

    expect(refsOf('checkout')).toEqual(['component:default/sales']);
  });

  it('ends with the rollout', () => {
    delivery.put(aRolloutOf('checkout'));
    delivery.remove(aRolloutOf('checkout').id);

    expect(refsOf('checkout')).toEqual([]);
    expect([...fleet.all()]).toEqual([]);
    expect([...fleet.clusterNamesOf([checkoutRef])]).toEqual([]);
  });
});

describe('the last change of an entity', () => {
  beforeEach(() => {
    delivery.put(aRolloutOf('checkout'));
    delivery.put(aRolloutOf('cart'));
  });

  it.each<[string, boolean, () => void]>([
    [
      'a change of its rollout',
      true,
      () => delivery.put(aRolloutOf('checkout', { phase: 'Degraded' })),
    ],
    [
      'the end of its rollout',
      true,
      () => delivery.remove(aRolloutOf('checkout').id),
    ],
    [
      'a rollout that leaves it',
      true,
      () => delivery.put(aRolloutOf('checkout', { labels: {} })),
    ],
    [
      'another title',
      true,
      () =>
        directory.write(
          anEntity('checkout', { title: 'New' }),
          directory.entities.get(cartRef)!,
        ),
    ],
    [
      'its end in the catalog',
      true,
      () => directory.write(directory.entities.get(cartRef)!),
    ],
    [
      'silence of its cluster',
      true,
      () => delivery.putCluster(aClusterStatus({ isReachable: false })),
    ],
    [
      'a change of another rollout',
      false,
      () => delivery.put(aRolloutOf('cart', { phase: 'Degraded' })),
    ],
    [
      'another title of another entity',
      false,
      () =>
        directory.write(
          directory.entities.get(checkoutRef)!,
          anEntity('cart', { title: 'New' }),
        ),
    ],
    [
      'silence of another cluster',
      false,
      () =>
        delivery.putCluster(
          aClusterStatus({ name: 'far', isReachable: false }),
        ),
    ],
  ])('is later after %s: %s', (_, is, change) => {
    expect(marks(checkoutRef, change)).toBe(is);
  });

  it('is that of the latest of several', () => {
    expect(fleet.lastChangeOf([checkoutRef, cartRef])).toBe(
      fleet.lastChangeOf([cartRef]),
    );
    expect(fleet.lastChangeOf(['component:default/none'])).toBe(0);
  });
});

it('knows in which clusters an entity has rollouts', () => {
  delivery.put(aRolloutOf('checkout'));
  delivery.put(aRolloutOf('checkout', {}, { namespace: 'other' }));
  delivery.put(aRolloutOf('checkout', {}, { cluster: 'staging' }));
  delivery.put(aRolloutOf('cart', {}, { cluster: 'far' }));
  delivery.remove(aRolloutOf('checkout', {}, { namespace: 'other' }).id);

  expect(fleet.clusterNamesOf([checkoutRef])).toEqual(
    new Set(['production', 'staging']),
  );
});

it('takes an update in a cluster that fell silent for a matter of attention, until it is back', () => {
  delivery.putCluster(aClusterStatus());
  delivery.put(aRolloutOf('checkout', { phase: 'Progressing' }));
  delivery.put(aRolloutOf('cart'));
  expect(urgencyOf('checkout')).toBe('moving');

  delivery.putCluster(aClusterStatus({ isReachable: false }));
  expect([urgencyOf('checkout'), urgencyOf('cart')]).toEqual([
    'attention',
    'steady',
  ]);

  delivery.putCluster(aClusterStatus());
  expect(urgencyOf('checkout')).toBe('moving');
});

it('names the entities that have rollouts, or had some, as long as the catalog knows them', () => {
  delivery.put(aRolloutOf('checkout'));
  delivery.put(aRolloutOf('cart'));
  delivery.remove(aRolloutOf('cart').id);
  const refs = () => fleet.entitiesWithRollouts().map(({ ref }) => ref);
  expect(refs()).toEqual([checkoutRef, cartRef]);
  expect(fleet.entitiesWithRollouts()).toBe(fleet.entitiesWithRollouts());

  directory.write(anEntity('checkout'), anEntity('idle'));

  expect(refs()).toEqual([checkoutRef]);
});

it('tells listeners of every change until it is closed', () => {
  const heard = jest.fn();
  fleet.subscribe(heard);

  delivery.put(aRolloutOf('checkout'));
  delivery.putCluster(aClusterStatus());
  directory.write();
  expect(heard).toHaveBeenCalledTimes(3);
  fleet.close();
  delivery.put(aRolloutOf('cart'));
  directory.write();

  expect(heard).toHaveBeenCalledTimes(3);
  expect(delivery.listenerCount).toBe(0);
});
