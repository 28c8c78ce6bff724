import { NewObject } from '../../store/StoredObject';
import { MetricAnswer } from '../Controller';
import { NAMESPACE } from '../testing/aRollout';
import { TestCluster } from '../testing/TestCluster';

const URL = 'http://checks.example/web_check?service={{args.service}}';

function aWebRun(web: object, metric: object = {}): NewObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisRun',
    metadata: { name: 'check', namespace: NAMESPACE },
    spec: {
      args: [
        { name: 'service', value: 'web' },
        {
          name: 'token',
          valueFrom: { secretKeyRef: { name: 'token', key: 'token' } },
        },
      ],
      metrics: [
        {
          name: 'web-check',
          ...metric,
          provider: { web: { url: URL, ...web } },
        },
      ],
    },
  };
}

function aSecret(value: string): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'token', namespace: NAMESPACE },
    stringData: { token: value },
  };
}

function clusterAnswering(answer: MetricAnswer): TestCluster {
  const cluster = new TestCluster(() => answer);
  cluster.apply(aSecret('s3cret'));
  return cluster;
}

const body = (value: unknown): MetricAnswer => ({
  kind: 'body',
  text: typeof value === 'string' ? value : JSON.stringify(value),
});

const statusOf = (cluster: TestCluster) =>
  cluster.get('AnalysisRun', 'check').status;

const measurementOf = (cluster: TestCluster) =>
  statusOf(cluster).metricResults[0].measurements[0];

describe('a web metric', () => {
  it('asks with arguments and Secrets filled in, and stores neither the Secret nor its encoding', () => {
    const cluster = clusterAnswering(body({ data: { value: 0.95 } }));

    cluster.apply(
      aWebRun({
        jsonPath: '{$.data.value}',
        headers: [{ key: 'Authorization', value: 'Bearer {{args.token}}' }],
        timeoutSeconds: 3,
      }),
    );

    expect(cluster.asked).toMatchObject([
      {
        provider: 'web',
        url: 'http://checks.example/web_check?service=web',
        method: 'GET',
        headers: [{ key: 'Authorization', value: 'Bearer s3cret' }],
        timeoutSeconds: 3,
        insecure: false,
      },
    ]);
    expect(JSON.stringify(cluster.get('AnalysisRun', 'check'))).not.toContain(
      's3cret',
    );
    expect(JSON.stringify(cluster.list('Event'))).not.toContain('s3cret');
  });

  it.each([
    {
      answer: { data: { value: 0.95 } },
      jsonPath: '{$.data.value}',
      successCondition: 'result >= 0.9',
      measurement: { phase: 'Successful', value: '0.95' },
    },
    {
      answer: { data: { value: 'pending' } },
      jsonPath: '{$.data.value}',
      successCondition: 'result == "approved"',
      measurement: { phase: 'Failed', value: '"pending"' },
    },
    {
      answer: { ok: true, errors: 0 },
      jsonPath: '',
      successCondition: 'result.ok && result.errors == 0',
      measurement: { phase: 'Successful', value: '{"errors":0,"ok":true}' },
    },
    {
      answer: [{ n: 1 }, { n: 2 }],
      jsonPath: '{$[1].n}',
      successCondition: 'result == 2',
      measurement: { phase: 'Successful', value: '2' },
    },
  ])('judges what its path finds in $answer', story => {
    const { answer, jsonPath, successCondition, measurement } = story;
    const cluster = clusterAnswering(body(answer));

    cluster.apply(aWebRun({ jsonPath }, { successCondition }));

    expect(measurementOf(cluster)).toMatchObject(measurement);
  });

  it('takes text that is no JSON for a success', () => {
    const cluster = clusterAnswering(body('fine'));

    cluster.apply(aWebRun({}, { successCondition: 'result == 1' }));

    expect(measurementOf(cluster)).toMatchObject({
      phase: 'Successful',
      value: 'fine',
    });
  });

  it.each<[MetricAnswer, object, string]>([
    [
      { kind: 'error', message: 'received non 2xx response code: 500' },
      {},
      'received non 2xx response code: 500',
    ],
    [
      body({ data: {} }),
      { jsonPath: '{$.data.value}' },
      'Could not find JSONPath in body: value is not found',
    ],
    [
      body({}),
      { jsonPath: '{$.data.value}' },
      'Could not find JSONPath in body: data is not found',
    ],
    [body({}), { jsonPath: '{range .items[*]}' }, 'cannot read the JSONPath'],
    [body({}), { body: 'x' }, 'can only be used with POST or PUT'],
    [
      body({}),
      { method: 'POST', body: 'x', jsonBody: {} },
      'use either Body or JSONBody',
    ],
    [
      body({}),
      { authentication: { oauth2: { tokenUrl: 'http://x' } } },
      'is not simulated',
    ],
  ])('is an error that says what went wrong', (answer, web, words) => {
    const cluster = clusterAnswering(answer);

    cluster.apply(aWebRun(web));

    expect(measurementOf(cluster)).toMatchObject({
      phase: 'Error',
      message: expect.stringContaining(words),
    });
    expect(cluster.problems).toEqual([]);
  });

  it('sends a body of JSON as such', () => {
    const cluster = clusterAnswering(body('1'));

    cluster.apply(
      aWebRun({ method: 'POST', jsonBody: { service: '{{args.service}}' } }),
    );

    expect(cluster.asked).toMatchObject([
      {
        method: 'POST',
        body: '{"service":"web"}',
        headers: [{ key: 'Content-Type', value: 'application/json' }],
      },
    ]);
  });

  it('strikes the value of a Secret out of an error', () => {
    const cluster = clusterAnswering({
      kind: 'error',
      message: 'no route to http://s3cret.example',
    });

    cluster.apply(aWebRun({ url: 'http://{{args.token}}.example' }));

    expect(measurementOf(cluster).message).toBe(
      'no route to http://*****.example',
    );
  });

  it.each([
    [undefined, 'secrets "token" not found'],
    [{ other: 'x' }, "key 'token' does not exist in secret 'token'"],
  ])('ends the run when a Secret is missing', (stringData, words) => {
    const cluster = new TestCluster();
    if (stringData) cluster.apply({ ...aSecret(''), stringData });

    cluster.apply(aWebRun({}));

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Error',
      message: `Unable to resolve metric arguments: ${words}`,
    });
  });
});
