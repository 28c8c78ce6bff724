import {
  ActionPlan,
  RolloutActionKind,
  rolloutActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { argoRolloutsEngine } from '../../ArgoRolloutsEngine';
import { applyMutation, withoutGuards } from '../../testing/applyJsonPatch';
import { loadScenario, scenarioNames } from '../../testing/loadScenario';

function planOf(kind: RolloutActionKind, scenario: string): ActionPlan {
  const answer = argoRolloutsEngine.plan({ kind }, loadScenario(scenario));
  if (answer.outcome === 'refusal') {
    throw new Error(`${scenario}: ${answer.reason}`);
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
  const now = new Date('2026-11-20T14:44:31Z');
  const nudgeOf = (kind: RolloutActionKind, scenario: string, at?: Date) => {
    const plan = argoRolloutsEngine.plan({ kind }, loadScenario(scenario), at);
    return plan.outcome === 'plan' ? plan.nudge : plan;
  };

  it('changes an annotation of the very object that is aborted, and nothing else', () => {
    const { metadata } = loadScenario('canary-paused-until-promoted').root;

    expect(nudgeOf('abort', 'canary-paused-until-promoted', now)).toEqual({
      kind: 'kubernetes',
      method: 'PATCH',
      path: `/apis/argoproj.io/v1alpha1/namespaces/${metadata.namespace}/rollouts/web`,
      contentType: 'application/merge-patch+json',
      body: {
        metadata: {
          uid: metadata.uid,
          annotations: {
            'progressive-delivery.io/nudged-at': '2026-11-20T14:44:31.000Z',
          },
        },
      },
    });
  });

  it('is planned where aborts are known to get lost, once there is a time', () => {
    const scenario = 'canary-paused-until-promoted';

    expect(nudgeOf('promote', scenario, now)).toBeUndefined();
    expect(nudgeOf('abort', scenario)).toBeUndefined();
  });
});

const plans = scenarioNames().flatMap(scenario =>
  rolloutActionKinds
    .filter(
      kind =>
        argoRolloutsEngine.plan({ kind }, loadScenario(scenario)).outcome ===
        'plan',
    )
    .map(kind => [kind, scenario] as const),
);

describe('the guards of every plan', () => {
  it('exist', () => {
    expect(plans.length).toBeGreaterThan(50);
  });

  it.each(plans)(
    'hold for what was seen, and every request changes something: %s in %s',
    (kind, scenario) => {
      const { root } = loadScenario(scenario);

      planOf(kind, scenario).steps.reduce((before, step) => {
        const after = applyMutation(before, step);
        expect(after).not.toEqual(before);
        return after;
      }, root);
    },
  );

  it.each(plans)(
    'refuse another object and another version: %s in %s',
    (kind, scenario) => {
      const { root } = loadScenario(scenario);
      const [first] = planOf(kind, scenario).steps;
      const recreated = {
        ...root,
        metadata: { ...root.metadata, uid: 'another' },
      };
      const newer = {
        ...root,
        status: { ...(root.status as object), currentPodHash: '85c9f9d6b7' },
      };

      expect(() => applyMutation(recreated, first)).toThrow('422');
      expect(() => applyMutation(newer, first)).toThrow('422');
    },
  );

  it.each(plans.filter(([kind]) => kind === 'promote' || kind === 'retry'))(
    'refuse the same a second time: %s in %s',
    (kind, scenario) => {
      const { root } = loadScenario(scenario);
      const { steps } = planOf(kind, scenario);

      const once = steps.reduce(applyMutation, root);

      expect(() => applyMutation(once, steps[0])).toThrow('422');
    },
  );

  it('refuse a promotion that was meant for another step', () => {
    const { root } = loadScenario('canary-timed-pause');
    const [step] = planOf('promote', 'canary-paused-until-promoted').steps;
    const sameObject = {
      ...root,
      metadata: loadScenario('canary-paused-until-promoted').root.metadata,
    };

    expect(() => applyMutation(sameObject, step)).toThrow(
      '422: test /status/currentStepIndex failed',
    );
  });
});
