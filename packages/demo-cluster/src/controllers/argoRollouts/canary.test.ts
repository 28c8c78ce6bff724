import { aRollout } from '../testing/aRollout';
import { TestCluster } from '../testing/TestCluster';

const PAUSING = {
  steps: [{ setWeight: 25 }, { pause: {} }, { setWeight: 50 }],
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

  it('comes to rest when its first version is too late and there is nothing to go back to', () => {
    const cluster = new TestCluster();

    cluster.apply(
      aRollout({
        canary: PAUSING,
        image: 'web:bad',
        progressDeadlineSeconds: 5,
        progressDeadlineAbort: true,
      }),
    );
    cluster.step(20);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Degraded',
      abort: true,
      message: expect.stringContaining('ProgressDeadlineExceeded'),
    });
    expect(cluster.problems).toEqual([]);
  });

  it('takes everything with it when it is deleted', () => {
    const cluster = aPausedCanary();

    cluster.delete('Rollout', 'web');

    expect(cluster.list('ReplicaSet')).toEqual([]);
    expect(cluster.list('Pod')).toEqual([]);
    expect(cluster.problems).toEqual([]);
  });
});
