import { aRollout, anAnalysisTemplate } from '../testing/aRollout';
import { allIsWell, inTurn, TestCluster } from '../testing/TestCluster';

const GATED = {
  steps: [
    { setWeight: 25 },
    { analysis: { templates: [{ templateName: 'success-rate' }] } },
    { pause: {} },
  ],
};

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

  it('is not made again on the way back inside the rollback window', () => {
    const cluster = new TestCluster(allIsWell);
    cluster.apply(anAnalysisTemplate({ count: 1 }));
    const analysis = { templates: [{ templateName: 'success-rate' }] };
    cluster.apply(
      aRollout({
        canary: { steps: [{ setWeight: 50 }, { analysis }], analysis },
        rollbackWindow: { revisions: 1 },
      }),
    );
    cluster.step(3);
    cluster.setImage('web:v2');
    cluster.step(10);
    const before = cluster.list('AnalysisRun');

    cluster.setImage('web:v1');
    cluster.step(10);

    expect(before).toHaveLength(2);
    expect(cluster.rollout.status.phase).toBe('Healthy');
    expect(cluster.list('AnalysisRun')).toHaveLength(2);
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
