import { aRollout, aService, anAnalysisTemplate } from '../testing/aRollout';
import { inTurn, TestCluster } from '../testing/TestCluster';

const BY_HAND = {
  activeService: 'active',
  previewService: 'preview',
  autoPromotionEnabled: false,
};

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

  it('is switched by a retry soon after its analysis failed, and keeps the word aborted for it', () => {
    const cluster = new TestCluster(inTurn(0.1));
    cluster.apply(aService('active'), aService('preview'));
    cluster.apply(anAnalysisTemplate({ count: 1 }));
    cluster.apply(
      aRollout({
        blueGreen: {
          activeService: 'active',
          previewService: 'preview',
          prePromotionAnalysis: {
            templates: [{ templateName: 'success-rate' }],
          },
        },
      }),
    );
    cluster.step(2);
    cluster.setImage('web:v2');
    cluster.step(2);
    const aborted = cluster.rollout.status;

    cluster.patchStatus({ abort: false });
    cluster.step(2);

    expect(aborted).toMatchObject({ phase: 'Degraded', abort: true });
    expect(cluster.rollout.status).toMatchObject({
      phase: 'Healthy',
      abort: true,
      stableRS: aborted.currentPodHash,
    });
    expect(selectedBy(cluster, 'active')).toBe(aborted.currentPodHash);
    expect(cluster.problems).toEqual([]);
  });

  it('analyses afresh at a retry when the preview has lost its pods', () => {
    const cluster = new TestCluster(inTurn(0.1, 0.99));
    cluster.apply(aService('active'), aService('preview'));
    cluster.apply(anAnalysisTemplate({ count: 1 }));
    const templates = [{ templateName: 'success-rate' }];
    cluster.apply(
      aRollout({
        blueGreen: {
          activeService: 'active',
          previewService: 'preview',
          abortScaleDownDelaySeconds: 2,
          prePromotionAnalysis: { templates },
        },
      }),
    );
    cluster.step(2);
    cluster.setImage('web:v2');
    cluster.step(10);
    const sizes = cluster.sizes;

    cluster.patchStatus({ abort: false });
    cluster.step(5);

    expect(sizes).toEqual({ 1: 4, 2: 0 });
    expect(cluster.list('AnalysisRun')).toHaveLength(2);
    expect(cluster.rollout.status.phase).toBe('Healthy');
    expect(cluster.rollout.status.abort).not.toBe(true);
  });

  it('keeps a version that waits for its end as large as the Rollout', () => {
    const cluster = aBlueGreen();
    cluster.setImage('web:v2');
    cluster.step(2);
    cluster.patchStatus({ pauseConditions: null });

    cluster.patchRollout({ spec: { replicas: 5 } });
    cluster.step(3);

    expect(cluster.sizes).toEqual({ 1: 5, 2: 5 });
  });
});
