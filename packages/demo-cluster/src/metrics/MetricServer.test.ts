import { MetricServer } from './MetricServer';

const now = new Date('2026-11-20T10:00:00.500Z');
const nowSeconds = now.getTime() / 1000;

describe('MetricServer', () => {
  const server = new MetricServer({
    releases: () => [
      { cluster: 'production', service: 'checkout' },
      { cluster: 'staging', service: 'checkout' },
      {
        cluster: 'production',
        service: 'payments',
        flaw: { kind: 'errors', since: new Date('2026-11-20T09:00:00Z') },
      },
    ],
    now: () => now,
    seed: 1,
  });
  let url: string;

  beforeAll(async () => {
    url = await server.listen(0);
  });

  afterAll(() => server.close());

  async function ask(path: string, parameters: Record<string, string> = {}) {
    const query = new URLSearchParams(parameters);
    const response = await fetch(`${url}${path}?${query}`);
    return { status: response.status, body: (await response.json()) as any };
  }

  it('says that it is ready', async () => {
    const response = await fetch(`${url}/-/ready`);

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('Prometheus Server is Ready.\n');
  });

  it('answers an instant query with a vector, at the time of the clock', async () => {
    const { status, body } = await ask('/api/v1/query', {
      query:
        'success_rate{service="checkout", cluster="production", version="canary"}',
    });

    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'success',
      data: {
        resultType: 'vector',
        result: [
          {
            metric: {
              __name__: 'success_rate',
              cluster: 'production',
              service: 'checkout',
              version: 'canary',
            },
            value: [nowSeconds, expect.stringMatching(/^0\.99\d+$/)],
          },
        ],
      },
    });
  });

  it('gives all series that match, also to a form that is posted', async () => {
    const response = await fetch(`${url}/api/v1/query`, {
      method: 'POST',
      body: new URLSearchParams({
        query: 'success_rate{cluster=~"prod.+", version!="stable"}',
      }),
    });
    const { data } = (await response.json()) as any;

    expect(
      data.result.map(
        ({ metric }: any) => `${metric.service} ${metric.version}`,
      ),
    ).toEqual(['checkout canary', 'payments canary']);
  });

  it('tells bad from good', async () => {
    const { body } = await ask('/api/v1/query', {
      query: 'success_rate{service="payments"}',
    });

    const rates = Object.fromEntries(
      body.data.result.map(({ metric, value }: any) => [
        metric.version,
        Number(value[1]),
      ]),
    );
    expect(rates.stable).toBeGreaterThan(0.99);
    expect(rates.canary).toBeLessThan(0.95);
  });

  it.each(['success_rate{service="nobody"}', 'no_such_metric'])(
    'answers %s with an empty vector',
    async query => {
      const { body } = await ask('/api/v1/query', { query });

      expect(body.data).toEqual({ resultType: 'vector', result: [] });
    },
  );

  it('answers a number with a scalar', async () => {
    const { body } = await ask('/api/v1/query', { query: '42', time: '7' });

    expect(body.data).toEqual({ resultType: 'scalar', result: [7, '42'] });
  });

  it('answers a range with a matrix whose last value is that of the instant', async () => {
    const query =
      'latency_p95_seconds{service="checkout",cluster="staging",version="stable"}';

    const range = await ask('/api/v1/query_range', {
      query,
      start: String(nowSeconds - 60),
      end: String(nowSeconds),
      step: '15s',
    });
    const instant = await ask('/api/v1/query', { query });

    const [{ values }] = range.body.data.result;
    expect(range.body.data.resultType).toBe('matrix');
    expect(values).toHaveLength(5);
    expect(values[4]).toEqual(instant.body.data.result[0].value);
  });

  it.each([
    [
      { query: '' },
      'invalid parameter "query": unknown position: parse error: no expression found in input',
    ],
    [
      { query: 'success_rate', time: 'yesterday' },
      'invalid parameter "time": cannot parse "yesterday" to a valid timestamp',
    ],
  ])(
    'refuses the instant query %j as Prometheus does',
    async (query, error) => {
      const { status, body } = await ask('/api/v1/query', query as any);

      expect(status).toBe(400);
      expect(body).toEqual({ status: 'error', errorType: 'bad_data', error });
    },
  );

  it.each([
    [{ start: '', end: '60', step: '15' }, /"start": cannot parse/],
    [{ start: '0', end: 'never', step: '15' }, /"end": cannot parse "never"/],
    [{ start: '60', end: '0', step: '15' }, /must not be before start time/],
    [{ start: '0', end: '60', step: 'x' }, /"step": cannot parse "x"/],
    [{ start: '0', end: '60', step: '0' }, /zero or negative query resolution/],
    [{ start: '0', end: '11000', step: '1' }, /maximum resolution of 11,000/],
  ])('refuses the range %j', async (range, error) => {
    const { status, body } = await ask('/api/v1/query_range', {
      query: 'success_rate',
      ...range,
    });

    expect(status).toBe(400);
    expect(body.error).toMatch(error);
  });

  it('knows no other paths and takes no other methods', async () => {
    const elsewhere = await fetch(`${url}/api/v1/rules`);
    const deleting = await fetch(`${url}/api/v1/query`, { method: 'DELETE' });

    expect(elsewhere.status).toBe(404);
    expect(deleting.status).toBe(405);
  });
});
