import { argoRolloutsEngine } from '../ArgoRolloutsEngine';
import { loadScenario, scenarioWith } from '../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');

describe('a rollout with the template of another workload', () => {
  it('names it', () => {
    expect(
      argoRolloutsEngine.project(loadScenario('workload-paused'), now).workload,
    ).toEqual({ kind: 'Deployment', name: 'web-deploy' });
  });

  it.each([
    [{ apiVersion: 'v1', kind: 'PodTemplate', name: 'web' }],
    [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web' }],
    [{ apiVersion: 'example.com/v1', kind: 'Deployment', name: 'web' }],
    [{ apiVersion: 'apps/v1', kind: 'Deployment' }],
    ['web'],
  ])('of %j looks at nothing', workloadRef => {
    const { root } = scenarioWith('workload-paused', rollout => {
      Object.assign(rollout.spec, { workloadRef });
    });

    expect(argoRolloutsEngine.references(root)).toEqual([]);
  });

  it('says that Deployments cannot be read only where that matters', () => {
    const unavailable = [
      { resource: 'deployments.apps', reason: 'forbidden' as const },
    ];
    const gapsOf = (name: string) =>
      argoRolloutsEngine.project({ ...loadScenario(name), unavailable }, now)
        .gaps;

    expect(gapsOf('workload-paused')).toEqual([
      'Deployments cannot be read: forbidden.',
    ]);
    expect(gapsOf('canary-timed-pause')).toEqual([]);
  });
});

describe('a restart', () => {
  it.each([
    [undefined, undefined, undefined],
    [
      '2026-11-21T05:45:00Z',
      undefined,
      { at: '2026-11-21T05:45:00Z', isDone: false },
    ],
    [
      '2026-11-21T05:45:00Z',
      '2026-11-20T05:45:00Z',
      { at: '2026-11-21T05:45:00Z', isDone: false },
    ],
    [
      '2026-11-21T05:45:00Z',
      '2026-11-21T05:45:00Z',
      { at: '2026-11-21T05:45:00Z', isDone: true },
    ],
  ])('asked for %s and noted %s is %j', (restartAt, restartedAt, restart) => {
    const graph = scenarioWith('canary-fully-promoted', ({ spec, status }) => {
      Object.assign(spec, { restartAt });
      Object.assign(status, { restartedAt });
    });

    expect(argoRolloutsEngine.project(graph, now).restart).toEqual(restart);
  });
});
