import {
  ActionPlan,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../../ArgoRolloutsEngine';
import { addressedObject, applyMutation } from '../../testing/applyMutation';
import {
  loadScenario,
  scenarioNames,
  scenarioWith,
} from '../../testing/loadScenario';
import { withoutGuards } from '../../testing/withoutGuards';

const now = new Date('2026-11-21T06:30:00Z');

function planOf(
  kind: RolloutActionKind,
  scenario: string | ResourceGraph,
  target?: string,
): ActionPlan {
  const graph =
    typeof scenario === 'string' ? loadScenario(scenario) : scenario;
  const answer = argoRolloutsEngine.plan({ kind, target }, graph, now);
  if (answer.outcome === 'refusal') {
    throw new Error(answer.reason);
  }
  return answer;
}

const status = (fields: object) => ['/status', { status: fields }] as const;
const resume = ['', { spec: { paused: false } }] as const;

describe('a plan, apart from its guards, sends what the kubectl plugin 1.9.1 sends', () => {
  it.each<
    [RolloutActionKind, string, (readonly [path: string, body: object])[]]
  >([
    [
      'promote',
      'canary-paused-until-promoted',
      [status({ pauseConditions: null })],
    ],
    ['promote', 'canary-timed-pause', [status({ pauseConditions: null })]],
    ['promote', 'workload-paused', [status({ pauseConditions: null })]],
    ['promote', 'istio-weights', [status({ pauseConditions: null })]],
    ['promote', 'bluegreen-paused', [status({ pauseConditions: null })]],
    [
      'promote',
      'user-paused-at-a-pause',
      [status({ pauseConditions: null }), resume],
    ],
    [
      'promote',
      'step-analysis-inconclusive',
      [
        status({
          pauseConditions: null,
          controllerPause: false,
          currentStepIndex: 2,
        }),
      ],
    ],
    [
      'promoteFully',
      'canary-paused-until-promoted',
      [status({ promoteFull: true })],
    ],
    [
      'promoteFully',
      'bluegreen-pre-promotion',
      [status({ promoteFull: true })],
    ],
    [
      'promoteFully',
      'canary-aborted-by-analysis',
      [status({ promoteFull: true })],
    ],
    [
      'promoteFully',
      'user-paused-at-a-weight',
      [status({ promoteFull: true }), resume],
    ],
    ['abort', 'canary-paused-until-promoted', [status({ abort: true })]],
    ['abort', 'step-analysis-inconclusive', [status({ abort: true })]],
    ['abort', 'bluegreen-paused', [status({ abort: true })]],
    ['retry', 'canary-aborted-by-a-person', [status({ abort: false })]],
    ['retry', 'canary-aborted-by-analysis', [status({ abort: false })]],
    ['retry', 'bluegreen-aborted-and-run-deleted', [status({ abort: false })]],
    ['skip', 'step-analysis-running', [status({ currentStepIndex: 2 })]],
    ['skip', 'experiment-running', [status({ currentStepIndex: 2 })]],
    ['skip', 'canary-weight-scaling', [status({ currentStepIndex: 3 })]],
    [
      'pause',
      'canary-paused-until-promoted',
      [['', { spec: { paused: true } }]],
    ],
    ['pause', 'bluegreen-paused', [['', { spec: { paused: true } }]]],
    ['resume', 'user-paused-at-a-pause', [resume]],
    ['resume', 'user-paused-at-a-weight', [resume]],
    [
      'restart',
      'canary-fully-promoted',
      [['', { spec: { restartAt: '2026-11-21T06:30:00Z' } }]],
    ],
  ])('%s in %s', (kind, scenario, sent) => {
    const { namespace } = loadScenario(scenario).root.metadata;
    const main = `/apis/argoproj.io/v1alpha1/namespaces/${namespace}/rollouts/web`;

    const { steps } = planOf(kind, scenario);

    expect(steps.map(withoutGuards)).toEqual(
      sent.map(([path, body]) => ({ path: main + path, body })),
    );
  });
});

describe('a plan differs from the plugin where that does harm', () => {
  it('resumes a rollout that only a person paused, without skipping its step', () => {
    expect(
      planOf('promote', 'user-paused-at-a-weight').steps.map(withoutGuards),
    ).toEqual([expect.objectContaining({ body: { spec: { paused: false } } })]);
  });

  it('ends a full promotion in the same patch that aborts it', () => {
    expect(
      planOf('abort', 'canary-promoting-fully').steps.map(withoutGuards),
    ).toEqual([
      expect.objectContaining({
        body: { status: { promoteFull: null, abort: true } },
      }),
    ]);
  });

  it('ends the pause of a person after an abort', () => {
    expect(
      planOf('abort', 'user-paused-at-a-weight').steps.map(withoutGuards),
    ).toEqual([
      expect.objectContaining({ body: { status: { abort: true } } }),
      expect.objectContaining({ body: { spec: { paused: false } } }),
    ]);
  });
});

describe('the nudge for a controller that lost the request', () => {
  const nudgeOf = (kind: RolloutActionKind, scenario: string) =>
    planOf(kind, scenario).nudge;

  it('changes an annotation of the very object that is aborted, and nothing else', () => {
    const { metadata } = loadScenario('canary-paused-until-promoted').root;

    expect(nudgeOf('abort', 'canary-paused-until-promoted')).toEqual({
      kind: 'kubernetes',
      method: 'PATCH',
      path: `/apis/argoproj.io/v1alpha1/namespaces/${metadata.namespace}/rollouts/web`,
      contentType: 'application/merge-patch+json',
      body: {
        metadata: {
          uid: metadata.uid,
          annotations: {
            'progressive-delivery.io/nudged-for-plan-of':
              '2026-11-21T06:30:00.000Z',
          },
        },
      },
    });
  });

  it('is planned only where aborts are known to get lost', () => {
    expect(nudgeOf('promote', 'canary-paused-until-promoted')).toBeUndefined();
  });
});

describe('a plan for a part, apart from its guards, sends what the kubectl plugin sends', () => {
  const base = (namespace: string) =>
    `/apis/argoproj.io/v1alpha1/namespaces/${namespace}`;

  it.each<{
    kind: RolloutActionKind;
    scenario: string;
    target: string;
    path: string;
    body: object;
  }>([
    {
      kind: 'terminateRun',
      scenario: 'step-analysis-running',
      target: 'web-7476488bb6-2-1',
      path: `${base('analysis-step-success')}/analysisruns/web-7476488bb6-2-1`,
      body: { spec: { terminate: true } },
    },
    {
      kind: 'terminateExperiment',
      scenario: 'standalone-experiment-running',
      target: 'trial',
      path: `${base('experiment-standalone-terminated')}/experiments/trial`,
      body: { spec: { terminate: true } },
    },
    {
      kind: 'retryExperiment',
      scenario: 'standalone-experiment-failed',
      target: 'trial',
      path: `${base('experiment-retry')}/experiments/trial`,
      body: { status: null },
    },
    {
      kind: 'rollBack',
      scenario: 'canary-with-older-versions',
      target: '67fc9fc85c',
      path: `${base('canary-undo-older')}/rollouts/web`,
      body: { spec: { template: templateOf('web:v1') } },
    },
    {
      kind: 'rollBack',
      scenario: 'workload-with-an-older-version',
      target: '84c5f745db',
      path: '/apis/apps/v1/namespaces/workloadref-onsuccess/deployments/web-deploy',
      body: {
        spec: {
          template: {
            metadata: { labels: { app: 'web' } },
            spec: {
              containers: [{ name: 'web', image: 'web:v2', resources: {} }],
            },
          },
        },
      },
    },
  ])('$kind in $scenario: $target', ({ kind, scenario, target, ...write }) => {
    const { steps } = planOf(kind, scenario, target);

    expect(steps.map(withoutGuards)).toEqual([write]);
  });

  function templateOf(image: string) {
    return {
      metadata: { labels: { app: 'web' } },
      spec: {
        containers: [
          {
            name: 'web',
            image,
            ports: [{ containerPort: 8080 }],
            resources: { requests: { cpu: '10m', memory: '32Mi' } },
          },
        ],
      },
    };
  }

  it('takes the order to end back when a terminated experiment begins again', () => {
    const plan = planOf(
      'retryExperiment',
      'standalone-experiment-terminated',
      'trial',
    );

    expect(plan.steps.map(withoutGuards)).toEqual([
      expect.objectContaining({
        body: { spec: { terminate: null }, status: null },
      }),
    ]);
    expect(plan.kubectl).toContain('kubectl patch experiments.argoproj.io');
  });
});

const plans = scenarioNames().flatMap(scenario => {
  const graph = loadScenario(scenario);
  return argoRolloutsEngine
    .project(graph, now)
    .actions.filter(({ isAvailable }) => isAvailable)
    .map(({ kind, target }) => [kind, scenario, target] as const);
});

describe('the guards of every plan', () => {
  it('exist', () => {
    expect(plans.length).toBeGreaterThan(150);
  });

  it.each(plans)(
    'hold for what was seen, and every request changes something: %s in %s (%s)',
    (kind, scenario, target) => {
      planOf(kind, scenario, target).steps.reduce((before, step) => {
        const after = applyMutation(before, step);
        expect(after).not.toEqual(before);
        return after;
      }, loadScenario(scenario));
    },
  );

  it.each(plans)(
    'refuse another object of the same name: %s in %s (%s)',
    (kind, scenario, target) => {
      const { steps } = planOf(kind, scenario, target);

      for (const step of steps) {
        const recreated = structuredClone(loadScenario(scenario));
        addressedObject(recreated, step).metadata.uid = 'another';
        expect(() => applyMutation(recreated, step)).toThrow(/^4(22|09): /);
      }
    },
  );

  it.each(plans)(
    'refuse an object with news that matter: %s in %s (%s)',
    (kind, scenario, target) => {
      const { steps } = planOf(kind, scenario, target);

      for (const step of steps) {
        const newer = structuredClone(loadScenario(scenario));
        const object = addressedObject(newer, step);
        object.metadata.resourceVersion = 'newer';
        object.metadata.generation = 99;
        object.status = {
          ...(object.status as object),
          currentPodHash: '85c9f9d6b7',
          phase: 'Error',
        };
        expect(() => applyMutation(newer, step)).toThrow(/^4(22|09): /);
      }
    },
  );

  it.each(
    plans.filter(([kind]) =>
      ['promote', 'retry', 'skip', 'resume'].includes(kind),
    ),
  )(
    'refuse the same a second time: %s in %s (%s)',
    (kind, scenario, target) => {
      const { steps } = planOf(kind, scenario, target);

      const once = steps.reduce(applyMutation, loadScenario(scenario));

      expect(() => applyMutation(once, steps[0])).toThrow(/^4(22|04): /);
    },
  );

  it('refuse a promotion that was meant for another step', () => {
    const graph = loadScenario('canary-timed-pause');
    const { metadata } = loadScenario('canary-paused-until-promoted').root;
    const [step] = planOf('promote', 'canary-paused-until-promoted').steps;

    expect(() =>
      applyMutation({ ...graph, root: { ...graph.root, metadata } }, step),
    ).toThrow('422: test /status/currentStepIndex failed');
  });

  it('refuse to skip an analysis that has decided meanwhile', () => {
    const [step] = planOf('skip', 'step-analysis-running').steps;
    const decided = scenarioWith('step-analysis-running', root => {
      root.status.canary!.currentStepAnalysisRunStatus!.status = 'Failed';
    });

    expect(() => applyMutation(decided, step)).toThrow(
      '422: test /status/canary/currentStepAnalysisRunStatus/status failed',
    );
  });

  it('refuse to replace a template that somebody else has replaced meanwhile', () => {
    const scenario = 'workload-with-an-older-version';
    const [step] = planOf('rollBack', scenario, '84c5f745db').steps;
    const graph = structuredClone(loadScenario(scenario));
    graph.referenced[0].metadata.generation! += 1;

    expect(() => applyMutation(graph, step)).toThrow(
      '422: test /metadata/generation failed',
    );
  });
});
