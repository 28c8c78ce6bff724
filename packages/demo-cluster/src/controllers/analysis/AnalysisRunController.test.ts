import { NewObject } from '../../store/StoredObject';
import { NAMESPACE } from '../testing/aRollout';
import { inTurn, TestCluster } from '../testing/TestCluster';
import { ClusterView } from '../Controller';
import { analysisRunController } from './AnalysisRunController';

function aRun(metrics: object[], spec: object = {}): NewObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisRun',
    metadata: { name: 'check', namespace: NAMESPACE },
    spec: { metrics, ...spec },
  };
}

function aMetric(given: object = {}): object {
  return {
    name: 'success-rate',
    successCondition: 'result[0] >= 0.95',
    provider: {
      prometheus: { address: 'http://metrics.example:9090', query: 'up' },
    },
    ...given,
  };
}

function aSecret(name: string, stringData: object): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: NAMESPACE },
    stringData,
  };
}

function statusOf(cluster: TestCluster) {
  return cluster.get('AnalysisRun', 'check').status;
}

describe('an analysis run', () => {
  it('is measured at once and then at its interval, as often as it asks for', () => {
    const cluster = new TestCluster(inTurn(0.99, 0.98, 1));

    cluster.apply(aRun([aMetric({ count: 3, interval: '10s' })]));
    const first = statusOf(cluster);
    cluster.step(25);

    expect(first).toMatchObject({
      phase: 'Running',
      metricResults: [{ count: 1, measurements: [{ value: '[0.99]' }] }],
    });
    expect(statusOf(cluster)).toMatchObject({
      phase: 'Successful',
      runSummary: { count: 1, successful: 1 },
      dryRunSummary: {},
      metricResults: [{ count: 3, successful: 3, consecutiveSuccess: 3 }],
    });
    expect(cluster.asked).toHaveLength(3);
    expect(new Set(cluster.asked.map(query => query.id)).size).toBe(3);
  });

  it('fails when one measurement too many has failed', () => {
    const cluster = new TestCluster(inTurn(0.1));

    cluster.apply(
      aRun([aMetric({ count: 5, interval: '1s', failureLimit: 2 })]),
    );
    cluster.step(10);

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Failed',
      message:
        'Metric "success-rate" assessed Failed due to failed (3) > failureLimit (2)',
    });
  });

  it('is inconclusive between a success and a failure condition', () => {
    const cluster = new TestCluster(inTurn(0.9));

    cluster.apply(aRun([aMetric({ failureCondition: 'result[0] < 0.5' })]));

    expect(statusOf(cluster)).toMatchObject({ phase: 'Inconclusive' });
  });

  it('tries again ten seconds after an error and gives up after the fifth in a row', () => {
    const cluster = new TestCluster(() => ({
      kind: 'error',
      message: 'connection refused',
    }));

    cluster.apply(aRun([aMetric({ count: 9, interval: '1s' })]));
    cluster.step(15);
    const early = statusOf(cluster);
    cluster.step(45);

    expect(early.metricResults[0]).toMatchObject({ error: 2 });
    expect(early.metricResults[0]).not.toHaveProperty('count');
    expect(statusOf(cluster)).toMatchObject({
      phase: 'Error',
      message:
        'Metric "success-rate" assessed Error due to consecutiveErrors (5) > consecutiveErrorLimit (4): "Error Message: connection refused"',
    });
  });

  it('keeps the ten newest measurements and counts all', () => {
    const cluster = new TestCluster();

    cluster.apply(aRun([aMetric({ interval: '1s' })]));
    cluster.step(20);

    const [result] = statusOf(cluster).metricResults;
    expect(result.measurements).toHaveLength(10);
    expect(result.count).toBeGreaterThan(15);
  });

  it('waits for its initial delay', () => {
    const cluster = new TestCluster();

    cluster.apply(aRun([aMetric({ initialDelay: '1m' })]));
    cluster.step(50);
    const before = statusOf(cluster);
    cluster.step(15);

    expect(before.phase).toBe('Running');
    expect(statusOf(cluster).phase).toBe('Successful');
  });

  it('ends well when it is told to stop while nothing is wrong', () => {
    const cluster = new TestCluster();
    cluster.apply(aRun([aMetric({ interval: '10s' })]));
    cluster.step(5);

    cluster.patch(
      { kind: 'AnalysisRun', name: 'check' },
      { spec: { terminate: true } },
    );
    const asked = cluster.asked.length;
    cluster.step(60);

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Successful',
      message: 'Run Terminated',
    });
    expect(cluster.asked).toHaveLength(asked);
  });

  it('asks with the values of Secrets and keeps them out of all that is stored', () => {
    const cluster = new TestCluster();
    cluster.apply(aSecret('s', { k: 's3cret' }));

    cluster.apply(
      aRun(
        [
          aMetric({
            successCondition: 'result[0] >= {{args.limit}}',
            provider: {
              prometheus: {
                address: 'http://x',
                query: 'up{t="{{ args.token }}"}',
              },
            },
          }),
        ],
        {
          args: [
            { name: 'limit', value: '1' },
            {
              name: 'token',
              valueFrom: { secretKeyRef: { name: 's', key: 'k' } },
            },
          ],
        },
      ),
    );

    expect(cluster.asked[0]).toMatchObject({ query: 'up{t="s3cret"}' });
    expect(statusOf(cluster).phase).toBe('Successful');
    expect(JSON.stringify(cluster.get('AnalysisRun', 'check'))).not.toContain(
      's3cret',
    );
  });

  it.each([
    [[], {}, 'Analysis spec invalid: no metrics specified'],
    [
      [aMetric({ count: 3 })],
      {},
      'Analysis spec invalid: metrics[0]: interval must be specified when count > 1',
    ],
    [
      [aMetric({ count: 1, inconclusiveLimit: 2 })],
      {},
      'Analysis spec invalid: metrics[0]: count must be >= inconclusiveLimit',
    ],
    [
      [aMetric({ count: 4, failureLimit: 2, consecutiveSuccessLimit: 3 })],
      {},
      'Analysis spec invalid: metrics[0]: count (4) must be >= failureLimit + consecutiveSuccessLimit (2 + 3) if both >= 0',
    ],
    [
      [aMetric({ count: 1, failureLimit: -1 })],
      {},
      'Analysis spec invalid: metrics[0]: failureLimit and consecutiveSuccessLimit cannot both be disabled',
    ],
    [
      [aMetric(), aMetric()],
      {},
      "Analysis spec invalid: metrics[1]: duplicate name 'success-rate'",
    ],
    [
      [aMetric({ interval: 'often' })],
      {},
      'Analysis spec invalid: metrics[0]: invalid interval string',
    ],
    [
      [aMetric({ provider: {} })],
      {},
      'Analysis spec invalid: metrics[0]: no provider specified',
    ],
    [[aMetric({ name: 7 })], {}, 'Analysis spec invalid: metrics.0.name'],
    [
      [aMetric({ successCondition: '{{args.gone}}' })],
      {},
      'Unable to resolve metric arguments: failed to resolve {{args.gone}}',
    ],
  ])('is an error when its spec is wrong', (metrics, spec, message) => {
    const cluster = new TestCluster();

    cluster.apply(aRun(metrics, spec));

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Error',
      message: expect.stringContaining(message),
    });
    expect(cluster.problems).toEqual([]);
  });

  it('says of a provider that is not simulated that it is not', () => {
    const cluster = new TestCluster();

    cluster.apply(aRun([aMetric({ provider: { datadog: { query: 'x' } } })]));

    expect(statusOf(cluster).metricResults[0].measurements[0]).toMatchObject({
      phase: 'Error',
      message: 'metric provider "datadog" is not simulated by this cluster',
    });
  });

  it('writes nothing while an answer is on its way, and asks for it again', () => {
    const run = {
      ...aRun([aMetric()]),
      metadata: {
        name: 'check',
        namespace: NAMESPACE,
        uid: 'u1',
        resourceVersion: '1',
        creationTimestamp: '2026-03-01T10:00:00Z',
      },
    };
    const view: ClusterView = {
      list: () => [run],
      get: () => undefined,
      ownedBy: () => [],
      answers: new Map(),
      gone: [],
    };

    const steps = [1, 2].map(() =>
      analysisRunController.step(view, new Date('2026-03-01T10:00:00Z')),
    );

    expect(steps.map(step => step.writes)).toEqual([[], []]);
    expect(steps.map(step => step.queries?.[0].id)).toEqual([
      'u1/success-rate/1',
      'u1/success-rate/1',
    ]);
  });
});
