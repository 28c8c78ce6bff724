import { aRollout, aService, anAnalysisTemplate } from '../testing/aRollout';
import { allIsWell, inTurn, TestCluster } from '../testing/TestCluster';

const PAUSING = {
  steps: [{ setWeight: 25 }, { pause: {} }, { setWeight: 50 }],
};

const GATED = {
  steps: [
    { setWeight: 25 },
    { analysis: { templates: [{ templateName: 'success-rate' }] } },
    { pause: {} },
  ],
};

const BY_HAND = {
  activeService: 'active',
  previewService: 'preview',
  autoPromotionEnabled: false,
};

/** A canary that serves v1 and waits at the pause of its update to v2. */
function aPausedCanary(): TestCluster {
  const cluster = new TestCluster();
  cluster.apply(aRollout({ canary: PAUSING }));
  cluster.step(2);
  cluster.setImage('web:v2');
  cluster.step(2);
  return cluster;
}

function aBlueGreen(strategy: object = BY_HAND): TestCluster {
  const cluster = new TestCluster();
  cluster.apply(aService('active'), aService('preview'));
  cluster.apply(aRollout({ blueGreen: strategy, replicas: 2 }));
  cluster.step(2);
  return cluster;
}

function selectedBy(cluster: TestCluster, service: string): string {
  const { selector } = cluster.get('Service', service).spec;
  return selector['rollouts-pod-template-hash'];
}

describe('a canary', () => {
  it('skips its steps at the first deploy', () => {
    const cluster = new TestCluster();

    cluster.apply(aRollout({ canary: PAUSING }));
    cluster.step(2);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Healthy',
      currentStepIndex: 3,
      stableRS: cluster.rollout.status.currentPodHash,
      observedGeneration: '1',
    });
    expect(cluster.sizes).toEqual({ 1: 4 });
  });

  it('waits at a pause without a duration until somebody promotes', () => {
    const cluster = aPausedCanary();

    cluster.step(3600);
    const waiting = cluster.rollout.status;
    cluster.patchStatus({ pauseConditions: null });

    expect(waiting).toMatchObject({
      phase: 'Paused',
      message: 'CanaryPauseStep',
      currentStepIndex: 1,
      controllerPause: true,
    });
    expect(cluster.rollout.status.currentStepIndex).toBe(2);
    expect(cluster.rollout.status).not.toHaveProperty('controllerPause');
  });

  it('ends a timed pause by itself, counted from the full second', () => {
    const cluster = new TestCluster();
    const steps = [{ setWeight: 25 }, { pause: { duration: '30s' } }];
    cluster.apply(aRollout({ canary: { steps } }));
    cluster.step(2);
    cluster.setImage('web:v2');
    cluster.step(2);

    const [{ startTime }] = cluster.rollout.status.pauseConditions;
    cluster.step(27);
    const before = cluster.rollout.status.phase;
    cluster.step(4);

    expect(startTime).toMatch(/^2026-03-01T10:00:\d\dZ$/);
    expect(before).toBe('Paused');
    expect(cluster.told('RolloutStepCompleted')).toContain(
      'Rollout step 2/2 completed (pause: 30s)',
    );
  });

  it('gives all pods back to the stable version when it is aborted', () => {
    const cluster = aPausedCanary();

    cluster.patchStatus({ abort: true });
    cluster.step(2);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Degraded',
      message: 'RolloutAborted: Rollout aborted update to revision 2',
      abort: true,
      currentStepIndex: 0,
    });
    expect(cluster.rollout.status.abortedAt).toBeDefined();
    expect(cluster.sizes).toEqual({ 1: 4, 2: 0 });
  });

  it('keeps the explicit false of a retry through the whole update', () => {
    const cluster = aPausedCanary();
    cluster.patchStatus({ abort: true });
    cluster.step(2);

    cluster.patchStatus({ abort: false });
    cluster.patchStatus({ promoteFull: true });
    cluster.step(10);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Healthy',
      abort: false,
    });
    expect(cluster.rollout.status).not.toHaveProperty('abortedAt');
    expect(cluster.rollout.status).not.toHaveProperty('promoteFull');
  });

  it('does not lose a promotion whose second request lifts the pause of the user', () => {
    const cluster = aPausedCanary();
    cluster.patchRollout({ spec: { paused: true } });
    cluster.step(1);

    cluster.patchStatus({ pauseConditions: null });
    cluster.patchRollout({ spec: { paused: false } });

    expect(cluster.rollout.status.currentStepIndex).toBe(2);
  });

  it('comes to rest when a version that is served whole is paused by the user', () => {
    const cluster = new TestCluster();
    cluster.apply(aRollout({ canary: PAUSING }));
    cluster.step(2);

    cluster.patchRollout({ spec: { paused: true } });
    cluster.step(60);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Paused',
      message: 'manually paused',
    });
    expect(cluster.problems).toEqual([]);
  });

  it('tells revisions apart and remembers the old number of one that comes back', () => {
    const cluster = aPausedCanary();
    cluster.patchStatus({ promoteFull: true });
    cluster.step(10);

    cluster.setImage('web:v1');
    cluster.step(2);

    const revived = cluster
      .list('ReplicaSet')
      .find(
        set =>
          set.metadata.annotations!['rollout.argoproj.io/revision'] === '3',
      );
    expect(revived?.metadata.annotations).toMatchObject({
      'rollout.argoproj.io/revision-history': '1',
    });
    expect(cluster.rollout.metadata.annotations).toMatchObject({
      'rollout.argoproj.io/revision': '3',
    });
  });

  it('copies annotations of the Rollout to the version that they came with', () => {
    const cluster = new TestCluster();
    const rollout = aRollout({ canary: PAUSING });
    rollout.metadata.annotations = { 'example.org/commit': 'abc' };

    cluster.apply(rollout);
    cluster.step(2);

    const [set] = cluster.list('ReplicaSet');
    expect(set.metadata.annotations).toMatchObject({
      'example.org/commit': 'abc',
      'rollout.argoproj.io/desired-replicas': '4',
    });
  });

  it('keeps no more old versions than its history limit says', () => {
    const cluster = new TestCluster();
    cluster.apply(aRollout({ canary: {}, revisionHistoryLimit: 1 }));
    cluster.step(5);

    for (const image of ['web:v2', 'web:v3', 'web:v4']) {
      cluster.setImage(image);
      cluster.step(20);
    }

    expect(cluster.sizes).toEqual({ 3: 0, 4: 4 });
  });

  it('is degraded when a bad version makes no progress before the deadline', () => {
    const cluster = new TestCluster();
    cluster.apply(aRollout({ canary: PAUSING, progressDeadlineSeconds: 30 }));
    cluster.step(2);

    cluster.setImage('web:bad');
    cluster.step(29);
    const before = cluster.rollout.status.phase;
    cluster.step(10);

    expect(before).toBe('Progressing');
    expect(cluster.rollout.status.message).toMatch(
      /^ProgressDeadlineExceeded: ReplicaSet "web-\w+" has timed out progressing\.$/,
    );
  });

  it('renews its pods one after the other when a restart is asked for', () => {
    const cluster = new TestCluster();
    cluster.apply(aRollout({ canary: PAUSING }));
    cluster.step(5);
    const before = cluster.list('Pod').map(pod => pod.metadata.uid);

    cluster.patchRollout({ spec: { restartAt: '2026-03-01T10:00:05Z' } });
    const during = cluster.rollout.status.message;
    const left = cluster
      .list('Pod')
      .filter(pod => before.includes(pod.metadata.uid));
    cluster.step(20);

    expect(during).toBe('rollout is restarting');
    expect(left).toHaveLength(3);
    expect(cluster.rollout.status).toMatchObject({
      phase: 'Healthy',
      restartedAt: '2026-03-01T10:00:05Z',
    });
    expect(
      cluster.list('Pod').some(pod => before.includes(pod.metadata.uid)),
    ).toBe(false);
  });

  it('takes everything with it when it is deleted', () => {
    const cluster = aPausedCanary();

    cluster.delete('Rollout', 'web');

    expect(cluster.list('ReplicaSet')).toEqual([]);
    expect(cluster.list('Pod')).toEqual([]);
    expect(cluster.problems).toEqual([]);
  });
});

describe('an analysis in a step', () => {
  it('names, labels and owns its run as the real controller does', () => {
    const cluster = new TestCluster();
    cluster.apply(anAnalysisTemplate({ count: 3, interval: '10s' }));
    cluster.apply(aRollout({ canary: GATED }));
    cluster.step(2);
    cluster.setImage('web:v2');
    cluster.step(2);

    const hash = cluster.rollout.status.currentPodHash;
    const run = cluster.get('AnalysisRun', `web-${hash}-2-1`);
    expect(run.metadata).toMatchObject({
      labels: {
        app: 'web',
        'rollout-type': 'Step',
        'step-index': '1',
        'rollouts-pod-template-hash': hash,
      },
      annotations: { 'rollout.argoproj.io/revision': '2' },
      ownerReferences: [{ kind: 'Rollout', name: 'web', controller: true }],
    });
    expect(cluster.rollout.status.canary).toEqual({
      currentStepAnalysisRunStatus: {
        name: run.metadata.name,
        status: 'Running',
      },
    });
  });

  it('aborts the update with the metric in the message when it fails', () => {
    const cluster = new TestCluster(inTurn(0.2));
    cluster.apply(anAnalysisTemplate({ count: 1 }));
    cluster.apply(aRollout({ canary: GATED }));
    cluster.step(2);
    cluster.setImage('web:v2');
    cluster.step(2);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Degraded',
      abort: true,
      message:
        'RolloutAborted: Rollout aborted update to revision 2: Step-based analysis phase error/failed: Metric "success-rate" assessed Failed due to failed (1) > failureLimit (0)',
    });
  });

  it('is stopped when somebody skips its step', () => {
    const cluster = new TestCluster(allIsWell);
    cluster.apply(anAnalysisTemplate({ count: 100, interval: '10s' }));
    cluster.apply(aRollout({ canary: GATED }));
    cluster.step(2);
    cluster.setImage('web:v2');
    cluster.step(5);

    cluster.patchStatus({ currentStepIndex: 2, pauseConditions: null });

    const [run] = cluster.list('AnalysisRun');
    expect(run.spec.terminate).toBe(true);
    expect(run.status).toMatchObject({
      phase: 'Successful',
      message: 'Run Terminated',
    });
    expect(cluster.rollout.status.phase).toBe('Paused');
  });
});

describe('a blue-green update', () => {
  it('shows the new version to the preview only until somebody promotes', () => {
    const cluster = aBlueGreen();
    const stable = cluster.rollout.status.stableRS;

    cluster.setImage('web:v2');
    cluster.step(2);
    const waiting = cluster.rollout.status;
    const active = selectedBy(cluster, 'active');
    cluster.patchStatus({ pauseConditions: null });

    expect(waiting).toMatchObject({
      phase: 'Paused',
      message: 'BlueGreenPause',
    });
    expect(active).toBe(stable);
    expect(selectedBy(cluster, 'preview')).toBe(waiting.currentPodHash);
    expect(selectedBy(cluster, 'active')).toBe(waiting.currentPodHash);
    expect(cluster.rollout.status.phase).toBe('Healthy');
  });

  it('keeps the old version for half a minute after the switch', () => {
    const cluster = aBlueGreen();
    cluster.setImage('web:v2');
    cluster.step(2);
    cluster.patchStatus({ pauseConditions: null });

    const [old] = cluster.list('ReplicaSet');
    const kept = cluster.sizes;
    cluster.step(31);

    expect(old.metadata.annotations).toHaveProperty('scale-down-deadline');
    expect(kept).toEqual({ 1: 2, 2: 2 });
    expect(cluster.sizes).toEqual({ 1: 0, 2: 2 });
  });

  it('promotes by itself after the seconds that the strategy gives', () => {
    const cluster = aBlueGreen({
      activeService: 'active',
      autoPromotionSeconds: 20,
    });
    cluster.setImage('web:v2');
    cluster.step(15);
    const before = cluster.rollout.status.phase;
    cluster.step(10);

    expect(before).toBe('Paused');
    expect(cluster.rollout.status.phase).toBe('Healthy');
  });

  it('scales a small preview to full size before the users come', () => {
    const cluster = aBlueGreen({ ...BY_HAND, previewReplicaCount: 1 });
    cluster.setImage('web:v2');
    cluster.step(2);
    const small = cluster.sizes;

    cluster.patchStatus({ pauseConditions: null });
    const active = selectedBy(cluster, 'active');
    const growing = cluster.sizes;
    cluster.step(2);

    expect(small).toEqual({ 1: 2, 2: 1 });
    expect(growing).toEqual({ 1: 2, 2: 2 });
    expect(active).not.toBe(cluster.rollout.status.currentPodHash);
    expect(selectedBy(cluster, 'active')).toBe(
      cluster.rollout.status.currentPodHash,
    );
  });
});

describe('a Rollout that cannot be acted on', () => {
  it.each([
    [
      'traffic routing',
      { canary: { ...PAUSING, trafficRouting: { nginx: {} } } },
      'spec.strategy.canary.trafficRouting',
    ],
    [
      'an experiment',
      { canary: { steps: [{ experiment: { templates: [] } }] } },
      'spec.strategy.canary.steps[0].experiment',
    ],
    [
      'a step of a kind from the future',
      { canary: { steps: [{ setWeight: 5 }, { plugin: { name: 'x' } }] } },
      'spec.strategy.canary.steps[1].plugin',
    ],
    [
      'a reference to a workload',
      { canary: PAUSING, workloadRef: { kind: 'Deployment', name: 'web' } },
      'spec.workloadRef',
    ],
  ])('says that %s is not simulated and leaves it alone', (_, spec, path) => {
    const cluster = new TestCluster();

    cluster.apply(aRollout(spec));
    cluster.step(10);

    expect(cluster.rollout.status.phase).toBe('Degraded');
    expect(cluster.rollout.status.message).toContain(`is invalid: ${path}`);
    expect(cluster.rollout.status.message).toContain('not simulated');
    expect(cluster.list('ReplicaSet')).toEqual([]);
  });

  it.each([
    [
      { canary: { steps: [{ setWeight: 200 }] } },
      'SetWeight needs to be between 0 and 100',
    ],
    [{ canary: { steps: [{}] } }, 'Step must have one of the following set'],
    [
      { canary: { steps: [{ pause: { duration: 'soon' } }] } },
      'Duration needs to be greater than 0',
    ],
    [{ canary: { steps: 'all' } }, 'spec.strategy.canary.steps: Invalid value'],
    [{ canary: {}, replicas: 'four' }, 'spec.replicas: Invalid value'],
    [
      {},
      "Rollout has missing field '.spec.strategy.canary or .spec.strategy.blueGreen'",
    ],
    [
      { canary: {}, blueGreen: BY_HAND },
      'Multiple Strategies can not be listed',
    ],
    [{ blueGreen: BY_HAND }, 'service "active" not found'],
    [{ canary: {}, selector: {} }, 'empty selector is invalid'],
    [{ canary: GATED }, "AnalysisTemplate 'success-rate' not found"],
  ])('says what is wrong with %j', (spec, words) => {
    const cluster = new TestCluster();

    cluster.apply(aRollout(spec));

    expect(cluster.rollout.status.message).toContain(words);
    expect(cluster.problems).toEqual([]);
  });

  it('goes on when what was missing appears, without being touched itself', () => {
    const cluster = new TestCluster();
    cluster.apply(aRollout({ canary: GATED }));

    cluster.apply(anAnalysisTemplate({ count: 1 }));
    cluster.step(2);

    expect(cluster.rollout.status.phase).toBe('Healthy');
  });

  it('refuses a template whose metric would hold a step for ever', () => {
    const cluster = new TestCluster();

    cluster.apply(
      anAnalysisTemplate({ interval: '10s' }),
      aRollout({ canary: GATED }),
    );

    expect(cluster.rollout.status.message).toContain(
      'AnalysisTemplate success-rate has metric success-rate which runs indefinitely. Invalid value for count: <nil>',
    );
  });

  it('survives a status that somebody has filled with nonsense', () => {
    const cluster = aPausedCanary();

    cluster.patchStatus({
      conditions: [{ type: 'Odd' }],
      pauseConditions: 'none',
      currentStepIndex: 'first',
      canary: 7,
    });
    cluster.step(5);

    expect(cluster.problems).toEqual([]);
    expect(cluster.rollout.status.phase).toBeDefined();
  });
});

describe('an experiment', () => {
  it('is ended with words instead of being pretended', () => {
    const cluster = new TestCluster();

    cluster.apply({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Experiment',
      metadata: { name: 'trial', namespace: 'shop' },
      spec: { templates: [] },
    });

    expect(cluster.get('Experiment', 'trial').status).toMatchObject({
      phase: 'Error',
      message: expect.stringContaining('not simulated'),
    });
  });
});
