import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine as engine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { statusOf } from '../Finding';
import { keptScenario } from '../testing/keptScenario';
import { checkRead } from './checkRead';
import { viewsAt } from './expected/viewsAt';

/** The engine with something wrong about what it shows. */
function lying(change: (rollout: Rollout) => Partial<Rollout>): RolloutEngine {
  return {
    ...engine,
    project: (graph, now) => {
      const rollout = engine.project(graph, now);
      return { ...rollout, ...change(rollout) };
    },
  };
}

describe('checkRead', () => {
  const experiment = keptScenario('experiment-step');

  it('compares an experiment that no rollout began with the words of its controller', () => {
    const scenario = keptScenario('experiment-standalone-terminated');

    const finding = checkRead(scenario, engine);
    const wrong = checkRead(
      scenario,
      lying(() => ({ phase: 'Paused' })),
    );

    expect(statusOf(finding)).toBe('pass');
    expect(wrong.divergence).toContain(
      'trial: the phase is shown as Paused, and the controller says Pending',
    );
  });

  it.each<[string, (rollout: Rollout) => Partial<Rollout>]>([
    ['experiments', () => ({ experiments: [] })],
    [
      'templates',
      ({ experiments }) => ({
        experiments: experiments.map(each => ({ ...each, templates: [] })),
      }),
    ],
    [
      'measurements',
      ({ analysisRuns }) => ({
        analysisRuns: analysisRuns.map(run => ({
          ...run,
          metrics: run.metrics.map(metric => ({ ...metric, measurements: [] })),
        })),
      }),
    ],
    [
      'counts',
      ({ analysisRuns }) => ({
        analysisRuns: analysisRuns.map(run => ({
          ...run,
          metrics: run.metrics.map(metric => ({ ...metric, failed: 9 })),
        })),
      }),
    ],
    [
      'ready',
      ({ revisions }) => ({
        revisions: revisions.map(revision => ({
          ...revision,
          replicas: { ...revision.replicas, ready: 9 },
        })),
      }),
    ],
  ])('finds wrong %s', (field, change) => {
    expect(checkRead(experiment, lying(change)).divergence).toContain(
      `${field} differs from the dashboard's`,
    );
  });

  it('finds pods that belong to somebody else', () => {
    const greedy: RolloutEngine = {
      ...engine,
      pods: graph => {
        const selection = engine.pods(graph);
        return (
          selection && { ...selection, owners: selection.owners.slice(0, 1) }
        );
      },
    };

    expect(checkRead(experiment, greedy).divergence).toContain(
      "pods differs from the dashboard's",
    );
  });

  it('holds whole views against what was written down', () => {
    const asked = { at: 3500, root: 'Rollout web' };
    const [written] = viewsAt({ ...experiment, expected: [asked] }, engine);
    const scenario = { ...experiment, checkpoints: [], expected: [written] };

    expect(checkRead(scenario, engine)).toMatchObject({
      checked: { 'expected views': 1 },
      divergence: undefined,
    });
    expect(
      checkRead(
        scenario,
        lying(() => ({ newVersion: 'v9' })),
      ).divergence,
    ).toBe(
      [
        'at 3500 ms, Rollout web: newVersion is not as expected.',
        '  shown:    "v9"',
        '  expected: "v2"',
      ].join('\n'),
    );
  });

  it('finds a moment of which nothing is written down, or that never was', () => {
    const divergenceOf = (root: string) =>
      checkRead({ ...experiment, expected: [{ at: 10, root }] }, engine)
        .divergence;

    expect(divergenceOf('Rollout web')).toContain('expected: (none)');
    expect(divergenceOf('Rollout shop')).toContain('is not there');
  });
});
