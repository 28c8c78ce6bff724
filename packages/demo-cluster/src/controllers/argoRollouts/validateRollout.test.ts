import { aRollout, anAnalysisTemplate } from '../testing/aRollout';
import { TestCluster } from '../testing/TestCluster';

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

describe('a Rollout that cannot be acted on', () => {
  it.each([
    [
      'a router of another kind',
      { canary: { ...PAUSING, trafficRouting: { alb: { ingress: 'web' } } } },
      'spec.strategy.canary.trafficRouting.alb',
    ],
    [
      'a plugin for a router',
      { canary: { ...PAUSING, trafficRouting: { plugins: { 'x/y': {} } } } },
      'spec.strategy.canary.trafficRouting.plugins',
    ],
    [
      'a step of a kind from the future',
      { canary: { steps: [{ setWeight: 5 }, { plugin: { name: 'x' } }] } },
      'spec.strategy.canary.steps[1].plugin',
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
      { canary: PAUSING, selector: { matchLabels: { app: 'other' } } },
      'spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`',
    ],
    [
      { canary: { ...PAUSING, maxSurge: 0, maxUnavailable: '0%' } },
      'spec.strategy.maxSurge: Invalid value: 0: MaxSurge and MaxUnavailable both can not be zero',
    ],
    [
      { canary: { ...PAUSING, antiAffinity: {} } },
      'spec.strategy.antiAffinity: Invalid value: "antiAffinity.PreferredDuringSchedulingIgnoredDuringExecution: false antiAffinity.RequiredDuringSchedulingIgnoredDuringExecution: false": AntiAffinity must have exactly one strategy listed',
    ],
    [
      {
        canary: {
          antiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: { weight: 101 },
          },
        },
      },
      'spec.strategy.antiAffinity.weight: Invalid value: 101: AntiAffinity weight must be between 1-100',
    ],
    [
      {
        blueGreen: { ...BY_HAND, scaleDownDelayRevisionLimit: 3 },
        revisionHistoryLimit: 2,
      },
      "spec.strategy.scaleDownDelayRevisionLimit: Invalid value: 3: This rollout's revision history limit can not be smaller than the rollout's scale down limit",
    ],
    [
      { canary: { steps: [{ pause: { duration: 'soon' } }] } },
      'spec.strategy.steps[0].pause.duration: Invalid value: -1: Duration needs to be greater than 0',
    ],
    [
      { canary: { steps: [{ setWeight: 200 }] } },
      'SetWeight needs to be between 0 and 100',
    ],
    [
      { canary: { steps: [{}] } },
      'spec.strategy.steps[0]: Invalid value: "step.Experiment: true step.Pause: true step.SetWeight: true step.Analysis: true step.SetCanaryScale: true step.SetHeaderRoute: true step.SetMirrorRoute: true step.Plugin: true": Step must have one of the following set: experiment, setWeight, setCanaryScale, plugin or pause',
    ],
    [
      { canary: { steps: [{ setWeight: 20, pause: {} }] } },
      'spec.strategy.steps[0]: Invalid value: "step.Experiment: false step.Pause: true step.SetWeight: true step.Analysis: false": Step must have one of the following set',
    ],
    [
      { canary: {}, replicas: -1 },
      'spec.replicas: Invalid value: -1: must be greater than or equal to 0',
    ],
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
    const cluster = new TestCluster();
    cluster.apply(aRollout({ canary: PAUSING }));

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
