import {
  ActionPlan,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../../ArgoRolloutsEngine';
import {
  FullRollout,
  loadScenario,
  scenarioWith,
} from '../../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');

function planOf(
  kind: RolloutActionKind,
  graph: ResourceGraph | string,
): ActionPlan {
  const answer = argoRolloutsEngine.plan(
    { kind },
    typeof graph === 'string' ? loadScenario(graph) : graph,
    now,
  );
  if (answer.outcome === 'refusal') {
    throw new Error(answer.reason);
  }
  return answer;
}

const availability = (kind: RolloutActionKind, scenario: string) =>
  argoRolloutsEngine
    .project(loadScenario(scenario), now)
    .actions.find(action => action.kind === kind);

/** The manual pause at step 2 with other steps behind it. */
function pausedBefore(
  ...steps: NonNullable<
    NonNullable<NonNullable<FullRollout['spec']['strategy']>['canary']>['steps']
  >
): ResourceGraph {
  return scenarioWith('canary-paused-until-promoted', ({ spec }) => {
    spec.strategy!.canary!.steps = [{ setWeight: 20 }, { pause: {} }, ...steps];
  });
}

describe('promote in words', () => {
  it('tells where it is, what starts and what follows', () => {
    expect(planOf('promote', 'istio-weights').effect).toEqual({
      now: 'Paused at step 10 of 13, 20\u202f% of traffic on v2.',
      atOnce:
        'Step 11 starts: canary scaled to 100\u202f%. Traffic stays at 20\u202f%.',
      afterwards:
        'It goes on by itself: 60\u202f%, a pause of 3 s, then it goes to 100\u202f%. Nobody is asked again.',
    });
  });

  it('stops at the next pause for a person', () => {
    expect(
      planOf(
        'promote',
        pausedBefore(
          { setWeight: 40 },
          { pause: { duration: '10m' } },
          { pause: {} },
          { setWeight: 60 },
        ),
      ).effect,
    ).toMatchObject({
      atOnce:
        'Step 3 starts: weight 40\u202f%. Traffic goes from 20\u202f% to 40\u202f%.',
      afterwards:
        'It goes on by itself: a pause of 10 min, then it waits for a promotion at step 5.',
    });
  });

  it('says so when the next step is such a pause itself', () => {
    expect(planOf('promote', pausedBefore({ pause: {} })).effect).toMatchObject(
      {
        atOnce:
          'Step 3 starts: pause until promoted. Traffic stays at 20\u202f%.',
        afterwards: 'It waits there until somebody promotes again.',
      },
    );
  });

  it('makes what follows depend on a judgement, and does not promise that nobody is asked', () => {
    expect(
      planOf(
        'promote',
        pausedBefore(
          {
            experiment: {
              duration: '15m',
              templates: [{ name: 'baseline', specRef: 'stable' }],
            },
          },
          { setWeight: 50 },
          { plugin: { name: 'contract-tests' } },
        ),
      ).effect,
    ).toMatchObject({
      atOnce:
        'Step 3 starts: experiment baseline, 15 min. Traffic stays at 20\u202f%.',
      afterwards:
        'If the experiment succeeds: 50\u202f%, plugin contract-tests, then it goes to 100\u202f%. Nobody is asked again, unless an analysis is inconclusive.',
    });
  });

  it('does not name the full weight twice when the steps end with it', () => {
    const graph = pausedBefore({ setWeight: 60 }, { setWeight: 100 });

    expect(planOf('promote', graph).effect.afterwards).toBe(
      'It goes on by itself: 100\u202f%, then all steps are done. Nobody is asked again.',
    );
  });

  it('promises nothing about steps that it does not know', () => {
    expect(planOf('promote', 'unknown-step-kinds').effect.afterwards).toBe(
      'It goes on by itself: step of unknown kind setWeight, step of unknown kind empty, step of unknown kind setWeight and pause, plugin example/contract-tests, canary scaled to 50\u202f%, step of unknown kind pause, then it goes to 100\u202f%.',
    );
  });

  it('tells the end of the last step', () => {
    expect(planOf('promote', 'workload-paused').effect).toEqual({
      now: 'Paused at step 2 of 2, 33\u202f% of the pods on v2.',
      atOnce: 'All steps are done: v2 goes to 100\u202f%.',
      afterwards: 'The pods of v1 are removed. Nobody is asked again.',
    });
  });

  it('tells of the switch of a blue-green update', () => {
    expect(planOf('promote', 'bluegreen-paused').effect).toEqual({
      now: 'Paused, all traffic on v1.',
      atOnce:
        'The preview is scaled to 3 pods, then all traffic is switched to v2.',
      afterwards:
        'The pods of v1 are removed after 5 s. Nobody is asked again.',
    });
  });

  it('gives the command and a hint for the button', () => {
    expect(planOf('promote', 'istio-weights').kubectl).toBe(
      'kubectl argo rollouts promote web -n istio-all-step-kinds --context prod-eu-1',
    );
    expect(availability('promote', 'istio-weights')).toEqual({
      kind: 'promote',
      isAvailable: true,
      hint: 'step 11: canary scaled to 100\u202f%',
      outlook: { kind: 'step', index: 10 },
    });
    expect(availability('promote', 'canary-fully-promoted')).toEqual({
      kind: 'promote',
      isAvailable: false,
      code: 'not-applicable',
      reason: 'Nothing to promote: v2 is fully promoted.',
    });
  });

  it('quotes for a shell what needs it', () => {
    const graph = {
      ...loadScenario('istio-weights'),
      cluster: "it's ours; rm",
    };

    expect(planOf('promote', graph).kubectl).toMatch(
      / --context 'it'\\''s ours; rm'$/,
    );
  });
});

describe('promote fully in words', () => {
  it('names what is skipped, and the analysis that is cut short', () => {
    expect(planOf('promoteFully', 'step-analysis-running')).toMatchObject({
      effect: {
        now: 'The update to v2 is at step 2 of 4, 25\u202f% of the pods on v2.',
        atOnce:
          'Skips steps 2 to 4. v2 is scaled to all pods, and it goes to 100\u202f% as they get ready.',
        afterwards:
          'The pods of v1 are removed. Nobody is asked, and no analysis can stop it.',
      },
      warnings: [
        'The running analysis web-7476488bb6-2-1 is cut short.',
        'Left out without a verdict: analysis success-rate (step 2).',
      ],
      kubectl:
        'kubectl argo rollouts promote web --full -n analysis-step-success --context prod-eu-1',
      expect: { kind: 'isFullyPromotedOrSkipsSteps', podHash: '7476488bb6' },
    });
  });

  it('of a blue-green update skips its pause and analyses', () => {
    expect(planOf('promoteFully', 'bluegreen-paused').effect.atOnce).toBe(
      'Skips pause and analyses. v2 is scaled to all pods, and all traffic is switched to it as they get ready.',
    );
  });
});

describe('abort in words', () => {
  it.each([
    [
      'canary-paused-until-promoted',
      'Pods of v1 are started and those of v2 removed, until v1 has all traffic again.',
      'The spec still names v2: it stays aborted until somebody retries, rolls back or ships another version.',
    ],
    [
      'istio-weights',
      'All traffic goes back to v1.',
      'The pods of v2 are removed after 30 s. The spec still names v2: it stays aborted until somebody retries, rolls back or ships another version.',
    ],
    [
      'bluegreen-paused',
      'The update ends before the switch; v1 keeps all traffic.',
      'The pods of v2 are removed after 30 s. The spec still names v2: it stays aborted until somebody retries, rolls back or ships another version.',
    ],
    [
      'bluegreen-post-promotion',
      'All traffic is switched back to v1.',
      'The pods of v2 are removed after 30 s. The spec still names v2: it stays aborted until somebody retries, rolls back or ships another version.',
    ],
  ])('in %s', (scenario, atOnce, afterwards) => {
    expect(planOf('abort', scenario).effect).toMatchObject({
      atOnce,
      afterwards,
    });
  });

  it('tells when traffic goes back by degrees and when the pods stay', () => {
    const graph = scenarioWith('istio-weights', ({ spec }) => {
      spec.strategy!.canary!.dynamicStableScale = true;
      spec.strategy!.canary!.abortScaleDownDelaySeconds = 0;
    });

    expect(planOf('abort', graph).effect).toMatchObject({
      atOnce:
        'Traffic goes back to v1 by degrees, as its pods get ready again.',
      afterwards: expect.stringMatching(/^The pods of v2 stay\. /),
    });
  });

  it('warns of what Git still asks for', () => {
    const byArgo = scenarioWith('user-paused-at-a-pause', ({ metadata }) => {
      metadata.annotations!['argocd.argoproj.io/tracking-id'] = 'shop:x';
    });
    const byFlux = scenarioWith('istio-weights', ({ metadata }) => {
      metadata.labels!['kustomize.toolkit.fluxcd.io/name'] = 'shop';
    });

    expect(planOf('abort', byArgo).warnings).toEqual([
      'Argo CD manages this Rollout, and Git still asks for v2: change it there as well.',
      'Argo CD manages this Rollout: when Git says spec.paused, it will pause it again.',
    ]);
    expect(planOf('abort', byFlux).warnings).toEqual([
      'Flux manages this Rollout, and Git still asks for v2: change it there as well.',
    ]);
    expect(planOf('promote', byFlux).warnings).toEqual([]);
  });

  it('is possible, with a warning, while a change of the spec waits for the controller', () => {
    const graph = scenarioWith('istio-weights', ({ metadata }) => {
      metadata.generation! += 1;
    });

    expect(planOf('abort', graph).warnings).toEqual([
      'The object has a change that Argo Rollouts has not taken up yet: if that is a new version, the abort is dropped and that version begins.',
    ]);
  });
});

describe('retry in words', () => {
  it('begins at the first step, and reminds of why it was aborted', () => {
    expect(planOf('retry', 'canary-aborted-by-analysis')).toMatchObject({
      effect: {
        now: 'The update to v2 was aborted; v1 has the traffic.',
        atOnce:
          'It begins again. Step 1 starts: weight 25\u202f%. Traffic goes from 0\u202f% to 25\u202f%.',
        afterwards:
          'It goes on by itself: analysis success-rate, 75\u202f%, a pause of 2 s, then it goes to 100\u202f%. Nobody is asked again, unless an analysis is inconclusive.',
      },
      warnings: [
        'It is the same version that was aborted: Step-based analysis phase error/failed: Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
      ],
      kubectl:
        'kubectl argo rollouts retry rollout web -n analysis-step-failed-retry --context prod-eu-1',
      expect: { kind: 'isNoLongerAborted', podHash: '7476488bb6' },
    });
    expect(availability('retry', 'canary-aborted-by-analysis')).toMatchObject({
      hint: 'begins again with step 1: weight 25\u202f%',
      outlook: { kind: 'again', index: 0 },
    });
  });

  it('says that it waits where a person has paused', () => {
    const graph = scenarioWith('canary-aborted-by-a-person', ({ spec }) => {
      spec.paused = true;
    });

    expect(planOf('retry', graph).effect.atOnce).toBe(
      'The update to v2 is no longer aborted, and waits: a person paused it.',
    );
  });
});

describe('an object that is being deleted', () => {
  it('is left alone', () => {
    const graph = scenarioWith(
      'canary-paused-until-promoted',
      ({ metadata }) => {
        metadata.deletionTimestamp = '2026-11-21T06:00:00Z';
      },
    );

    expect(argoRolloutsEngine.plan({ kind: 'abort' }, graph, now)).toEqual({
      outcome: 'refusal',
      code: 'gone',
      reason: 'The Rollout is being deleted.',
    });
  });
});

describe('an object that the controller has never seen, or whose spec is invalid', () => {
  it('is left alone, with the reason', () => {
    expect(
      argoRolloutsEngine.plan(
        { kind: 'abort' },
        loadScenario('not-seen-by-the-controller'),
        now,
      ),
    ).toMatchObject({
      code: 'not-observed',
      reason:
        'Argo Rollouts has not taken up this Rollout yet: is its controller running?',
    });

    const graph = scenarioWith('istio-weights', ({ status }) => {
      status.phase = 'Degraded';
      status.message = 'InvalidSpec: The Rollout "web" is invalid';
    });
    expect(
      argoRolloutsEngine.plan({ kind: 'abort' }, graph, now),
    ).toMatchObject({
      code: 'not-applicable',
      reason:
        'Nothing to abort: the spec is invalid, and Argo Rollouts does nothing before it is corrected.',
    });
  });
});
