import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { FleetPage } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aClusterStatus } from '../__testUtils__/aClusterStatus';
import { aComponent, aGroup, aSystem } from '../__testUtils__/aComponent';
import { aRevision, anAnalysisRun } from '../__testUtils__/aRollout';
import { aRolloutOf } from '../__testUtils__/aRolloutOf';
import { Portal, startPortal } from '../__testUtils__/startPortal';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(30_000);

let portal: Portal;

const entities = [
  aComponent('checkout', {
    title: 'Checkout service',
    owners: ['payments'],
    system: 'shop',
  }),
  aComponent('cart', { owners: ['baskets'], system: 'shop' }),
  aComponent('sales', { kubernetesId: 'shared' }),
  aComponent('returns', { kubernetesId: 'shared' }),
  aGroup('payments', 'Payments team'),
  aGroup('baskets', 'Baskets team'),
  aSystem('shop', { title: 'Shop', domain: 'commerce' }),
];

beforeEach(async () => {
  portal = await startPortal({ entities });
  portal.delivery.putCluster(
    aClusterStatus({ title: 'Production', environment: 'Live' }),
  );
});

afterEach(() => portal.stop());

/** Only these may be seen by those who are not Ada. */
function othersMayRead(...refs: string[]) {
  portal.permissions.authorizeConditional.mockImplementation(
    async (requests, options) =>
      requests.map(() =>
        isAda(options)
          ? { result: AuthorizeResult.ALLOW }
          : {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_ENTITY_OWNER',
                resourceType: 'catalog-entity',
              },
            },
      ),
  );
  portal.permissions.authorize.mockImplementation(async (requests, options) =>
    requests.map(({ resourceRef }) => ({
      result:
        isAda(options) || refs.includes(String(resourceRef))
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    })),
  );
}

function isAda(options?: { credentials?: unknown }): boolean {
  const { principal } = options?.credentials as ReturnType<
    typeof mockCredentials.user
  >;
  return principal.userEntityRef === 'user:default/ada';
}

function get(query = '', headers: Record<string, string> = {}) {
  return portal.fetchAs('user:default/ada')(
    `${portal.baseUrl}/v1/fleet${query}`,
    { headers },
  );
}

describe('a page of the fleet', () => {
  it('shows rollouts with their entities, and what they can be filtered by', async () => {
    const checkout = aRolloutOf('checkout');
    portal.delivery.put(checkout);
    portal.delivery.put(aRolloutOf('of-no-entity'));

    const page = await portal.client.getFleet({});

    expect(page).toEqual({
      rows: [
        {
          rollout: checkout,
          urgency: 'steady',
          entities: [
            {
              ref: 'component:default/checkout',
              title: 'Checkout service',
              owners: ['group:default/payments'],
              system: 'system:default/shop',
              domain: 'domain:default/commerce',
            },
          ],
        },
      ],
      offset: 0,
      total: 1,
      counts: { attention: 0, moving: 0, steady: 1 },
      facets: {
        phases: [{ value: 'Healthy', title: 'Healthy', count: 1 }],
        clusters: [{ value: 'production', title: 'Production', count: 1 }],
        environments: [{ value: 'Live', title: 'Live', count: 1 }],
        namespaces: [{ value: 'shop', title: 'shop', count: 1 }],
        engines: [{ value: 'test-engine', title: 'Test engine', count: 1 }],
        owners: [
          { value: 'group:default/payments', title: 'Payments team', count: 1 },
        ],
        systems: [{ value: 'system:default/shop', title: 'Shop', count: 1 }],
        domains: [
          { value: 'domain:default/commerce', title: 'commerce', count: 1 },
        ],
      },
      clusters: [aClusterStatus({ title: 'Production', environment: 'Live' })],
      version: expect.any(String),
    });
  });

  it('leaves out what a row does not tell', async () => {
    portal.delivery.put(
      aRolloutOf('checkout', {
        revisions: [aRevision(), aRevision({ podHash: 'old', roles: [] })],
        analysisRuns: [anAnalysisRun({ phase: 'Successful' })],
        actions: [{ kind: 'restart', isAvailable: true, hint: 'Restart' }],
      }),
    );

    const { rows } = await portal.client.getFleet({});

    expect(rows[0].rollout).toMatchObject({
      revisions: [{ podHash: 'hash1' }],
      analysisRuns: [],
      actions: [],
    });
  });

  it('is the part that was asked for', async () => {
    portal.delivery.put(aRolloutOf('checkout', { phase: 'Degraded' }));
    portal.delivery.put(aRolloutOf('cart'));
    portal.delivery.put(
      aRolloutOf('cart', {}, { namespace: 'cart & other=things' }),
    );

    const names = async (query: Parameters<Portal['client']['getFleet']>[0]) =>
      (await portal.client.getFleet(query)).rows.map(
        ({ rollout }) => rollout.ref.name,
      );

    expect(await names({})).toEqual(['checkout', 'cart', 'cart']);
    expect(await names({ urgencies: ['attention'] })).toEqual(['checkout']);
    expect(await names({ phases: ['Degraded', 'Aborted'] })).toEqual([
      'checkout',
    ]);
    expect(await names({ owners: ['group:default/Payments'] })).toEqual([
      'checkout',
    ]);
    expect(await names({ namespaces: ['cart & other=things'] })).toEqual([
      'cart',
    ]);
    expect(
      await names({ text: 'backstage.io/kubernetes-id:checkout' }),
    ).toEqual(['checkout']);
    expect(await names({ sort: 'name', limit: 1, offset: 1 })).toEqual([
      'cart',
    ]);
    expect(
      await names({ ids: [aRolloutOf('checkout').id, 'no/such/id'] }),
    ).toEqual(['checkout']);
  });

  it('takes as many values of a filter as an address can hold', async () => {
    portal.delivery.put(aRolloutOf('checkout'));
    const others = Array.from(
      { length: 150 },
      (_, index) => `namespace-${index}`,
    );

    const page = await portal.client.getFleet({
      namespaces: [...others, 'shop'],
    });

    expect(page.total).toBe(1);
  });

  it.each([
    ['limit=201', 'query.limit: must be <= 200'],
    ['limit=0', 'query.limit: must be >= 1'],
    ['offset=-1', 'query.offset: must be >= 0'],
    ['offset=many', 'query.offset: must be integer'],
    ['sort=colour', 'query.sort: must be equal to one of the allowed values'],
    [
      'phase=Sleepy',
      'query.phase.0: must be equal to one of the allowed values',
    ],
    ['urgency=attention&urgency=no', 'query.urgency.1: must be equal'],
    ['owner=payments', 'query.owner.0: must match pattern'],
    ['namespace=', 'query.namespace'],
    ['colour=red', "Unknown query parameter 'colour'"],
  ])('refuses %s', async (query, message) => {
    const response = await get(`?${query}`);

    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain(message);
  });
});

describe('the version of the fleet', () => {
  it('spares an answer that would be the same', async () => {
    portal.delivery.put(aRolloutOf('checkout'));
    const first = await get();
    const etag = first.headers.get('etag')!;

    const second = await get('', { 'if-none-match': etag });
    portal.delivery.put(aRolloutOf('checkout', { phase: 'Degraded' }));
    const third = await get('', { 'if-none-match': etag });

    expect(etag).toBe(`W/"${(await first.json()).version}"`);
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect(third.status).toBe(200);
    expect(third.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is one for each reader', async () => {
    portal.delivery.put(aRolloutOf('checkout'));

    const ada = await portal.client.getFleet({});
    const eve = await portal.clientOf('user:default/eve').getFleet({});

    expect(ada.version).not.toBe(eve.version);
  });

  it.each([
    [
      'a rollout',
      () => portal.delivery.put(aRolloutOf('cart', { phase: 'Degraded' })),
    ],
    [
      'a rollout that is gone',
      () => portal.delivery.remove(aRolloutOf('cart').id),
    ],
    [
      'a cluster that only it is in',
      () =>
        portal.delivery.putCluster(
          aClusterStatus({ name: 'far', message: 'well' }),
        ),
    ],
  ])('says nothing of %s that the reader may not see', async (_, change) => {
    portal.delivery.putCluster(aClusterStatus({ name: 'far' }));
    portal.delivery.put(aRolloutOf('checkout'));
    portal.delivery.put(aRolloutOf('cart'));
    portal.delivery.put(aRolloutOf('cart', {}, { cluster: 'far' }));
    othersMayRead('component:default/checkout');
    const eve = portal.clientOf('user:default/eve');
    const before = await eve.getFleet({});

    change();

    expect(await eve.getFleet({})).toEqual(before);
  });
});

describe('somebody who may see some rollouts only', () => {
  beforeEach(() => {
    othersMayRead('component:default/checkout');
    portal.delivery.put(aRolloutOf('checkout'));
    portal.delivery.put(
      aRolloutOf('cart', {}, { cluster: 'far', namespace: 'hidden' }),
    );
    portal.delivery.putCluster(
      aClusterStatus({ name: 'far', title: 'Far away' }),
    );
  });

  it('finds no trace of the others', async () => {
    const eve = portal.clientOf('user:default/eve');

    const page = await eve.getFleet({});

    expect((await portal.client.getFleet({})).total).toBe(2);
    expect(page.total).toBe(1);
    expect(JSON.stringify(page)).not.toMatch(/cart|far|Far|hidden|baskets/i);
    expect((await eve.getFleet({ text: 'cart' })).total).toBe(0);
    expect((await eve.getFleet({ clusters: ['far'] })).total).toBe(0);
  });

  it('is told of a silent cluster all the same', async () => {
    portal.delivery.putCluster(
      aClusterStatus({ name: 'far', isReachable: false }),
    );

    const { clusters } = await portal.clientOf('user:default/eve').getFleet({});

    expect(clusters.map(({ name }) => name)).toEqual(['production', 'far']);
  });

  it('sees of a shared rollout the entity that is theirs', async () => {
    othersMayRead('component:default/sales');
    portal.delivery.put(aRolloutOf('shared'));
    const eve = portal.clientOf('user:default/eve');

    const refsIn = ({ rows }: FleetPage) =>
      rows.flatMap(({ entities: seen }) => seen.map(({ ref }) => ref));

    expect(refsIn(await eve.getFleet({}))).toEqual(['component:default/sales']);
    expect(refsIn(await eve.getFleet({ text: 'returns' }))).toEqual([]);
    expect(refsIn(await portal.client.getFleet({ text: 'returns' }))).toEqual([
      'component:default/returns',
      'component:default/sales',
    ]);
  });

  it('sees nothing that the catalog hides from them, not even titles', async () => {
    const all = portal.catalog.getEntitiesByRefs.bind(portal.catalog);
    jest
      .spyOn(portal.catalog, 'getEntitiesByRefs')
      .mockImplementation(async (request, options) => {
        const { items } = await all(request, options);
        return {
          items: items.map(entity =>
            entity?.metadata.name === 'checkout' ? entity : undefined,
          ),
        };
      });

    const { rows, facets } = await portal.client.getFleet({});

    expect(rows.map(({ entities: seen }) => seen)).toEqual([
      [
        {
          ref: 'component:default/checkout',
          title: 'Checkout service',
          owners: ['group:default/payments'],
          system: 'system:default/shop',
        },
      ],
    ]);
    expect(facets.owners[0].title).toBe('payments');
    expect(facets.systems[0].title).toBe('shop');
    expect(facets.domains).toEqual([]);
  });

  it('sees nothing where the policy denies them everything, and nobody asks further', async () => {
    portal.permissions.authorizeConditional.mockImplementation(async requests =>
      requests.map(() => ({ result: AuthorizeResult.DENY })),
    );
    const asked = jest.spyOn(portal.catalog, 'getEntitiesByRefs');

    const page = await portal.client.getFleet({});

    expect([page.total, page.clusters]).toEqual([0, []]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('sees them no more within half a minute after the right was taken away', async () => {
    const eve = portal.clientOf('user:default/eve');
    const before = await eve.getFleet({});
    othersMayRead();

    await portal.time.advance(30_000);
    const after = await eve.getFleet({});

    expect([before.total, after.total]).toEqual([1, 0]);
    expect(after.version).not.toBe(before.version);
  });
});

it('lets services read, such as the search', async () => {
  portal.delivery.put(aRolloutOf('checkout'));

  const response = await fetch(`${portal.baseUrl}/v1/fleet`, {
    headers: { authorization: mockCredentials.service.header() },
  });

  expect((await response.json()).total).toBe(1);
});
