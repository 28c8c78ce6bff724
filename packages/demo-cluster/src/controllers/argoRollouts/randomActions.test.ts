import fc from 'fast-check';
import { aRollout, aService, anAnalysisTemplate } from '../testing/aRollout';
import {
  anIngress,
  aVirtualService,
  behindIstio,
  behindNginx,
  withPingPong,
} from '../testing/aRouter';
import { TestCluster } from '../testing/TestCluster';

const BETA = { headerName: 'x-beta', headerValue: { exact: 'yes' } };
const READING = { method: { exact: 'GET' } };

const STRATEGIES = {
  canary: {
    canary: {
      steps: [
        { setWeight: 10 },
        { pause: { duration: '20s' } },
        { setWeight: 40 },
        { analysis: { templates: [{ templateName: 'success-rate' }] } },
        { setWeight: 60 },
        { pause: {} },
      ],
    },
  },
  'canary with a background analysis': {
    canary: {
      steps: [{ setWeight: 50 }, { pause: { duration: '15s' } }],
      analysis: { templates: [{ templateName: 'success-rate' }] },
    },
  },
  'canary with an experiment': {
    canary: {
      steps: [
        { setWeight: 25 },
        {
          experiment: {
            duration: '20s',
            templates: [
              { name: 'baseline', specRef: 'stable' },
              { name: 'candidate', specRef: 'canary' },
            ],
            analyses: [
              {
                name: 'compare',
                templateName: 'success-rate',
                requiredForCompletion: true,
              },
            ],
          },
        },
        { pause: { duration: '10s' } },
      ],
    },
  },
  'canary without steps': { canary: { maxSurge: 1, maxUnavailable: 0 } },
  'canary behind Istio': {
    canary: {
      ...behindIstio('beta', 'mirror'),
      scaleDownDelaySeconds: 10,
      abortScaleDownDelaySeconds: 5,
      steps: [
        { setHeaderRoute: { name: 'beta', match: [BETA] } },
        { setCanaryScale: { replicas: 2 } },
        { setWeight: 20 },
        { pause: { duration: '10s' } },
        { setMirrorRoute: { name: 'mirror', match: [READING] } },
        { setCanaryScale: { matchTrafficWeight: true } },
        { setWeight: 60 },
        { pause: {} },
      ],
    },
  },
  'canary behind NGINX with a stable version that shrinks': {
    canary: {
      ...behindNginx(),
      dynamicStableScale: true,
      minPodsPerReplicaSet: 2,
      steps: [{ setWeight: 30 }, { pause: {} }, { setWeight: 80 }],
    },
  },
  'canary with ping and pong': {
    canary: {
      ...withPingPong(),
      steps: [{ setWeight: 50 }, { pause: { duration: '15s' } }],
    },
  },
  'blue-green by hand': {
    blueGreen: {
      activeService: 'active',
      previewService: 'preview',
      autoPromotionEnabled: false,
      previewReplicaCount: 1,
      scaleDownDelaySeconds: 10,
    },
  },
  'blue-green with analyses': {
    blueGreen: {
      activeService: 'active',
      previewService: 'preview',
      autoPromotionSeconds: 10,
      prePromotionAnalysis: { templates: [{ templateName: 'success-rate' }] },
      postPromotionAnalysis: { templates: [{ templateName: 'success-rate' }] },
    },
  },
};

type Act = (cluster: TestCluster) => void;

// Not among them: scaling to 0. With no pods wanted every version counts as available, also one
// that cannot run; it becomes the stable one and may then hold up what follows for good.
const ACTS: Record<string, Act> = {
  'set image v1': cluster => cluster.setImage('web:v1'),
  'set image v2': cluster => cluster.setImage('web:v2'),
  'set image v3': cluster => cluster.setImage('web:v3'),
  'set a bad image': cluster => cluster.setImage('web:bad'),
  'set a crashing image': cluster => cluster.setImage('web:crash'),
  promote: cluster => cluster.patchStatus({ pauseConditions: null }),
  skip: cluster =>
    cluster.patchStatus({
      pauseConditions: null,
      currentStepIndex: Math.min(
        (cluster.rollout.status?.currentStepIndex ?? 0) + 1,
        cluster.rollout.spec.strategy.canary?.steps?.length ?? 0,
      ),
    }),
  'promote fully': cluster => cluster.patchStatus({ promoteFull: true }),
  abort: cluster => cluster.patchStatus({ abort: true }),
  retry: cluster => cluster.patchStatus({ abort: false }),
  pause: cluster => cluster.patchRollout({ spec: { paused: true } }),
  resume: cluster => cluster.patchRollout({ spec: { paused: false } }),
  'scale to 1': cluster => cluster.patchRollout({ spec: { replicas: 1 } }),
  'scale to 6': cluster => cluster.patchRollout({ spec: { replicas: 6 } }),
  annotate: cluster =>
    cluster.patchRollout({ metadata: { annotations: { note: 'seen' } } }),
  'delete a pod': cluster => {
    const [pod] = cluster.list('Pod');
    if (pod) cluster.delete('Pod', pod.metadata.name);
  },
  'terminate the runs': cluster =>
    cluster
      .list('AnalysisRun')
      .forEach(({ kind, metadata }) =>
        cluster.patch(
          { kind, name: metadata.name },
          { spec: { terminate: true } },
        ),
      ),
};

const script = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(ACTS)),
    fc.integer({ min: 0, max: 30_000 }),
  ),
  { maxLength: 15 },
);

const answers = fc.array(fc.constantFrom(1, 1, 0.99, 0.2, NaN, undefined), {
  minLength: 1,
  maxLength: 20,
});

function aCluster(strategy: object, values: (number | undefined)[]) {
  let asked = 0;
  const cluster = new TestCluster(() => {
    const value = values[asked % values.length];
    asked += 1;
    return value === undefined
      ? { kind: 'error', message: 'server_error: server error: 500' }
      : { kind: 'vector', values: [value] };
  });
  cluster.apply(aService('active'), aService('preview'));
  cluster.apply(aService('stable'), aService('canary'));
  cluster.apply(aVirtualService(), anIngress());
  cluster.apply(anAnalysisTemplate({ count: 2, interval: '5s' }));
  cluster.apply(aRollout({ ...strategy, progressDeadlineSeconds: 60 }));
  return cluster;
}

function expectSaneState(cluster: TestCluster): void {
  const { spec, status } = cluster.rollout;
  const steps = spec.strategy.canary?.steps?.length ?? 0;
  expect(cluster.problems).toEqual([]);
  expect(status.currentStepIndex ?? 0).toBeGreaterThanOrEqual(0);
  expect(status.currentStepIndex ?? 0).toBeLessThanOrEqual(steps);
  for (const set of cluster.list('ReplicaSet')) {
    expect(set.spec.replicas).toBeGreaterThanOrEqual(0);
    expect(set.spec.replicas).toBeLessThanOrEqual(7);
  }
}

/** What an operator does who has had enough: a good version, everywhere, now. */
function forceGoodVersion(cluster: TestCluster): void {
  cluster.patchRollout({ spec: { paused: false, replicas: 3 } });
  cluster.setImage('web:good');
  cluster.step(60);
  cluster.patchStatus({ promoteFull: true, pauseConditions: null });
  cluster.step(300);
}

describe.each(Object.entries(STRATEGIES))('%s', (_, strategy) => {
  it('stays in its bounds whatever users do and when, and can always be led to a good version', () => {
    fc.assert(
      fc.property(script, answers, (acts, values) => {
        const cluster = aCluster(strategy, values);

        for (const [act, waitMs] of acts) {
          ACTS[act](cluster);
          cluster.step(waitMs / 1000);
          expectSaneState(cluster);
        }
        forceGoodVersion(cluster);

        expectSaneState(cluster);
        expect(cluster.rollout.status).toMatchObject({
          phase: 'Healthy',
          stableRS: cluster.rollout.status.currentPodHash,
          availableReplicas: 3,
        });
      }),
      { numRuns: 10 },
    );
  });
});
