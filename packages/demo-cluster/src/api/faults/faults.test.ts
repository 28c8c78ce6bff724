import { SimulatedClock } from '../../clock/SimulatedClock';
import { DemoCluster } from '../../DemoCluster';
import { startTestCluster } from '../../testing/startTestCluster';
import { TestClient } from '../../testing/TestClient';

const rollouts = '/apis/argoproj.io/v1alpha1/rollouts';

let cluster: DemoCluster;
let client: TestClient;

beforeEach(async () => {
  ({ cluster, client } = await startTestCluster());
});

afterEach(() => cluster.stop());

describe('faults', () => {
  it('answer 429 with Retry-After as often as they were told, and only where', async () => {
    await client.post('/demo/faults', {
      answer: {
        code: 429,
        retryAfterSeconds: 2,
        times: 1,
        resource: 'rollouts.argoproj.io',
      },
    });

    const pods = await client.get('/api/v1/pods');
    const first = await client.get(rollouts);
    const second = await client.get(rollouts);

    expect(pods.status).toBe(200);
    expect(first).toMatchObject({
      status: 429,
      body: { reason: 'TooManyRequests', details: { retryAfterSeconds: 2 } },
    });
    expect(first.headers.get('retry-after')).toBe('2');
    expect(second.status).toBe(200);
  });

  it.each([
    [410, 'Expired'],
    [500, 'InternalError'],
    [503, 'ServiceUnavailable'],
  ] as const)(
    'answer %d to everything until they are cleared',
    async (code, reason) => {
      cluster.faults.change({ answer: { code } });
      const during = await client.get(rollouts);
      await client.delete('/demo/faults');

      expect(during).toMatchObject({ status: code, body: { reason } });
      expect((await client.get(rollouts)).status).toBe(200);
    },
  );

  it('forbid a resource even to the administrator', async () => {
    await client.post('/demo/faults', { forbid: ['rollouts.argoproj.io'] });

    expect(await client.get(rollouts)).toMatchObject({
      status: 403,
      body: {
        message:
          'rollouts.argoproj.io is forbidden: User "demo-admin" cannot list resource "rollouts" in API group "argoproj.io" at the cluster scope',
      },
    });
  });

  it('take a resource out of the cluster and of its discovery', async () => {
    await client.post('/demo/faults', { absent: ['rollouts.argoproj.io'] });

    const { body } = await client.get('/apis/argoproj.io/v1alpha1');

    expect((await client.get(rollouts)).status).toBe(404);
    expect(
      body.resources.map((resource: { name: string }) => resource.name),
    ).not.toContain('rollouts');
  });

  it('make answers slow', async () => {
    cluster.faults.change({ delayMs: 50 });
    const before = performance.now();

    await client.get(rollouts);

    expect(performance.now() - before).toBeGreaterThanOrEqual(49);
  });

  it('are refused with the name of the field that makes no sense', async () => {
    const code = await client.post('/demo/faults', { answer: { code: 418 } });
    const field = await client.post('/demo/faults', { explode: true });

    expect(code).toMatchObject({ status: 400 });
    expect(code.body.message).toMatch(/^answer\.code: /);
    expect(field.body.message).toContain('explode');
  });

  it('are for administrators only', async () => {
    const { status } = await client.get('/demo/faults', {
      token: 'demo-viewer',
    });

    expect(status).toBe(403);
  });

  it('tell who watches', async () => {
    expect((await client.get('/demo/watches')).body).toEqual({ watches: [] });
    expect((await client.get('/demo/unknown')).status).toBe(404);
  });
});

describe('the clock of a cluster', () => {
  it('is set and stepped by HTTP', async () => {
    const clock = new SimulatedClock({
      start: new Date('2026-01-05T08:00:00Z'),
    });
    const other = await startTestCluster({ clock });

    await other.client.post('/demo/clock', { paused: true });
    const before = await other.client.get('/demo/clock');
    const stepped = await other.client.post('/demo/clock', {
      step: 60,
      speed: 5,
    });
    const refused = await other.client.post('/demo/clock', { speed: 0 });
    await other.cluster.stop();

    expect(stepped.body).toMatchObject({ speed: 5, paused: true });
    expect(Date.parse(stepped.body.now) - Date.parse(before.body.now)).toBe(
      60_000,
    );
    expect(refused.body.message).toMatch(/^speed: /);
  });

  it('is not there where it cannot be set', async () => {
    expect((await client.get('/demo/clock')).status).toBe(404);
  });
});
