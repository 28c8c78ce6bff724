import {
  FleetQuery,
  RolloutPhase,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aClusterStatus } from '../__testUtils__/aClusterStatus';
import { aRevision } from '../__testUtils__/aRollout';
import { aRolloutOf } from '../__testUtils__/aRolloutOf';
import { FleetCandidate, SeenEntity } from './FleetCandidate';
import { fleetPage } from './fleetPage';
import { sinceOf } from './sinceOf';

const clusters = [
  aClusterStatus({ title: 'Production', environment: 'Live' }),
  aClusterStatus({ name: 'staging', tier: 2 }),
];

const payments = { ref: 'group:default/payments', title: 'Payments' };

function anEntity(
  name: string,
  overrides: Partial<SeenEntity> = {},
): SeenEntity {
  return {
    ref: `component:default/${name}`,
    title: name,
    owners: [],
    ...overrides,
  };
}

function aCandidate(
  name: string,
  {
    entities = [anEntity(name)],
    urgency = 'steady',
    place,
    ...overrides
  }: Partial<FleetCandidate> &
    Parameters<typeof aRolloutOf>[1] & {
      place?: Parameters<typeof aRolloutOf>[2];
    } = {},
): FleetCandidate {
  const rollout = aRolloutOf(name, overrides, place);
  return { rollout, urgency, since: sinceOf(rollout), entities };
}

function pageOf(candidates: FleetCandidate[], query: FleetQuery = {}) {
  return fleetPage({
    candidates,
    query,
    clusters,
    shownClusters: clusters,
    engineTitles: new Map(),
    version: 'v',
  });
}

function namesIn(candidates: FleetCandidate[], query: FleetQuery): string[] {
  return pageOf(candidates, query).rows.map(({ rollout }) => rollout.ref.name);
}

describe('the order', () => {
  it('is by default: who is needed first, then what moves, and of each the latest', () => {
    const candidates = [
      aCandidate('steady', { phaseSince: '2026-01-09T00:00:00Z' }),
      aCandidate('moving', { urgency: 'moving' }),
      aCandidate('old', {
        urgency: 'attention',
        phaseSince: '2026-01-01T00:00:00Z',
      }),
      aCandidate('timeless', { urgency: 'attention' }),
      aCandidate('new', {
        urgency: 'attention',
        phaseSince: '2026-01-02T00:00:00Z',
      }),
    ];

    expect(namesIn(candidates, {})).toEqual([
      'new',
      'old',
      'timeless',
      'moving',
      'steady',
    ]);
    expect(namesIn(candidates, { order: 'desc' })).toEqual([
      'steady',
      'moving',
      'new',
      'old',
      'timeless',
    ]);
  });

  it.each<[FleetQuery['sort'], Parameters<typeof aCandidate>[1][]]>([
    [
      'phase',
      (
        [
          'Degraded',
          'Aborted',
          'Unknown',
          'Paused',
          'Progressing',
          'Healthy',
        ] as RolloutPhase[]
      ).map(phase => ({ phase })),
    ],
    [
      'version',
      [
        { newVersion: 'v2.9' },
        { newVersion: undefined, stableVersion: 'v2.10' },
        { newVersion: 'v11' },
      ],
    ],
    [
      'since',
      [
        { phaseSince: '2026-01-01T00:00:00Z' },
        { phaseSince: '2026-01-02T00:00:00Z' },
      ],
    ],
    ['cluster', [{}, { place: { cluster: 'staging' } }]],
    [
      'owner',
      [
        {
          entities: [
            anEntity('x', {
              owners: [{ ref: 'group:default/z', title: 'Apples' }],
            }),
          ],
        },
        { entities: [anEntity('x', { owners: [payments] })] },
      ],
    ],
  ])('by %s is as people expect it, both ways', (sort, inOrder) => {
    const candidates = inOrder.map((overrides, index) =>
      aCandidate(`r${index}`, overrides),
    );
    const names = candidates.map(({ rollout }) => rollout.ref.name);

    expect(namesIn([...candidates].reverse(), { sort })).toEqual(names);
    expect(namesIn(candidates, { sort, order: 'desc' })).toEqual(
      [...names].reverse(),
    );
  });

  it('by name goes by number, and tells the same names apart by tier and namespace', () => {
    const candidates = [
      aCandidate('app-10'),
      aCandidate('App-9', { place: { cluster: 'staging' } }),
      aCandidate('app-9', { place: { namespace: 'b' } }),
      aCandidate('app-9', { place: { namespace: 'a' } }),
    ];

    expect(
      pageOf(candidates, { sort: 'name' }).rows.map(
        ({ rollout }) => rollout.id,
      ),
    ).toEqual([
      'production/a/test-engine/Release/app-9',
      'production/b/test-engine/Release/app-9',
      'staging/shop/test-engine/Release/App-9',
      'production/shop/test-engine/Release/app-10',
    ]);
  });

  it.each(['version', 'owner', 'since'] as const)(
    'by %s puts those without one last, whichever way',
    sort => {
      const without = aCandidate('without', {
        newVersion: undefined,
        stableVersion: undefined,
      });
      const withOne = aCandidate('with', {
        phaseSince: '2026-01-01T00:00:00Z',
        entities: [anEntity('x', { owners: [payments] })],
      });

      expect(namesIn([without, withOne], { sort })).toEqual([
        'with',
        'without',
      ]);
      expect(namesIn([without, withOne], { sort, order: 'desc' })).toEqual([
        'with',
        'without',
      ]);
    },
  );
});

describe('filters', () => {
  const checkout = aCandidate('checkout', {
    phase: 'Paused',
    urgency: 'attention',
    labels: { Team: 'Blue', 'app.kubernetes.io/name': 'checkout' },
    newVersion: 'v2.1',
    revisions: [
      aRevision({
        images: [{ container: 'web', image: 'registry:5000/shop/web:v2.1' }],
      }),
      aRevision({
        podHash: 'gone',
        roles: [],
        images: [{ container: 'web', image: 'legacy' }],
      }),
    ],
    entities: [
      anEntity('checkout-service', {
        title: 'Kasse für alle',
        owners: [payments],
        system: { ref: 'system:default/shop', title: 'Shop' },
        domain: { ref: 'domain:default/commerce', title: 'Commerce' },
      }),
    ],
  });
  const other = aCandidate('other', {
    place: { cluster: 'staging', namespace: 'stock' },
  });

  it.each<FleetQuery>([
    { phases: ['Paused', 'Aborted'] },
    { clusters: ['production'] },
    { environments: ['Live'] },
    { namespaces: ['shop'] },
    { owners: ['group:default/payments'] },
    { systems: ['System:default/shop'] },
    { domains: ['domain:default/commerce'] },
    { entities: ['component:default/checkout-service'] },
    { ids: [checkout.rollout.id] },
    { urgencies: ['attention'] },
    { text: 'CHECK' },
    { text: 'check shop  v2' },
    { text: 'kasse FÜR' },
    { text: 'checkout-serv' },
    { text: 'registry:5000/shop' },
    { text: 'team:blue' },
    { text: 'app.kubernetes.io/name=checkout' },
  ])('%j finds checkout alone', query => {
    expect(namesIn([checkout, other], query)).toEqual(['checkout']);
  });

  it.each<FleetQuery>([
    { phases: ['Paused'], clusters: ['staging'] },
    { text: 'check stock' },
    { text: 'legacy' },
    { text: 'team:blu' },
    { text: 'component:default' },
    { owners: ['group:default/other'] },
  ])('%j finds nothing', query => {
    expect(namesIn([checkout, other], query)).toEqual([]);
  });

  it.each<FleetQuery>([{}, { phases: [], text: '  ' }, { urgencies: [] }])(
    '%j filters nothing',
    query => {
      expect(pageOf([checkout, other], query).total).toBe(2);
    },
  );

  it('count urgencies whatever urgencies are asked for, and give facets whatever is asked for', () => {
    const page = pageOf([checkout, other], {
      clusters: ['production'],
      urgencies: ['moving'],
    });

    expect(page.total).toBe(0);
    expect(page.counts).toEqual({ attention: 1, moving: 0, steady: 0 });
    expect(page.facets.clusters).toEqual([
      { value: 'production', title: 'Production', count: 1 },
      { value: 'staging', title: 'staging', count: 1 },
    ]);
  });
});

describe('facets', () => {
  it('count a rollout once for an owner of several of its entities, most frequent first', () => {
    const ofPayments = (name: string) => anEntity(name, { owners: [payments] });
    const other = { ref: 'group:default/a', title: 'A' };

    const { facets } = pageOf([
      aCandidate('one', { entities: [anEntity('c', { owners: [other] })] }),
      aCandidate('two', { entities: [ofPayments('a'), ofPayments('b')] }),
      aCandidate('three', { entities: [ofPayments('a')] }),
    ]);

    expect(facets.owners).toEqual([
      { value: payments.ref, title: 'Payments', count: 2 },
      { value: other.ref, title: 'A', count: 1 },
    ]);
    expect(facets.engines).toEqual([
      { value: 'test-engine', title: 'test-engine', count: 3 },
    ]);
  });
});

describe('pages', () => {
  it.each([2_000, 10_000])(
    'of %s rows fit together without gap or overlap',
    count => {
      const candidates = Array.from({ length: count }, (_, index) =>
        aCandidate(`app-${(index * 7_919) % count}`, {
          urgency: index % 3 ? 'steady' : 'attention',
        }),
      );
      const seen: string[] = [];
      for (let offset = 0; offset < count; offset += 200) {
        const { rows, total } = pageOf(candidates, {
          offset,
          limit: 200,
          sort: 'name',
        });
        expect(total).toBe(count);
        seen.push(...rows.map(({ rollout }) => rollout.ref.name));
      }

      expect(seen).toEqual(
        Array.from({ length: count }, (_, index) => `app-${index}`),
      );
    },
  );

  it('hold 50 rows unless told otherwise, and none behind the end', () => {
    const candidates = Array.from({ length: 60 }, (_, index) =>
      aCandidate(`app-${index}`),
    );

    expect(pageOf(candidates).rows).toHaveLength(50);
    expect(pageOf(candidates, { offset: 50 }).rows).toHaveLength(10);
    expect(pageOf(candidates, { offset: 500 })).toMatchObject({
      rows: [],
      offset: 500,
      total: 60,
    });
  });
});
