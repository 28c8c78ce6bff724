import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { keptScenario } from '../testing/keptScenario';
import { recordedGraphs } from './recordedGraphs';
import { runFuzz } from './runFuzz';

jest.setTimeout(60_000);

const names = [
  'analysis-web-job',
  'bluegreen-analyses',
  'canary-abort-retry',
  'experiment-step',
  'istio-all-step-kinds',
];

function fuzz(engine: RolloutEngine, count: number) {
  return runFuzz({
    engine,
    graphs: names.flatMap(name =>
      recordedGraphs(keptScenario(name), argoRolloutsEngine, 4),
    ),
    count,
    seed: 1,
    clock: () => 0,
  });
}

it('the engine neither throws nor lies, whatever an object looks like', () => {
  const { faults, mutated } = fuzz(argoRolloutsEngine, 300);

  expect(faults).toEqual([]);
  expect(mutated).toEqual({ Rollout: 100, AnalysisRun: 100, Experiment: 100 });
});

it.each<[string, Partial<RolloutEngine>, RegExp]>([
  [
    'leaves out steps',
    {
      project: (graph, now) => {
        const rollout = argoRolloutsEngine.project(graph, now);
        return { ...rollout, steps: rollout.steps.slice(1) };
      },
    },
    /steps it shows/,
  ],
  [
    'makes a phase up',
    {
      project: (graph, now) => ({
        ...argoRolloutsEngine.project(graph, now),
        phase: 'Healthy',
        isObserved: true,
      }),
    },
    /it takes the phase \S+ for Healthy/,
  ],
  [
    'shows what it should not',
    {
      project: (graph, now) => ({
        ...argoRolloutsEngine.project(graph, now),
        controllerMessage: JSON.stringify(graph.owned),
      }),
    },
    /it shows a secret/,
  ],
  [
    'throws',
    {
      plan: () => {
        throw new Error('not expected');
      },
    },
    /it threw Error: not expected/,
  ],
])('finds an engine that %s', (_, change, words) => {
  const { faults } = fuzz({ ...argoRolloutsEngine, ...change }, 300);

  expect(faults.join('\n')).toMatch(words);
});
