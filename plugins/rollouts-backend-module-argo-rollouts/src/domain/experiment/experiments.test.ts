import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../../ArgoRolloutsEngine';
import { loadScenario } from '../../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');
const project = (graph: ResourceGraph) =>
  argoRolloutsEngine.project(graph, now);

/** The situation with something different about its first object of a kind. */
function withObject(
  scenario: string,
  kind: string,
  change: (object: any) => void,
): ResourceGraph {
  const graph = structuredClone(loadScenario(scenario));
  change([graph.root, ...graph.owned].find(object => object.kind === kind));
  return graph;
}

describe('experiments of a rollout', () => {
  it('show what runs side by side, what is measured, and when it ends at the latest', () => {
    const { experiments } = project(loadScenario('experiment-running'));

    expect(experiments).toEqual([
      {
        name: 'web-7476488bb6-2-1',
        stepIndex: 1,
        podHash: '7476488bb6',
        phase: 'Running',
        createdAt: '2026-11-21T05:38:54Z',
        availableAt: '2026-11-21T05:38:55Z',
        durationSeconds: 6,
        endsAt: '2026-11-21T05:39:01.000Z',
        isTerminating: false,
        templates: [
          {
            name: 'baseline',
            state: 'Running',
            from: 'stable',
            podHash: '67fc9fc85c',
            replicas: { desired: 1, ready: 1, available: 1 },
          },
          {
            name: 'canary',
            state: 'Running',
            from: 'canary',
            podHash: '7476488bb6',
            replicas: { desired: 2, ready: 2, available: 2 },
          },
        ],
        analyses: [
          {
            name: 'compare',
            run: 'web-7476488bb6-2-1-compare',
            phase: 'Running',
            isRequired: true,
          },
        ],
      },
    ]);
  });

  it('are tied to their step and to their runs', () => {
    const { analysisRuns, steps } = project(loadScenario('experiment-running'));

    expect(steps[1]).toMatchObject({
      kind: 'experiment',
      experiment: 'web-7476488bb6-2-1',
    });
    expect(analysisRuns[0]).toMatchObject({
      name: 'web-7476488bb6-2-1-compare',
      experiment: 'web-7476488bb6-2-1',
    });
  });

  it('have the weight that their step asks for, while it is the step of their version', () => {
    const askedFor = (change: (rollout: any) => void) =>
      project(
        withObject('experiment-running', 'Rollout', rollout => {
          rollout.spec.strategy.canary.steps[1].experiment.templates = [
            { name: 'canary', specRef: 'canary', weight: 5 },
          ];
          change(rollout);
        }),
      ).experiments[0].templates.map(({ from, weight }) => [from, weight]);

    expect(askedFor(() => {})).toEqual([
      ['stable', undefined],
      ['canary', 5],
    ]);
    expect(
      askedFor(rollout =>
        Object.assign(rollout.status, { currentPodHash: 'x' }),
      ),
    ).toEqual([
      ['stable', undefined],
      ['canary', undefined],
    ]);
  });

  it('end when they end, and keep their pods up to a deadline (R71)', () => {
    const graph = withObject('experiment-running', 'Experiment', experiment => {
      experiment.status.phase = 'Failed';
      experiment.status.message = 'token=s3cret was refused';
    });
    graph.owned
      .filter(({ metadata }) => metadata.name.endsWith('-1-canary'))
      .forEach(({ metadata }) => {
        metadata.annotations!['scale-down-deadline'] = '2026-11-21T05:39:27Z';
      });

    const [{ endsAt, message, phase, templates }] = project(graph).experiments;

    expect([phase, endsAt, message]).toEqual([
      'Failed',
      undefined,
      'token=[hidden] was refused',
    ]);
    expect(templates[1].scaleDownAt).toBe('2026-11-21T05:39:27Z');
  });

  it('are shown without a status, and with words that are not known', () => {
    const fresh = withObject('experiment-running', 'Experiment', experiment => {
      delete experiment.status;
    });
    const odd = withObject('experiment-running', 'Experiment', experiment => {
      experiment.status.phase = 'Pondering';
      experiment.status.templateStatuses[0].status = 'Waltzing';
    });

    const [first] = project(fresh).experiments;
    const [second] = project(odd).experiments;

    expect([first.phase, first.templates[0].state]).toEqual([
      'Pending',
      'Progressing',
    ]);
    expect(first.analyses).toMatchObject([
      { name: 'compare', run: 'web-7476488bb6-2-1-compare', phase: 'Running' },
    ]);
    expect([second.phase, second.templates[0].state]).toEqual([
      'Unknown',
      'Unknown',
    ]);
  });
});

it('an experiment that begins again does not tell the verdict of its former run', () => {
  const graph = withObject(
    'standalone-experiment-failed',
    'Experiment',
    experiment => {
      delete experiment.status;
    },
  );

  expect(project(graph).experiments[0].analyses).toEqual([
    { name: 'compare', phase: 'Pending', isRequired: true },
  ]);
});

describe('an experiment that no rollout began', () => {
  it('is a root with a phase, and with versions only as templates', () => {
    const running = project(loadScenario('standalone-experiment-running'));

    expect(running).toMatchObject({
      ref: { kind: 'Experiment', name: 'trial' },
      strategy: 'experiment',
      phase: 'Progressing',
      controllerPhase: 'Running',
      isObserved: true,
      steps: [],
      revisions: [],
      replicas: { desired: 3, updated: 3, available: 3 },
      waitingFor: { kind: 'time' },
    });
    expect(running.experiments).toHaveLength(1);
    expect(running.analysisRuns).toMatchObject([{ experiment: 'trial' }]);
    expect(running.gaps).toEqual([]);
  });

  it.each([
    ['Pending', 'Progressing'],
    ['Running', 'Progressing'],
    ['Successful', 'Healthy'],
    ['Failed', 'Degraded'],
    ['Error', 'Degraded'],
    ['Inconclusive', 'Degraded'],
    ['Pondering', 'Unknown'],
    [undefined, 'Unknown'],
  ])('is, when its controller says %s, %s', (word, phase) => {
    const graph = withObject(
      'standalone-experiment-running',
      'Experiment',
      experiment => Object.assign(experiment.status, { phase: word }),
    );

    expect(project(graph).phase).toBe(phase);
  });

  it('is degraded by a spec that is not valid, which gets no phase', () => {
    const graph = withObject(
      'standalone-experiment-running',
      'Experiment',
      experiment => {
        experiment.status = {
          conditions: [{ type: 'InvalidSpec', message: 'no templates' }],
        };
      },
    );

    expect(project(graph)).toMatchObject({
      phase: 'Degraded',
      controllerMessage: 'no templates',
      isObserved: true,
    });
  });

  it('waits for the controller when it was told to end', () => {
    const graph = withObject(
      'standalone-experiment-running',
      'Experiment',
      experiment => Object.assign(experiment.spec, { terminate: true }),
    );

    expect(project(graph)).toMatchObject({
      isObserved: false,
      waitingFor: { kind: 'controller' },
      experiments: [{ isTerminating: true }],
    });
  });

  it('tells the end of a run that its own status still calls Running (R74)', () => {
    const [{ analyses }] = project(
      loadScenario('standalone-experiment-terminated'),
    ).experiments;

    expect(analyses).toMatchObject([
      { phase: 'Successful', message: 'Run Terminated' },
    ]);
  });

  it('is shown as far as it can be read', () => {
    const graph = withObject(
      'standalone-experiment-running',
      'Experiment',
      experiment => {
        experiment.spec.templates[0] = 'nonsense';
        experiment.status.templateStatuses = 7;
      },
    );

    const { gaps, experiments } = project(graph);

    expect(experiments[0].templates.map(({ name }) => name)).toEqual(['b']);
    expect(gaps).toContain(
      'Experiment trial: spec.templates[0] is not as expected and is left out.',
    );
  });
});
