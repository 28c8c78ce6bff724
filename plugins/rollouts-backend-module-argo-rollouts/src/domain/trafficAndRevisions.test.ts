import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../ArgoRolloutsEngine';
import { loadScenario, scenarioWith } from '../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');
const project = (graph: ResourceGraph): Rollout =>
  argoRolloutsEngine.project(graph, now);

const bothServices = [
  { role: 'stable', name: 'web-stable' },
  { role: 'canary', name: 'web-canary' },
];

describe('traffic', () => {
  it('without a router is the share of ready pods, beside what was asked for', () => {
    expect(project(loadScenario('workload-paused')).traffic).toEqual({
      max: 100,
      asked: { stable: 66, canary: 34, additional: [] },
      actual: { stable: 67, canary: 33, additional: [] },
      source: 'replicas',
      services: [],
    });
  });

  it('with a router is what the router was given', () => {
    expect(project(loadScenario('istio-weights')).traffic).toEqual({
      max: 100,
      asked: { stable: 80, canary: 20, additional: [] },
      actual: { stable: 80, canary: 20, additional: [] },
      source: 'router',
      router: 'istio',
      services: bothServices,
    });
  });

  it('is not told by weights that belong to the former update', () => {
    const { traffic } = project(
      loadScenario('istio-weights-of-the-former-update'),
    );

    expect(traffic.asked.canary).toBe(30);
    expect(traffic.actual).toBeUndefined();
  });

  it('is asked back to stable at an abort, and goes there by degrees', () => {
    expect(
      project(loadScenario('istio-abort-by-degrees')).traffic,
    ).toMatchObject({
      asked: { stable: 100, canary: 0 },
      actual: { stable: 20, canary: 80 },
    });
  });

  it('of a blue-green update is all or nothing', () => {
    const before = project(loadScenario('bluegreen-paused')).traffic;
    const after = project(loadScenario('bluegreen-post-promotion')).traffic;

    expect(before.source).toBe('service');
    expect(before.actual).toMatchObject({ stable: 100, canary: 0 });
    expect(after.actual).toMatchObject({ stable: 0, canary: 100 });
  });

  it('is not known before anything is ready', () => {
    for (const name of ['canary-first-deploy', 'bluegreen-first-deploy']) {
      expect(project(loadScenario(name)).traffic.actual).toBeUndefined();
    }
  });

  it('counts to another maximum where the spec says so, and names the plugin of the router', () => {
    const graph = scenarioWith('istio-weights', ({ spec, status }) => {
      spec.strategy!.canary!.trafficRouting = {
        maxTrafficWeight: 1000,
        plugins: { 'argoproj-labs/gatewayAPI': {} },
      };
      status.canary!.weights!.canary.weight = 15;
      status.canary!.weights!.stable.weight = 975;
      status.canary!.weights!.additional = [
        { weight: 10, serviceName: 'web-baseline' },
      ];
    });

    expect(project(graph).traffic).toEqual({
      max: 1000,
      asked: { stable: 980, canary: 20, additional: [] },
      actual: {
        stable: 975,
        canary: 15,
        additional: [{ name: 'web-baseline', weight: 10 }],
      },
      source: 'router',
      router: 'argoproj-labs/gatewayAPI',
      services: bothServices,
    });
  });

  it('asks for the weights of the templates of an experiment', () => {
    const graph = scenarioWith('experiment-running', ({ spec }) => {
      const [, { experiment }] = spec.strategy!.canary!.steps!;
      experiment!.templates[0].weight = 5;
    });

    expect(project(graph).traffic.asked).toEqual({
      stable: 70,
      canary: 25,
      additional: [{ name: 'baseline', weight: 5 }],
    });
  });
});

describe('revisions', () => {
  it('have roles, counts and versions, newest first', () => {
    expect(project(loadScenario('bluegreen-scaling-down')).revisions).toEqual([
      {
        podHash: '7476488bb6',
        revision: 2,
        version: 'v2',
        images: [{ container: 'web', image: 'web:v2' }],
        roles: ['stable', 'active'],
        replicas: { desired: 3, ready: 3, available: 3 },
        createdAt: '2026-11-21T05:38:29Z',
      },
      {
        podHash: '67fc9fc85c',
        revision: 1,
        version: 'v1',
        images: [{ container: 'web', image: 'web:v1' }],
        roles: [],
        replicas: { desired: 3, ready: 3, available: 3 },
        createdAt: '2026-11-21T05:38:28Z',
        scaleDownAt: '2026-11-21T05:38:38Z',
      },
    ]);
  });

  it('do not include the pods of an experiment, whose hash and labels are the same', () => {
    const { revisions } = project(loadScenario('experiment-running'));

    expect(revisions.map(({ podHash, roles }) => [podHash, roles])).toEqual([
      ['7476488bb6', ['canary']],
      ['67fc9fc85c', ['stable']],
    ]);
  });

  it('show preview and active while they differ', () => {
    expect(
      project(loadScenario('bluegreen-paused')).revisions.map(r => r.roles),
    ).toEqual([['preview'], ['stable', 'active']]);
  });
});

describe('versions', () => {
  const withImages = (...images: string[][]): Rollout => {
    const graph = structuredClone(loadScenario('canary-paused-until-promoted'));
    const names = ['app', 'proxy'];
    graph.owned.forEach((set: any) => {
      const revision = Number(
        set.metadata.annotations['rollout.argoproj.io/revision'],
      );
      set.spec.template.spec.containers = images[revision - 1].map(
        (image, index) => ({ name: names[index], image }),
      );
    });
    return project(graph);
  };

  it.each([
    ['registry.example:5000/team/web:v2.14.1', 'v2.14.1'],
    ['web:v2.14.1@sha256:0123456789abcdef', 'v2.14.1'],
    ['web@sha256:0123456789abcdef', '7476488bb6'],
    ['registry.example:5000/web', '7476488bb6'],
    ['web:latest', '7476488bb6'],
  ])('of %s is %s', (image, version) => {
    expect(withImages(['web:v1'], [image]).newVersion).toBe(version);
  });

  it('are told by the container that differs', () => {
    const { stableVersion, newVersion } = withImages(
      ['web:v1', 'proxy:1.0'],
      ['web:v1', 'proxy:1.1'],
    );

    expect([stableVersion, newVersion]).toEqual(['1.0', '1.1']);
  });

  it('carry the hash where only the configuration differs', () => {
    const { stableVersion, newVersion } = withImages(['web:v1'], ['web:v1']);

    expect([stableVersion, newVersion]).toEqual([
      'v1 (67fc9fc85c)',
      'v1 (7476488bb6)',
    ]);
  });

  it('are equal when nothing is being rolled out', () => {
    const { stableVersion, newVersion, isFullyPromoted } = project(
      loadScenario('canary-fully-promoted'),
    );

    expect([stableVersion, newVersion, isFullyPromoted]).toEqual([
      'v2',
      'v2',
      true,
    ]);
  });
});
