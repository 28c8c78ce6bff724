import { aService, anAnalysisTemplate, NAMESPACE } from '../testing/aRollout';
import { anAnalysis, anExperiment, aTemplate } from '../testing/anExperiment';
import { inTurn, TestCluster } from '../testing/TestCluster';

const trial = (cluster: TestCluster) => cluster.get('Experiment', 'trial');
const statusOf = (cluster: TestCluster) => trial(cluster).status;

function setOf(cluster: TestCluster, name: string) {
  const { spec, metadata } = cluster.get('ReplicaSet', name);
  return {
    size: spec.replicas,
    deadline: metadata.annotations?.['scale-down-deadline'],
  };
}

const REQUIRED = { analyses: [anAnalysis({ requiredForCompletion: true })] };

describe('the templates of an experiment', () => {
  it('are ReplicaSets of its own, named and marked after it', () => {
    const cluster = new TestCluster();

    cluster.apply(
      anExperiment({
        templates: [aTemplate('a'), aTemplate('b', { replicas: 2 })],
      }),
    );

    expect(statusOf(cluster).phase).toBe('Pending');
    const set = cluster.get('ReplicaSet', 'trial-b');
    const hash = set.metadata.labels!['rollouts-pod-template-hash'];
    expect(set).toMatchObject({
      metadata: {
        labels: { app: 'trial', v: 'b' },
        annotations: {
          'experiment.argoproj.io/name': 'trial',
          'experiment.argoproj.io/template-name': 'b',
        },
        ownerReferences: [{ kind: 'Experiment', controller: true }],
      },
      spec: {
        replicas: 2,
        selector: { matchLabels: { 'rollouts-pod-template-hash': hash } },
      },
    });
    expect(hash).toMatch(/^[a-z0-9]+$/);
  });

  it('run from when all of them are available, for the duration, and then leave after the delay', () => {
    const cluster = new TestCluster();

    cluster.apply(anExperiment({ duration: '10s', scaleDownDelaySeconds: 5 }));
    cluster.step(4);
    const running = statusOf(cluster);
    cluster.step(10);
    const ended = statusOf(cluster);
    const leaving = setOf(cluster, 'trial-a');
    cluster.step(6);

    expect(running).toMatchObject({
      phase: 'Running',
      availableAt: expect.any(String),
      templateStatuses: [{ name: 'a', status: 'Running' }],
    });
    expect(ended).toMatchObject({
      phase: 'Successful',
      templateStatuses: [{ status: 'Successful', replicas: 1 }],
      conditions: [{ status: 'False', reason: 'ExperimentCompleted' }],
    });
    expect(leaving).toEqual({ size: 1, deadline: expect.any(String) });
    expect(setOf(cluster, 'trial-a')).toEqual({
      size: 0,
      deadline: leaving.deadline,
    });
    expect(statusOf(cluster).templateStatuses[0].replicas).toBe(0);
  });

  it('go at once where no delay is wanted', () => {
    const cluster = new TestCluster();

    cluster.apply(anExperiment({ duration: '1s', scaleDownDelaySeconds: 0 }));
    cluster.step(5);

    expect(setOf(cluster, 'trial-a')).toEqual({ size: 0, deadline: undefined });
  });

  it('without a duration run until somebody ends them', () => {
    const cluster = new TestCluster();

    cluster.apply(anExperiment());
    cluster.step(3600);

    expect(statusOf(cluster).phase).toBe('Running');
  });

  it('fail the experiment when one does not become available in time', () => {
    const cluster = new TestCluster();
    const bad = aTemplate('b', {
      template: {
        metadata: { labels: { app: 'trial', v: 'b' } },
        spec: { containers: [{ name: 'web', image: 'web:bad' }] },
      },
    });

    cluster.apply(
      anExperiment({
        templates: [aTemplate('a'), bad],
        progressDeadlineSeconds: 30,
      }),
    );
    cluster.step(25);
    const before = statusOf(cluster).phase;
    cluster.step(10);

    const message = "Template 'b' exceeded its progressDeadlineSeconds (30)";
    expect(before).toBe('Pending');
    expect(statusOf(cluster)).toMatchObject({
      phase: 'Failed',
      message,
      templateStatuses: [{ status: 'Successful' }, { status: 'Failed' }],
    });
    expect(cluster.told('TemplateFailed')).toEqual([
      `Template 'b' transitioned from Progressing -> Failed: ${message}`,
    ]);
    expect(cluster.problems).toEqual([]);
  });

  it('get a Service where they ask for one and have ports', () => {
    const cluster = new TestCluster();

    cluster.apply(
      anExperiment({
        templates: [
          aTemplate('a', { service: {} }),
          aTemplate('b', { service: { name: 'trial-of-b' } }),
          aTemplate('c'),
        ],
      }),
    );

    const names = cluster.list('Service').map(each => each.metadata.name);
    expect(names).toEqual(['trial-a', 'trial-of-b']);
    const { metadata } = cluster.get('ReplicaSet', 'trial-a');
    expect(cluster.get('Service', 'trial-a').spec).toMatchObject({
      selector: metadata.labels,
      ports: [{ port: 80, targetPort: 80 }],
    });
    expect(statusOf(cluster).templateStatuses[1]).toMatchObject({
      serviceName: 'trial-of-b',
      podTemplateHash: expect.any(String),
    });
  });

  it('do not take somebody else’s Service', () => {
    const cluster = new TestCluster();
    cluster.apply(aService('shared'));

    cluster.apply(
      anExperiment({
        templates: [aTemplate('a', { service: { name: 'shared' } })],
      }),
    );

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Error',
      message: expect.stringContaining('is not owned by experiment template a'),
    });
    expect(cluster.get('Service', 'shared').spec.selector).toEqual({
      app: 'web',
    });
  });
});

describe('the analyses of an experiment', () => {
  it('begin when the templates run, as runs that say nothing but who owns them', () => {
    const cluster = new TestCluster();
    cluster.apply(anAnalysisTemplate({}));

    cluster.apply(anExperiment({ duration: '1h', analyses: [anAnalysis()] }));
    const early = statusOf(cluster).analysisRuns;
    cluster.step(3);

    expect(early).toEqual([{ name: 'compare', analysisRun: '', phase: '' }]);
    const { metadata } = cluster.get('AnalysisRun', 'trial-compare');
    expect(metadata.ownerReferences).toMatchObject([{ kind: 'Experiment' }]);
    expect(metadata).not.toHaveProperty('labels');
    expect(metadata).not.toHaveProperty('annotations');
  });

  it('end it before its time when those that are required went well', () => {
    const cluster = new TestCluster();
    cluster.apply(anAnalysisTemplate({ count: 2, interval: '1s' }));

    cluster.apply(anExperiment({ duration: '1h', ...REQUIRED }));
    cluster.step(6);

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Successful',
      message: 'Required AnalysisRuns completed',
      analysisRuns: [{ analysisRun: 'trial-compare', phase: 'Successful' }],
    });
  });

  it('keep it going beyond its duration while a required one has no verdict', () => {
    const cluster = new TestCluster();
    cluster.apply(anAnalysisTemplate({ count: 10, interval: '10s' }));

    cluster.apply(anExperiment({ duration: '5s', ...REQUIRED }));
    cluster.step(60);
    const late = statusOf(cluster);
    cluster.step(60);

    expect(late).toMatchObject({
      phase: 'Running',
      templateStatuses: [{ status: 'Successful' }],
    });
    expect(statusOf(cluster).phase).toBe('Successful');
  });

  it.each([
    [inTurn(0.1), {}, 'Failed'],
    [inTurn(0.9), { failureCondition: 'result[0] < 0.5' }, 'Inconclusive'],
  ])('end it badly when one of them does', (answer, metric, phase) => {
    const cluster = new TestCluster(answer);
    cluster.apply(anAnalysisTemplate(metric));

    cluster.apply(anExperiment({ duration: '1h', analyses: [anAnalysis()] }));
    cluster.step(5);

    const status = statusOf(cluster);
    expect(status).toMatchObject({
      phase,
      message: expect.stringContaining(`assessed ${phase}`),
      templateStatuses: [{ status: 'Successful' }],
    });
    const told = cluster
      .list('Event')
      .find(event => event.reason === `Experiment${phase}`);
    expect(told).toMatchObject({
      type: 'Warning',
      message: `Experiment transitioned from Running -> ${phase}`,
    });
  });

  it('leave the condition of a failed experiment saying that it is running', () => {
    const cluster = new TestCluster(inTurn(0.1));
    cluster.apply(anAnalysisTemplate({}));

    cluster.apply(anExperiment({ duration: '1h', analyses: [anAnalysis()] }));
    cluster.step(5);

    expect(statusOf(cluster).conditions).toMatchObject([
      { status: 'True', message: 'Experiment "trial" is running.' },
    ]);
  });

  it('that name no template end it before anything runs', () => {
    const cluster = new TestCluster();

    cluster.apply(anExperiment({ analyses: [anAnalysis()] }));

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Error',
      message:
        'AnalysisTemplate verification failed for analysis \'compare\': analysistemplate.argoproj.io "success-rate" not found',
    });
  });

  it('know the templates and times of the experiment in their arguments', () => {
    const cluster = new TestCluster();
    cluster.apply(
      anAnalysisTemplate({}, { args: [{ name: 'hash' }, { name: 'end' }] }),
    );

    cluster.apply(
      anExperiment({
        duration: '10s',
        analyses: [
          anAnalysis({
            args: [
              { name: 'hash', value: '{{templates.a.podTemplateHash}}' },
              { name: 'end', value: '{{ experiment.finishedAt }}' },
            ],
          }),
        ],
      }),
    );
    cluster.step(3);

    const { metadata } = cluster.get('ReplicaSet', 'trial-a');
    expect(cluster.get('AnalysisRun', 'trial-compare').spec.args).toEqual([
      {
        name: 'hash',
        value: metadata.labels!['rollouts-pod-template-hash'],
      },
      { name: 'end', value: expect.stringMatching(/^2026-03-01T10:00:1\dZ$/) },
    ]);
  });

  it.each([
    [
      [{ name: 'hash', value: '{{templates.z.podTemplateHash}}' }],
      'failed to resolve',
    ],
    [[], 'args.hash was not resolved'],
  ])('end it with an error when an argument has no value', (args, words) => {
    const cluster = new TestCluster();
    cluster.apply(anAnalysisTemplate({}, { args: [{ name: 'hash' }] }));

    cluster.apply(anExperiment({ analyses: [anAnalysis({ args })] }));
    cluster.step(3);

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Error',
      message: expect.stringContaining(words),
    });
  });
});

describe('what a person does to an experiment', () => {
  const terminate = (cluster: TestCluster) =>
    cluster.patch(
      { kind: 'Experiment', name: 'trial' },
      { spec: { terminate: true } },
    );

  it('terminated, it ends well and no longer looks how its run ends', () => {
    const cluster = new TestCluster();
    cluster.apply(anAnalysisTemplate({ interval: '1s' }));
    cluster.apply(anExperiment({ duration: '1h', analyses: [anAnalysis()] }));
    cluster.step(5);

    terminate(cluster);

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Successful',
      analysisRuns: [{ phase: 'Running' }],
    });
    expect(statusOf(cluster)).not.toHaveProperty('message');
    expect(cluster.get('AnalysisRun', 'trial-compare').status).toMatchObject({
      phase: 'Successful',
      message: 'Run Terminated',
    });
    expect(cluster.told('AnalysisRunTerminating')).toEqual([
      'Terminating compare (trial-compare)',
    ]);
  });

  it('terminated before its templates run, it starts no analysis', () => {
    const cluster = new TestCluster();
    cluster.apply(anAnalysisTemplate({}));
    cluster.apply(anExperiment({ analyses: [anAnalysis()] }));

    terminate(cluster);
    cluster.step(10);

    expect(statusOf(cluster).phase).toBe('Successful');
    expect(cluster.list('AnalysisRun')).toEqual([]);
  });

  it('retried, it starts anew with the same pods and a run of another name', () => {
    const cluster = new TestCluster(inTurn(0.1, 1));
    cluster.apply(anAnalysisTemplate({}));
    cluster.apply(anExperiment({ duration: '1h', ...REQUIRED }));
    cluster.step(5);
    const pods = cluster.list('Pod').map(each => each.metadata.name);

    cluster.patch({ kind: 'Experiment', name: 'trial' }, { status: null });
    cluster.step(2);

    expect(statusOf(cluster)).toMatchObject({
      phase: 'Successful',
      analysisRuns: [{ analysisRun: 'trial-compare.1' }],
    });
    expect(cluster.list('Pod').map(each => each.metadata.name)).toEqual(pods);
  });

  it('deleted, it takes its pods and runs along', () => {
    const cluster = new TestCluster();
    cluster.apply(anAnalysisTemplate({ interval: '1s' }));
    cluster.apply(anExperiment({ analyses: [anAnalysis()] }));
    cluster.step(3);

    cluster.delete('Experiment', 'trial');

    expect(cluster.list('ReplicaSet')).toEqual([]);
    expect(cluster.list('AnalysisRun')).toEqual([]);
  });
});

describe('an experiment whose spec is wrong', () => {
  it.each([
    [[aTemplate('a'), aTemplate('a')], "repeated template name 'a'"],
    [[aTemplate('')], 'empty template name at index 0'],
    [[aTemplate('a', { selector: undefined })], 'Templates[0].Selector'],
    [[aTemplate('a', { selector: {} })], 'selecting all pods at index 0'],
    [[aTemplate('a', { minReadySeconds: 700 })], 'MinReadySeconds'],
    [[aTemplate('a', { replicas: 'two' })], 'spec.templates.0.replicas'],
  ])('says so and starts nothing', (templates, words) => {
    const cluster = new TestCluster();

    cluster.apply(anExperiment({ templates }));

    expect(statusOf(cluster).conditions).toMatchObject([
      { type: 'InvalidSpec', message: expect.stringContaining(words) },
    ]);
    expect(cluster.list('ReplicaSet')).toEqual([]);
    expect(cluster.problems).toEqual([]);
  });

  it('does not keep another one from running', () => {
    const cluster = new TestCluster();

    cluster.apply(anExperiment({ templates: 7 }), {
      ...anExperiment(),
      metadata: { name: 'other', namespace: NAMESPACE },
    });
    cluster.step(3);

    expect(cluster.get('Experiment', 'other').status.phase).toBe('Running');
  });
});
