import { NewObject } from '../../store/StoredObject';
import { NAMESPACE } from '../testing/aRollout';
import { TestCluster } from '../testing/TestCluster';

function aJobMetric(given: { command?: string; [field: string]: unknown }) {
  const { command = 'exit 0', job = {}, ...metric } = given;
  const containers = [
    { name: 'test', image: 'smoke:1', command: ['sh', '-c', command] },
  ];
  return {
    name: 'smoke-test',
    ...metric,
    provider: {
      job: {
        ...(job as object),
        spec: { backoffLimit: 0, template: { spec: { containers } } },
      },
    },
  };
}

function aRun(...metrics: object[]): NewObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisRun',
    metadata: { name: 'check', namespace: NAMESPACE },
    spec: { metrics },
  };
}

const statusOf = (cluster: TestCluster) =>
  cluster.get('AnalysisRun', 'check').status;

describe('a job metric', () => {
  it('starts a Job that tells whose it is, and waits for it', () => {
    const cluster = new TestCluster();

    cluster.apply(
      aRun(
        aJobMetric({
          job: { metadata: { labels: { team: 'shop' } } },
        }),
      ),
    );
    const started = statusOf(cluster);

    const { uid } = cluster.get('AnalysisRun', 'check').metadata;
    const [job] = cluster.list('Job');
    expect(job.metadata).toMatchObject({
      name: `${uid}.smoke-test.1`,
      labels: { team: 'shop', 'analysisrun.argoproj.io/uid': uid },
      annotations: {
        'analysisrun.argoproj.io/name': 'check',
        'analysisrun.argoproj.io/namespace': NAMESPACE,
        'analysisrun.argoproj.io/metric-name': 'smoke-test',
      },
      ownerReferences: [{ kind: 'AnalysisRun', name: 'check' }],
    });
    const [measurement] = started.metricResults[0].measurements;
    expect(started.phase).toBe('Running');
    expect(measurement).toMatchObject({
      phase: 'Running',
      metadata: { 'job-name': job.metadata.name, 'job-namespace': NAMESPACE },
    });
    expect(measurement).not.toHaveProperty('finishedAt');
  });

  it.each([
    ['exit 0', 'Successful', { count: 1, successful: 1 }],
    ['exit 1', 'Failed', { count: 1, failed: 1 }],
  ])('of a Job that ends with %s is %s', (command, phase, counts) => {
    const cluster = new TestCluster();

    cluster.apply(aRun(aJobMetric({ command })));
    cluster.step(5);

    expect(statusOf(cluster)).toMatchObject({
      phase,
      metricResults: [{ phase, ...counts, measurements: [{ phase }] }],
    });
    expect(statusOf(cluster).metricResults[0].measurements).toHaveLength(1);
  });

  it('has a Job of its own for every measurement, and keeps no more than measurements', () => {
    const cluster = new TestCluster();

    cluster.apply(aRun(aJobMetric({ interval: '1s' })));
    cluster.step(90);

    const [result] = statusOf(cluster).metricResults;
    const names = cluster.list('Job').map(each => each.metadata.name);
    expect(result.count).toBeGreaterThan(12);
    expect(result.measurements).toHaveLength(10);
    expect(names).toHaveLength(10);
    expect(new Set(names).size).toBe(10);
  });

  it('that is stopped counts as one that ended well, and its Job is gone', () => {
    const cluster = new TestCluster();
    cluster.apply(aRun(aJobMetric({})));

    cluster.patch(
      { kind: 'AnalysisRun', name: 'check' },
      { spec: { terminate: true } },
    );

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Successful',
      message: 'Run Terminated',
      metricResults: [
        {
          successful: 1,
          message: 'Metric Terminated',
          measurements: [{ message: 'Metric Terminated' }],
        },
      ],
    });
    expect(cluster.list('Job')).toEqual([]);
    expect(cluster.list('Pod')).toEqual([]);
  });

  it('is stopped when another metric fails, and does not make the run any better', () => {
    const cluster = new TestCluster(() => ({ kind: 'vector', values: [0] }));
    const failing = {
      name: 'success-rate',
      successCondition: 'result[0] > 0',
      provider: { prometheus: { address: 'http://x', query: 'up' } },
    };

    cluster.apply(aRun(failing, aJobMetric({})));

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Failed',
      metricResults: [{ phase: 'Failed' }, { phase: 'Successful' }],
    });
    expect(cluster.list('Job')).toEqual([]);
  });

  it('is an error when somebody deletes its Job, and tries again', () => {
    const cluster = new TestCluster();
    cluster.apply(aRun(aJobMetric({})));
    const [job] = cluster.list('Job');

    cluster.delete('Job', job.metadata.name);
    const early = statusOf(cluster);
    cluster.step(15);

    expect(early.metricResults[0]).toMatchObject({
      error: 1,
      measurements: [{ message: `job.batch "${job.metadata.name}" not found` }],
    });
    expect(statusOf(cluster)).toMatchObject({ phase: 'Successful' });
    expect(cluster.list('Job').map(each => each.metadata.name)).toEqual([
      job.metadata.name.replace(/1$/, '2'),
    ]);
  });
});
