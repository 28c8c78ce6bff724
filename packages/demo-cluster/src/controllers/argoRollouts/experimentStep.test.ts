import { aRollout, anAnalysisTemplate } from '../testing/aRollout';
import { anAnalysis } from '../testing/anExperiment';
import { inTurn, TestCluster } from '../testing/TestCluster';

const TEMPLATES = [
  { name: 'baseline', specRef: 'stable' },
  { name: 'candidate', specRef: 'canary', replicas: 2 },
];

/** A canary that has come to its second step, an experiment. */
function atExperiment(
  experiment: object = {},
  options: { answer?: ReturnType<typeof inTurn>; metric?: object } = {},
): TestCluster {
  const cluster = new TestCluster(options.answer ?? inTurn(1));
  const steps = [
    { setWeight: 25 },
    { experiment: { templates: TEMPLATES, ...experiment } },
    { pause: {} },
  ];
  cluster.apply(anAnalysisTemplate(options.metric ?? {}));
  cluster.apply(aRollout({ canary: { steps } }));
  cluster.step(5);
  cluster.setImage('web:v2');
  cluster.step(3);
  return cluster;
}

function experimentsOf(cluster: TestCluster) {
  return cluster.list('Experiment').map(({ metadata, spec, status }) => ({
    name: metadata.name,
    phase: status.phase,
    isTerminated: spec.terminate === true,
  }));
}

const current = (cluster: TestCluster) =>
  cluster.rollout.status.canary.currentExperiment;

describe('the experiment of a step', () => {
  it('runs the stable and the new version side by side under names that tell whose it is', () => {
    const cluster = atExperiment({ duration: '1h' });

    const { currentPodHash, stableRS } = cluster.rollout.status;
    const name = `web-${currentPodHash}-2-1`;
    const experiment = cluster.get('Experiment', name);
    expect(current(cluster)).toBe(name);
    expect(experiment.metadata).toMatchObject({
      labels: { app: 'web', 'rollouts-pod-template-hash': currentPodHash },
      annotations: { 'rollout.argoproj.io/revision': '2' },
      ownerReferences: [{ kind: 'Rollout', name: 'web' }],
    });
    const hashes = ['baseline', 'candidate'].map(
      each =>
        cluster.get('ReplicaSet', `${name}-${each}`).metadata.labels![
          'rollouts-pod-template-hash'
        ],
    );
    expect(hashes).toEqual([stableRS, currentPodHash]);
    expect(cluster.told('ExperimentCreated')).toEqual([
      `Created Experiment '${name}'`,
    ]);
  });

  it('says nothing of itself in the phase of the rollout', () => {
    const cluster = atExperiment({ duration: '1h' });

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Progressing',
      message: 'more replicas need to be updated',
      currentStepIndex: 1,
    });
  });

  it('does not count its pods as the rollout’s', () => {
    const cluster = atExperiment({ duration: '1h' });
    cluster.step(5);

    expect(cluster.rollout.status).toMatchObject({
      replicas: 4,
      updatedReplicas: 1,
    });
  });

  it('is over with its duration, and the next step begins', () => {
    const cluster = atExperiment({ duration: '10s' });

    cluster.step(15);

    expect(cluster.rollout.status).toMatchObject({
      currentStepIndex: 2,
      phase: 'Paused',
    });
    expect(current(cluster)).toBeUndefined();
    expect(cluster.told('RolloutStepCompleted')).toContain(
      'Rollout step 2/3 completed (experiment)',
    );
  });

  it('aborts the update when it fails, with the reason', () => {
    const cluster = atExperiment(
      { duration: '1h', analyses: [anAnalysis()] },
      { answer: inTurn(0.1) },
    );
    cluster.step(5);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Degraded',
      abort: true,
      currentStepIndex: 0,
      message:
        'RolloutAborted: Rollout aborted update to revision 2: Experiment analysis phase is error/failed: Metric "success-rate" assessed Failed due to failed (1) > failureLimit (0)',
    });
    expect(current(cluster)).toBeUndefined();
    expect(
      cluster
        .list('Event')
        .filter(event => event.involvedObject.kind === 'Rollout')
        .find(event => event.reason === 'AnalysisRunFailed'),
    ).toMatchObject({ type: 'Warning' });
  });

  it('gets a name of its own when the update is retried', () => {
    const cluster = atExperiment(
      { duration: '1h', analyses: [anAnalysis()] },
      { answer: inTurn(0.1, 1) },
    );
    cluster.step(5);

    cluster.patchStatus({ abort: false });
    cluster.step(10);

    expect(current(cluster)).toMatch(/-2-1-1$/);
  });

  it('pauses the update when it comes to no verdict, and lets a person go on', () => {
    const cluster = atExperiment(
      { duration: '1h', analyses: [anAnalysis()] },
      {
        answer: inTurn(0.9, 1),
        metric: { failureCondition: 'result[0] < 0.5' },
      },
    );
    cluster.step(5);
    const { status } = cluster.rollout;

    cluster.patchStatus({
      controllerPause: false,
      currentStepIndex: 2,
      pauseConditions: null,
    });
    cluster.step(1);

    expect(status).toMatchObject({
      phase: 'Paused',
      message: 'InconclusiveExperiment',
    });
    expect(cluster.rollout.status).toMatchObject({
      currentStepIndex: 2,
      message: 'CanaryPauseStep',
    });
  });

  it('is followed by another while the update waits for a person, as none is named any more', () => {
    const cluster = atExperiment(
      { duration: '1h', analyses: [anAnalysis()] },
      {
        answer: inTurn(0.9),
        metric: { failureCondition: 'result[0] < 0.5' },
      },
    );

    cluster.step(10);

    expect(cluster.rollout.status.phase).toBe('Paused');
    const numbers = experimentsOf(cluster).map(
      ({ name }) => /-2-1(?:-(\d+))?$/.exec(name)?.[1] ?? '0',
    );
    expect(numbers).toEqual(expect.arrayContaining(['0', '1', '2']));
  });

  it('aborts the update when its templates never run', () => {
    const cluster = new TestCluster();
    const experiment = { templates: TEMPLATES, duration: '10s' };
    cluster.apply(
      aRollout({
        canary: { steps: [{ experiment }, { pause: {} }] },
        progressDeadlineSeconds: 30,
      }),
    );
    cluster.step(5);

    cluster.setImage('web:bad');
    cluster.step(60);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Degraded',
      message: expect.stringContaining(
        "Experiment analysis phase is error/failed: Template 'candidate' exceeded its progressDeadlineSeconds (30)",
      ),
    });
  });

  it.each<[string, (cluster: TestCluster) => void]>([
    ['abort', cluster => cluster.patchStatus({ abort: true })],
    ['full promotion', cluster => cluster.patchStatus({ promoteFull: true })],
    ['skip', cluster => cluster.patchStatus({ currentStepIndex: 2 })],
    ['new version', cluster => cluster.setImage('web:v3')],
  ])('is terminated by an %s', (_what, act) => {
    const cluster = atExperiment({ duration: '1h' });
    cluster.step(3);

    act(cluster);

    expect(experimentsOf(cluster)[0]).toMatchObject({
      isTerminated: true,
      phase: 'Successful',
    });
    expect(current(cluster)).not.toBe(experimentsOf(cluster)[0].name);
    expect(cluster.problems).toEqual([]);
  });

  it('has no deadline of progress of the rollout while it lasts', () => {
    const cluster = atExperiment({ duration: '2h' });

    cluster.step(3600);

    expect(cluster.rollout.status.phase).toBe('Progressing');
  });

  it('resolves its arguments from the rollout, and its templates’ labels are its own', () => {
    const cluster = atExperiment({
      duration: '1h',
      templates: [
        {
          name: 'candidate',
          specRef: 'canary',
          metadata: { labels: { lane: 'trial' }, annotations: { why: 'it' } },
          service: {},
        },
      ],
      analyses: [
        anAnalysis({
          args: [
            { name: 'new', valueFrom: { podTemplateHashValue: 'Latest' } },
            { name: 'old', valueFrom: { podTemplateHashValue: 'Stable' } },
            {
              name: 'app',
              valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } },
            },
          ],
        }),
      ],
    });

    const { currentPodHash, stableRS } = cluster.rollout.status;
    const [{ spec }] = cluster.list('Experiment');
    expect(spec.analyses[0].args).toEqual([
      { name: 'new', value: currentPodHash },
      { name: 'old', value: stableRS },
      { name: 'app', value: 'web' },
    ]);
    expect(spec.templates[0]).toMatchObject({
      service: {},
      selector: { matchLabels: { lane: 'trial' } },
      template: { metadata: { labels: { lane: 'trial' } } },
    });
  });
});

describe('an experiment step that is wrong', () => {
  it.each([
    [
      [{ name: 'a', specRef: 'canary', weight: 5 }],
      'spec.strategy.steps[0].experiment.templates[0].weight: Invalid value: 5: Experiment template weight cannot be set unless TrafficRouting is enabled',
    ],
    [[{ name: 'a', specRef: 'newest' }], 'specRef'],
  ])('makes the spec invalid', (templates, words) => {
    const cluster = new TestCluster();

    cluster.apply(
      aRollout({ canary: { steps: [{ experiment: { templates } }] } }),
    );

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Degraded',
      message: expect.stringContaining(words),
    });
  });
});
