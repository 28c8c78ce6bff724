import {
  ActionPlan,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../../ArgoRolloutsEngine';
import { loadScenario, scenarioWith } from '../../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');

function answerTo(kind: RolloutActionKind, given: ResourceGraph | string) {
  const graph = typeof given === 'string' ? loadScenario(given) : given;
  return argoRolloutsEngine.plan({ kind }, graph, now);
}

function planOf(
  kind: RolloutActionKind,
  given: ResourceGraph | string,
): ActionPlan {
  const answer = answerTo(kind, given);
  if (answer.outcome === 'refusal') {
    throw new Error(answer.reason);
  }
  return answer;
}

function refusal(kind: RolloutActionKind, given: ResourceGraph | string) {
  const answer = answerTo(kind, given);
  return answer.outcome === 'refusal' ? answer.reason : 'there is a plan';
}

describe('pause in words', () => {
  it('holds an update where it is', () => {
    expect(planOf('pause', 'canary-weight-scaling')).toMatchObject({
      effect: {
        now: 'The update to v2 is at step 3 of 6, 33\u202f% of the pods on v2.',
        atOnce: 'Pods and traffic stay as they are.',
        afterwards: 'It goes on where it was when somebody resumes.',
      },
      warnings: [],
      kubectl:
        'kubectl argo rollouts pause web -n canary-pauses-promote --context prod-eu-1',
      expect: { kind: 'isPaused', podHash: '7476488bb6' },
    });
  });

  it('holds back the next version where nothing is rolled out', () => {
    expect(planOf('pause', 'canary-fully-promoted').effect).toEqual({
      now: 'v2 is fully promoted; nothing is rolled out.',
      atOnce: 'Nothing changes for the users.',
      afterwards:
        'The next version waits before its first pod until somebody resumes.',
    });
  });

  it.each([
    [
      'step-analysis-running',
      'The running analysis goes on: if it fails, the update is aborted in spite of the pause.',
    ],
    [
      'canary-timed-pause',
      'The time of the pause that it is in goes on: if it is over when somebody resumes, the update goes on at once.',
    ],
  ])('says in %s what is not held', (scenario, warning) => {
    expect(planOf('pause', scenario).warnings).toEqual([warning]);
  });

  it('warns of Git that says the opposite', () => {
    const graph = scenarioWith('canary-fully-promoted', root => {
      root.spec.paused = false;
      root.metadata.annotations!['argocd.argoproj.io/tracking-id'] = 'shop:x';
    });

    expect(planOf('pause', graph).warnings).toEqual([
      'Argo CD manages this Rollout: when Git says spec.paused: false, it will end the pause.',
    ]);
  });

  it('is refused for what is paused, aborted or invalid', () => {
    expect(refusal('pause', 'user-paused-at-a-weight')).toBe(
      'Nothing to pause: a person has paused it already.',
    );
    expect(refusal('pause', 'canary-aborted-by-a-person')).toBe(
      'Nothing to pause: the update to v2 is aborted, and a pause would only hold its pods where they are.',
    );
    expect(refusal('pause', 'invalid-spec')).toContain('the spec is invalid');
  });
});

describe('resume in words', () => {
  it('skips nothing', () => {
    expect(planOf('resume', 'user-paused-at-a-weight')).toMatchObject({
      action: 'resume',
      effect: {
        atOnce:
          'The pause ends, and it goes on at step 1 of 3: weight 25\u202f%. Nothing is skipped.',
      },
      expect: { kind: 'isResumed' },
    });
  });

  it('leaves a pause of the steps as it is', () => {
    expect(planOf('resume', 'user-paused-at-a-pause').effect).toMatchObject({
      atOnce:
        'The pause that a person set ends; the pause at step 2 of 4 stays.',
      afterwards: 'It waits there until somebody promotes.',
    });
  });

  it('tells that the time of a pause has gone on', () => {
    const graph = scenarioWith('canary-timed-pause', ({ spec }) => {
      spec.paused = true;
    });

    expect(planOf('resume', graph).effect.atOnce).toMatch(
      /stays until its time is over, which has gone on meanwhile\.$/,
    );
  });

  it('frees the next version, and the rest of an abort', () => {
    const paused = (scenario: string) =>
      scenarioWith(scenario, ({ spec }) => {
        spec.paused = true;
      });

    expect(
      planOf('resume', paused('canary-fully-promoted')).effect.atOnce,
    ).toBe('The pause ends. The next version is rolled out as it comes.');
    expect(
      planOf('resume', paused('canary-aborted-by-a-person')).effect.atOnce,
    ).toBe(
      'The pause ends, and the abort is carried out to its end: it was held up by the pause.',
    );
  });

  it('is refused where no person paused', () => {
    expect(refusal('resume', 'canary-paused-until-promoted')).toBe(
      'Nothing to resume: no person paused it. It is a pause of its own at step 2 of 6; Promote ends that.',
    );
    expect(refusal('resume', 'canary-weight-scaling')).toBe(
      'Nothing to resume: no person paused it.',
    );
  });
});

describe('restart in words', () => {
  it('tells which pods go, and how', () => {
    expect(planOf('restart', 'canary-weight-scaling')).toMatchObject({
      effect: {
        now: '4 pods run, of v2 and v1.',
        atOnce:
          'Pods are evicted and replaced, as many at a time as may be unavailable and at least one, those of the stable version first.',
      },
      warnings: [
        'PodDisruptionBudgets are honoured: one that allows no eviction holds the restart up.',
      ],
      expect: { kind: 'isRestarting', restartAt: '2026-11-21T06:30:00Z' },
    });
  });

  it('warns of the gap that a single replica leaves', () => {
    const graph = scenarioWith('canary-fully-promoted', root => {
      root.spec.replicas = 1;
      root.status.replicas = 1;
    });

    expect(planOf('restart', graph).warnings[0]).toBe(
      'There is one replica only: nobody is served between its eviction and its successor.',
    );
  });

  it('is refused while one is under way, and without pods', () => {
    const empty = scenarioWith('canary-fully-promoted', root => {
      root.spec.replicas = 0;
      root.status.replicas = 0;
    });

    expect(refusal('restart', 'restart-under-way')).toBe(
      'Nothing to restart: a restart is under way already.',
    );
    expect(refusal('restart', empty)).toBe(
      'Nothing to restart: there are no pods.',
    );
    expect(refusal('restart', 'spec-not-observed')).toContain(
      'Nothing to restart yet',
    );
  });

  it('takes the place of one that is planned for later', () => {
    const graph = scenarioWith('canary-fully-promoted', ({ spec }) => {
      spec.restartAt = '2026-11-21T22:00:00Z';
    });

    expect(planOf('restart', graph).warnings).toContain(
      'It takes the place of the restart that is planned for 2026-11-21T22:00:00Z.',
    );
  });
});

describe('skip in words', () => {
  it.each([
    [
      'experiment-running',
      'Experiment web-7476488bb6-2-1 is ended before it is done. Step 3 starts: pause of 2 s. Traffic stays at 25\u202f%.',
      'Nothing is learned from this step then: you decide that the new version is good enough.',
    ],
    [
      'canary-weight-scaling',
      'Step 4 starts: pause of 4 s. Traffic stays at 50\u202f%.',
      'The update goes on before all pods for this weight are ready; the weight itself stays in force.',
    ],
  ])('names in %s what is left', (scenario, atOnce, warning) => {
    expect(planOf('skip', scenario)).toMatchObject({
      effect: { atOnce },
      warnings: [warning],
      expect: { kind: 'leavesStep', podHash: '7476488bb6' },
    });
  });

  it('does not resume what a person has paused', () => {
    const { effect, steps } = planOf('skip', 'user-paused-at-a-weight');

    expect(effect.atOnce).toBe(
      'The rollout stays paused, and goes on behind the step when somebody resumes.',
    );
    expect(steps).toHaveLength(1);
  });

  it.each([
    [
      'canary-paused-until-promoted',
      'Nothing to skip: step 2 is paused, and Promote ends the pause.',
    ],
    [
      'step-analysis-inconclusive',
      'Nothing to skip: step 2 is paused, and Promote ends the pause.',
    ],
    [
      'bluegreen-pre-promotion',
      'Nothing to skip: only a canary with steps can skip one.',
    ],
    [
      'canary-aborted-by-a-person',
      'Nothing to skip: the update to v2 was aborted. Retry begins it again.',
    ],
    [
      'canary-promoting-fully',
      'Nothing to skip: v2 is being promoted fully, past all steps.',
    ],
    ['canary-fully-promoted', 'Nothing to skip: v2 is fully promoted.'],
  ])('is refused in %s', (scenario, reason) => {
    expect(refusal('skip', scenario)).toBe(reason);
  });

  it('is refused behind the last step, and before the first request is taken up', () => {
    const done = scenarioWith('canary-weight-scaling', ({ status }) => {
      status.currentStepIndex = 6;
    });

    expect(refusal('skip', done)).toBe('Nothing to skip: all steps are done.');
    expect(refusal('skip', 'canary-waiting-to-unpause')).toContain(
      'Nothing to skip yet',
    );
  });
});
