import { NewObject } from '../../store/StoredObject';
import { NAMESPACE } from '../testing/aRollout';
import { TestCluster } from '../testing/TestCluster';

function aJob(given: {
  image?: string;
  command?: string[];
  annotations?: Record<string, string>;
  podAnnotations?: Record<string, string>;
}): NewObject {
  const { image = 'smoke:1', command, annotations, podAnnotations } = given;
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'smoke', namespace: NAMESPACE, annotations },
    spec: {
      template: {
        metadata: { annotations: podAnnotations },
        spec: { containers: [{ name: 'test', image, command }] },
      },
    },
  };
}

const OUTCOME = 'demo.progressive-delivery/job-outcome';
const DURATION = 'demo.progressive-delivery/job-duration';

const conditionsOf = (cluster: TestCluster) =>
  (cluster.get('Job', 'smoke').status.conditions ?? []).map(
    (each: { type: string }) => each.type,
  );

describe('a simulated job', () => {
  it('runs one pod for two to three seconds and completes', () => {
    const cluster = new TestCluster();

    cluster.apply(aJob({}));
    const begun = cluster.get('Job', 'smoke').status;
    cluster.step(2);
    const [running] = cluster.list('Pod');
    cluster.step(1);

    expect(begun).toMatchObject({ active: 1, startTime: expect.any(String) });
    expect(running.status.phase).toBe('Running');
    expect(running.metadata.labels).toMatchObject({
      'batch.kubernetes.io/job-name': 'smoke',
    });
    expect(cluster.get('Job', 'smoke').status).toMatchObject({
      succeeded: 1,
      completionTime: expect.any(String),
      conditions: [{ type: 'Complete', status: 'True' }],
    });
    expect(cluster.list('Pod')).toMatchObject([
      { status: { phase: 'Succeeded' } },
    ]);
  });

  it.each([
    ['an exit code', { command: ['sh', '-c', 'run-tests; exit 3'] }],
    ['a crashing image', { image: 'smoke:crash' }],
    ['an annotation', { annotations: { [OUTCOME]: 'fail' } }],
    ['an annotation of its pods', { podAnnotations: { [OUTCOME]: 'fail' } }],
  ])('fails by %s', (_what, given) => {
    const cluster = new TestCluster();

    cluster.apply(aJob(given));
    cluster.step(5);

    expect(cluster.get('Job', 'smoke').status).toMatchObject({
      failed: 1,
      conditions: [{ type: 'Failed', reason: 'BackoffLimitExceeded' }],
    });
    expect(cluster.list('Pod')).toMatchObject([
      { status: { phase: 'Failed' } },
    ]);
  });

  it.each([
    ['good exit code', { command: ['sh', '-c', 'exit 0'] }],
    ['word that only looks like one', { command: ['notexit', '1'] }],
    [
      'annotation that is stronger than the command',
      { command: ['exit', '1'], annotations: { [OUTCOME]: 'complete' } },
    ],
    ['annotation that nobody knows', { annotations: { [OUTCOME]: 'explode' } }],
  ])('completes by a %s', (_what, given) => {
    const cluster = new TestCluster();

    cluster.apply(aJob(given));
    cluster.step(5);

    expect(conditionsOf(cluster)).toEqual(['Complete']);
  });

  it.each([
    ['its image cannot be pulled', { image: 'smoke:bad' }],
    ['it is told to', { annotations: { [OUTCOME]: 'hang' } }],
  ])('never ends when %s', (_what, given) => {
    const cluster = new TestCluster();

    cluster.apply(aJob(given));
    cluster.step(3600);

    expect(cluster.get('Job', 'smoke').status.active).toBe(1);
    expect(conditionsOf(cluster)).toEqual([]);
  });

  it('takes as long as it is told', () => {
    const cluster = new TestCluster();

    cluster.apply(aJob({ annotations: { [DURATION]: '1m' } }));
    cluster.step(55);
    const before = conditionsOf(cluster);
    cluster.step(10);

    expect(before).toEqual([]);
    expect(conditionsOf(cluster)).toEqual(['Complete']);
  });

  it('that cannot be read does no harm', () => {
    const cluster = new TestCluster();

    cluster.apply({ ...aJob({}), spec: { template: { spec: 7 } } });
    cluster.step(5);

    expect(cluster.problems).toEqual([]);
  });
});
