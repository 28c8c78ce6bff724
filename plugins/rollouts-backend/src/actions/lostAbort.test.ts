import { actOnDemoCluster } from '../__testUtils__/actOnDemoCluster';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

let demo: Awaited<ReturnType<typeof actOnDemoCluster>>;

beforeEach(async () => {
  demo = await actOnDemoCluster();
});

afterEach(() => demo.stop());

it('an abort that the controller lost is noticed, and carried out after the object was touched', async () => {
  const { cluster, act, time, stored, shows, becomes } = demo;
  cluster.faults.change({ overlookStatusOf: ['default/checkout'] });

  const requested = await act('abort');
  await time.advance(4_999);
  const lost = await stored();
  await time.advance(1);
  const nudged = await becomes(({ nudgedAt }) => nudgedAt);
  const effective = await becomes(({ state }) => state === 'effective');
  await shows(({ phase }) => phase === 'Aborted');
  const aborted = await stored();

  expect(requested.state).toBe('requested');
  expect(lost.status).toMatchObject({ abort: true, phase: 'Paused' });
  expect(lost.status).not.toHaveProperty('abortedAt');
  expect(nudged.nudgedAt).toBe('2026-01-01T00:00:05.000Z');
  expect(effective.nudgedAt).toBe(nudged.nudgedAt);
  expect(aborted.metadata.annotations).toMatchObject({
    'progressive-delivery.io/nudged-for-plan-of': '2026-01-01T00:00:00.000Z',
  });
  expect(aborted.metadata.generation).toBe(lost.metadata.generation);
});
