import { SteppedClock } from '../clock/SteppedClock';
import { DemoCluster } from '../DemoCluster';
import { StoredObject } from '../store/StoredObject';
import { Company, CompanyOptions, startCompany } from './startCompany';

const nobody = { info: () => {}, warn: () => {} };

/** Two clusters without a door: the story is told to their stores, and time is ours. */
function aWorld() {
  const clock = new SteppedClock(new Date('2026-11-20T09:00:00Z'));
  const clusters = ['staging', 'production'].map(
    name => new DemoCluster({ name, clock }),
  );
  const settle = () => clusters.forEach(({ runner }) => runner.settle());
  return {
    clock,
    clusters,
    /** Lets time pass. What the bot changes by hand wakes no controller here, hence the small steps. */
    pass(seconds: number) {
      for (let passed = 0; passed < seconds; passed += 5) {
        settle();
        clock.step(5);
      }
      settle();
    },
    rollout(cluster: string, name: string): StoredObject {
      const found = clusters.find(
        candidate => candidate.name === cluster,
      )!.store;
      return found
        .list(
          found.definitionOf({
            apiVersion: 'argoproj.io/v1alpha1',
            kind: 'Rollout',
          }),
        )
        .find(({ metadata }) => metadata.name === name)!;
    },
  };
}

const imageOf = (rollout: StoredObject): string =>
  rollout.spec.template.spec.containers[0].image;

describe('startCompany', () => {
  let company: Company | undefined;

  async function open(
    options: Omit<CompanyOptions, 'logger'> & Partial<CompanyOptions>,
  ) {
    company = await startCompany({ logger: nobody, ...options });
    return company;
  }

  afterEach(async () => {
    await company?.stop();
    company = undefined;
  });

  it('runs eight components in both clusters, all healthy after a while', async () => {
    const world = aWorld();
    await open({ clusters: world.clusters, releaseEveryMs: 'never' });

    world.pass(20);

    for (const { store } of world.clusters) {
      const rollouts = store.list(
        store.definitionOf({
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'Rollout',
        }),
      );
      expect(rollouts).toHaveLength(8);
      expect(rollouts.map(({ status }) => status?.phase)).toEqual(
        rollouts.map(() => 'Healthy'),
      );
    }
  });

  it('points its analyses to its own metric source, which answers them', async () => {
    const world = aWorld();
    const { metricsUrl } = await open({
      clusters: world.clusters,
      releaseEveryMs: 'never',
    });
    const [{ store }] = world.clusters;
    const [template] = store.list(
      store.definitionOf({
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'AnalysisTemplate',
      }),
      'buying',
    );

    const { address, query } = template.spec.metrics[0].provider.prometheus;
    const response = await fetch(
      `${address}/api/v1/query?query=${encodeURIComponent(
        query
          .replace('{{args.service}}', 'checkout')
          .replace('{{args.cluster}}', 'production'),
      )}`,
    );

    expect(address).toBe(metricsUrl);
    expect((await response.json()).data.result).toHaveLength(1);
  });

  it('lets checkout move in production at once, so that a visitor sees something', async () => {
    const world = aWorld();
    await open({ clusters: world.clusters, seed: 1 });

    world.pass(30);

    const checkout = world.rollout('production', 'checkout');
    expect(imageOf(checkout)).toBe('registry.example/checkout:v2.14.1');
    expect(checkout.status).toMatchObject({
      phase: 'Paused',
      currentStepIndex: 1,
    });
    expect(checkout.metadata.annotations).toMatchObject({
      'kubernetes.io/change-cause':
        'Retry card authorisation when the provider answers 502',
      'parcel-and-post.example/commit': expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  it('releases something new every few minutes', async () => {
    const world = aWorld();
    const said: string[] = [];
    await open({
      clusters: world.clusters,
      releaseEveryMs: 30_000,
      logger: { ...nobody, info: message => said.push(message) },
    });

    world.pass(300);

    const released = said.filter(message => message.includes('goes out'));
    expect(released.length).toBeGreaterThan(4);
    expect(released[0]).toMatch(/^checkout v2\.14\.1 goes out to production: /);
  });

  it('makes nothing move when it is told to release never', async () => {
    const world = aWorld();
    await open({ clusters: world.clusters, releaseEveryMs: 'never' });

    world.pass(120);

    expect(imageOf(world.rollout('production', 'checkout'))).toBe(
      'registry.example/checkout:v2.14.0',
    );
  });

  it('goes on after something that went wrong for the bot', async () => {
    const world = aWorld();
    const warnings: string[] = [];
    await open({
      clusters: world.clusters,
      logger: { ...nobody, warn: message => warnings.push(message) },
    });
    const [, { store }] = world.clusters;
    const list = jest.spyOn(store, 'list').mockImplementationOnce(() => {
      throw new Error('rollouts cannot be listed');
    });

    world.clock.step(5);
    list.mockRestore();
    world.pass(30);

    expect(warnings).toEqual([
      'The release bot stumbled and goes on: rollouts cannot be listed',
    ]);
    expect(imageOf(world.rollout('production', 'checkout'))).toBe(
      'registry.example/checkout:v2.14.1',
    );
  });

  it('says where it runs when it is opened elsewhere', async () => {
    const cluster = new DemoCluster({ name: 'moon' });

    await expect(
      startCompany({ clusters: [cluster], logger: nobody }),
    ).rejects.toThrow(
      "The company does not run in a cluster 'moon'; it knows production and staging.",
    );
  });
});
