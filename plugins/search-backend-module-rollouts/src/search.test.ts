import { TestDatabases } from '@backstage/backend-test-utils';
import { aRollout, aRow, someRows } from './__testUtils__/aFleet';
import { startSearch } from './__testUtils__/startSearch';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
});

const engines: [string, () => Promise<Parameters<typeof startSearch>[0]>][] = [
  ['Lunr', async () => ({})],
  ...databases.eachSupportedId().map(([id]): (typeof engines)[number] => [
    `PostgreSQL (${id})`,
    async () => {
      const knex = await databases.init(id);
      return { database: { getClient: async () => knex } };
    },
  ]),
];

const checkout = aRow({
  rollout: aRollout({
    phase: 'Paused',
    stableVersion: 'v2.3.0',
    newVersion: 'v2.3.1',
    isFullyPromoted: false,
    labels: { app: 'checkout', 'app.kubernetes.io/part-of': 'webshop' },
  }),
  urgency: 'attention',
});

const mail = aRow({
  rollout: aRollout({
    ref: { name: 'mail-sender', namespace: 'messaging', cluster: 'staging' },
    image: 'registry.example.com/mail/sender@sha256:0a1b2c3d',
    stableVersion: '0a1b2c3d',
    newVersion: '0a1b2c3d',
  }),
  entities: [
    {
      ref: 'component:default/mailer',
      title: 'Mailer',
      owners: ['group:default/letters', 'group:default/platform'],
    },
  ],
});

const payments = aRow({
  rollout: aRollout({
    ref: { name: 'payments', namespace: 'billing' },
    image: 'ghcr.io/acme/payments:5.0.7',
    stableVersion: 'v5.0.7',
    newVersion: 'v5.0.7',
    phase: 'Degraded',
  }),
  entities: [
    {
      ref: 'component:default/payments',
      title: 'Payments',
      owners: ['group:default/ledger'],
    },
  ],
});

describe.each(engines)('the search of a portal with %s', (_, database) => {
  let portal: Awaited<ReturnType<typeof startSearch>>;

  beforeEach(async () => {
    portal = await startSearch(await database());
  });

  afterEach(() => portal.stop());

  it.each<[string, string]>([
    ['its name', 'checkout'],
    ['the beginning of its name', 'chec'],
    ['the version that goes out', 'v2.3.1'],
    ['the version that it replaces', 'v2.3.0'],
    ['the image with its tag', 'ghcr.io/acme/checkout:2.3.1'],
    ['the image without its registry', 'acme/checkout:2.3.1'],
    ['the last part of the image', 'checkout:2.3.1'],
    ['the tag', '2.3.1'],
    ['its state', 'Paused'],
    ['the name of the team', 'team-cashbox'],
    ['the title of the team', 'Cashiers'],
    ['the system', 'web-shop'],
    ['a label', 'app.kubernetes.io/part-of=webshop'],
    ['the value of a label', 'webshop'],
    ['the namespace', 'shop'],
  ])('finds a rollout by %s', async (__, term) => {
    portal.fleet.rows = [mail, checkout, payments];
    await portal.index();

    expect((await portal.find({ term }))[0]).toBe(checkout.rollout.id);
  });

  it.each<[string, string]>([
    ['the cluster', 'staging'],
    ['a name of two parts', 'mail-sender'],
    ['the entity', 'mailer'],
    ['the second of two owners', 'platform'],
    ['the digest of an image', '0a1b2c3d'],
  ])('finds another one by %s', async (__, term) => {
    portal.fleet.rows = [checkout, payments, mail];
    await portal.index();

    expect((await portal.find({ term }))[0]).toBe(mail.rollout.id);
  });

  it.each<[string, string]>([
    ['phase', 'Paused'],
    ['urgency', 'attention'],
    ['namespace', 'shop'],
    ['owner', 'group:default/team-cashbox'],
    ['system', 'system:default/web-shop'],
    ['entity', 'component:default/checkout'],
  ])('filters by %s', async (filter, value) => {
    portal.fleet.rows = [mail, checkout, payments];
    await portal.index();

    expect(
      await portal.find({ term: '', filters: { [filter]: value } }),
    ).toEqual([checkout.rollout.id]);
  });

  it('leads to the rollout on the tab of its entity', async () => {
    portal.fleet.rows = [checkout];
    await portal.index();

    const { results } = await portal.search({ term: 'checkout' });

    expect(results).toMatchObject([
      {
        type: 'rollout',
        document: {
          title: 'checkout v2.3.1',
          location:
            '/catalog/default/component/checkout/rollouts?rollout=prod-eu-1%2Fshop%2Fargo-rollouts%2FRollout%2Fcheckout',
          environment: 'Production',
          ownerTitle: 'The Cashiers',
        },
      },
    ]);
  });

  it('shows nobody what they may not see', async () => {
    portal.fleet.rows = [mail, checkout];
    portal.rights.mayRead = (person, entity) =>
      person === 'user:default/ada' && entity === 'component:default/checkout';
    await portal.index();

    expect(await portal.find({ term: 'checkout' }, 'user:default/eve')).toEqual(
      [],
    );
    expect(await portal.find({ term: '' }, 'user:default/eve')).toEqual([]);
    expect(await portal.find({ term: '' }, 'user:default/ada')).toEqual([
      checkout.rollout.id,
    ]);
  });

  it('finds a rollout of two entities by the one that somebody may see', async () => {
    const [entity] = checkout.entities;
    portal.fleet.rows = [
      {
        ...checkout,
        entities: [entity, { ...entity, ref: 'component:default/basket' }],
      },
    ];
    portal.rights.mayRead = (__, ref) => ref === 'component:default/basket';
    await portal.index();

    const { results } = await portal.search({ term: 'checkout' });

    expect(results.map(({ document }) => document.location)).toEqual([
      expect.stringMatching('^/catalog/default/component/basket/rollouts'),
    ]);
  });

  it('follows what changes', async () => {
    portal.fleet.rows = [checkout, mail];
    await portal.index();
    portal.fleet.rows = [
      { ...payments, rollout: { ...payments.rollout, phase: 'Aborted' } },
    ];
    await portal.index();

    expect(await portal.find({ term: 'Aborted' })).toEqual([
      payments.rollout.id,
    ]);
    expect(await portal.find({ term: 'Cashiers' })).toEqual([]);
  });

  it('keeps the index that it has when the fleet cannot be read to its end', async () => {
    portal.fleet.rows = [checkout];
    await portal.index();
    portal.fleet.rows = someRows(250);
    portal.fleet.fails = ({ offset = 0 }) => offset > 0;
    await portal.index();

    expect(portal.asked.at(-1)).toMatchObject({ offset: 180 });
    expect(await portal.find({ term: 'checkout' })).toEqual([
      checkout.rollout.id,
    ]);
    expect(await portal.find({ term: 'service-00001' })).not.toContain(
      'prod-eu-1/shop/argo-rollouts/Rollout/service-00001',
    );
  });
});
