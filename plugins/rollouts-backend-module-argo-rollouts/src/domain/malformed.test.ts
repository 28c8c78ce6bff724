import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../ArgoRolloutsEngine';
import { loadScenario, scenarioWithNonsense } from '../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');
const project = (graph: ResourceGraph) =>
  argoRolloutsEngine.project(graph, now);
const malformed = (change: (root: any) => void) =>
  scenarioWithNonsense('canary-paused-until-promoted', change);

describe('a malformed Rollout', () => {
  it.each<[string, (root: any) => void]>([
    ['spec', root => Object.assign(root, { spec: 'none' })],
    ['spec.strategy', root => Object.assign(root.spec, { strategy: 7 })],
    ['status', root => Object.assign(root, { status: [] })],
    ['status.phase', root => Object.assign(root.status, { phase: 4 })],
  ])('is Unknown and says that its %s cannot be read', (path, change) => {
    const graph = malformed(change);

    const { phase, gaps } = project(graph);

    expect(phase).toBe('Unknown');
    expect(gaps).toContain(
      `Rollout web: ${path} is not as expected and is left out.`,
    );
    expect(
      argoRolloutsEngine.plan({ kind: 'promote' }, graph, now),
    ).toMatchObject({
      outcome: 'refusal',
      code: 'unsupported',
    });
  });

  it('has a strategy of a kind that is not known', () => {
    const graph = malformed(root => {
      root.spec.strategy = { shadow: {} };
    });

    expect(project(graph)).toMatchObject({
      strategy: 'unknown',
      phase: 'Unknown',
      steps: [],
    });
    expect(project(graph).gaps).toContain(
      'The Rollout has no strategy that is known here.',
    );
  });

  it('is Degraded when the controller says itself that there is no strategy', () => {
    const graph = scenarioWithNonsense('invalid-spec', root => {
      root.spec.strategy = {};
    });

    expect(project(graph)).toMatchObject({
      strategy: 'unknown',
      phase: 'Degraded',
    });
  });

  it('keeps what can be read when a small part cannot', () => {
    const graph = malformed(root => {
      root.status.conditions[0].lastTransitionTime = 'yesterday';
      root.status.updatedReplicas = 'one';
    });

    expect(project(graph)).toMatchObject({
      phase: 'Paused',
      replicas: { desired: 4, updated: 0, available: 4 },
      gaps: [
        'Rollout web: status.conditions[0].lastTransitionTime is not as expected and is left out.',
        'Rollout web: status.updatedReplicas is not as expected and is left out.',
      ],
    });
  });

  it('does not let one bad AnalysisRun hide the others', () => {
    const graph = structuredClone(loadScenario('canary-aborted-by-analysis'));
    const run = graph.owned.find(({ kind }) => kind === 'AnalysisRun')!;
    const bad = {
      ...run,
      metadata: { ...run.metadata, uid: 'x', name: 'bad' },
    };
    const withBad = {
      ...graph,
      owned: [{ ...bad, status: 'gone' }, ...graph.owned],
    };

    const { analysisRuns, gaps } = project(withBad);

    expect(analysisRuns.map(({ name, phase }) => [name, phase])).toEqual([
      ['web-7476488bb6-2-1', 'Failed'],
      ['bad', 'Pending'],
    ]);
    expect(gaps).toEqual([
      'AnalysisRun bad: status is not as expected and is left out.',
    ]);
  });
});

describe('what may not be seen', () => {
  it('is told apart from what is not there', () => {
    const graph: ResourceGraph = {
      ...loadScenario('canary-paused-until-promoted'),
      unavailable: [
        { resource: 'analysisruns.argoproj.io', reason: 'forbidden' },
        { resource: 'experiments.argoproj.io', reason: 'absent' },
      ],
    };

    expect(project(graph).gaps).toEqual([
      'AnalysisRuns cannot be read: forbidden.',
      'Experiments cannot be read: the cluster does not serve them.',
    ]);
  });

  it('leaves the step of an abort readable off the name of the run', () => {
    const graph = loadScenario('canary-aborted-by-analysis');
    const withoutRuns: ResourceGraph = {
      ...graph,
      owned: graph.owned.filter(({ kind }) => kind !== 'AnalysisRun'),
      unavailable: [
        { resource: 'analysisruns.argoproj.io', reason: 'forbidden' },
      ],
    };

    expect(project(withoutRuns).currentStepIndex).toBe(1);
  });
});
