import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { aComponent, aGroup, aSystem } from '../__testUtils__/aComponent';
import { ManualTime } from '../__testUtils__/ManualTime';
import { RecordingLogger } from '../__testUtils__/RecordingLogger';
import { until } from '../__testUtils__/until';
import { EntityDirectory } from './EntityDirectory';
import { entityLookup } from './entityLookup';

const stop = new AbortController();

afterAll(() => stop.abort());

function directoryOf(entities: Entity[]) {
  const present = { entities, problem: undefined as Error | undefined };
  const time = new ManualTime();
  const logger = new RecordingLogger();
  const catalog = () => catalogServiceMock({ entities: present.entities });
  const directory = new EntityDirectory({
    auth: mockServices.auth(),
    catalog: {
      streamEntities: (...call) => {
        if (present.problem) {
          throw present.problem;
        }
        return catalog().streamEntities(...call);
      },
      getEntitiesByRefs: (...call) => catalog().getEntitiesByRefs(...call),
    },
    logger,
    time,
    lookUp: entityLookup,
  });
  const changed = jest.fn();
  directory.subscribe(changed);
  return { directory, present, time, logger, changed };
}

function titleIn(directory: EntityDirectory, name = 'checkout') {
  return directory.entities.get(`component:default/${name}`)?.title;
}

it('holds the entities that say where their rollouts are, with those around them', async () => {
  const bySelector = aComponent('cart');
  bySelector.metadata.annotations = {
    'backstage.io/kubernetes-label-selector': 'app=cart',
  };
  const { directory } = directoryOf([
    aComponent('checkout', {
      title: 'Checkout service',
      owners: ['payments', 'left'],
      system: 'shop',
    }),
    bySelector,
    { ...aComponent('library'), metadata: { name: 'library' } },
    aGroup('payments', 'Payments team'),
    aSystem('shop', { title: 'Shop', domain: 'commerce' }),
  ]);

  await directory.load();

  expect([...directory.entities.values()]).toEqual([
    {
      ref: 'component:default/checkout',
      title: 'Checkout service',
      lookup: {
        kind: 'selector',
        labelSelector: 'backstage.io/kubernetes-id=checkout',
      },
      owners: [
        { ref: 'group:default/payments', title: 'Payments team' },
        { ref: 'group:default/left', title: 'left' },
      ],
      system: { ref: 'system:default/shop', title: 'Shop' },
      domain: { ref: 'domain:default/commerce', title: 'commerce' },
    },
    {
      ref: 'component:default/cart',
      title: 'cart',
      lookup: { kind: 'selector', labelSelector: 'app=cart' },
      owners: [],
    },
  ]);
});

it('gives a system the domain that it is part of itself', async () => {
  const system = aSystem('shop', { title: 'Shop', domain: 'commerce' });
  system.metadata.annotations = { 'backstage.io/kubernetes-id': 'shop' };
  const { directory } = directoryOf([system]);

  await directory.load();

  expect(directory.entities.get('system:default/shop')).toMatchObject({
    domain: { ref: 'domain:default/commerce' },
  });
});

it('reads every page of the catalog', async () => {
  const { directory } = directoryOf(
    Array.from({ length: 1_234 }, (_, index) => aComponent(`c${index}`)),
  );

  await directory.load();

  expect(directory.entities.size).toBe(1_234);
});

it('tells of a change, and only of a change', async () => {
  const { directory, present, changed } = directoryOf([aComponent('checkout')]);
  expect(directory.isLoaded).toBe(false);
  await directory.load();
  const before = directory.entities.get('component:default/checkout');

  await directory.load();
  expect(changed).toHaveBeenCalledTimes(1);
  present.entities = [aComponent('checkout'), aComponent('cart')];
  await directory.load();

  expect(changed).toHaveBeenCalledTimes(2);
  expect(directory.entities.get('component:default/checkout')).toBe(before);
});

it('tells that it is loaded also when there is nothing in it', async () => {
  const { directory, changed } = directoryOf([]);

  await directory.load();

  expect([directory.isLoaded, changed.mock.calls.length]).toEqual([true, 1]);
});

describe('as time passes', () => {
  it('is renewed soon after the start, when the catalog may still be reading', async () => {
    const { directory, present, time } = directoryOf([]);
    void directory.run(stop.signal);
    await until(() => directory.isLoaded && time.sleeping === 1);
    expect(titleIn(directory)).toBeUndefined();

    present.entities = [aComponent('checkout')];
    await time.advance(2_000);

    await until(() => titleIn(directory) === 'checkout');
  });

  it('is renewed every half minute once the portal has been up for one', async () => {
    const { directory, present, time } = directoryOf([aComponent('checkout')]);
    void directory.run(stop.signal);
    for (const renewalMs of [2_000, 4_000, 8_000, 16_000]) {
      await until(() => directory.isLoaded && time.sleeping === 1);
      await time.advance(renewalMs);
    }
    await until(() => time.sleeping === 1);

    present.entities = [aComponent('checkout', { title: 'New title' })];
    await time.advance(29_999);
    expect(titleIn(directory)).toBe('checkout');
    await time.advance(1);

    await until(() => titleIn(directory) === 'New title');
  });

  it('asks a catalog that fails again, ever more seldom, and keeps what it knew', async () => {
    const { directory, present, time, logger } = directoryOf([
      aComponent('checkout'),
    ]);
    void directory.run(stop.signal);
    await until(() => directory.isLoaded && time.sleeping === 1);
    present.problem = new Error('connect ECONNREFUSED');

    await time.advance(30_000);
    await until(() => logger.lines.length === 1);
    await time.advance(500 + 1_000 + 2_000);
    expect(titleIn(directory)).toBe('checkout');
    present.problem = undefined;
    present.entities = [aComponent('checkout', { title: 'New title' })];
    await time.advance(30_000);

    await until(() => titleIn(directory) === 'New title');
    expect(
      logger.lines.map(({ level, message }) => `${level}: ${message}`),
    ).toEqual([
      expect.stringMatching(/^warn: The entities .* could not be read/),
      'info: The catalog answers again',
    ]);
  });

  it('is there as soon as the catalog is', async () => {
    const { directory, present, time } = directoryOf([aComponent('checkout')]);
    present.problem = new Error('not yet');
    void directory.run(stop.signal);
    await until(() => time.sleeping === 1);
    expect(directory.isLoaded).toBe(false);

    present.problem = undefined;
    await time.advance(500);

    await until(() => directory.isLoaded);
  });
});
