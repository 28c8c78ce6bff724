import {
  Rollout,
  RolloutStepState,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aPausedBlueGreen,
  anAbortedCanary,
  aPausedCanary,
  aSwitchedBlueGreen,
  builderNow,
  inSeconds,
  secondsAgo,
  someSteps,
  StepSketch,
  englishWords,
} from '../testUtils';
import { describeStep } from './describeStep';
import { railColumns } from './railColumns';

function readOut(rollout: Rollout, index: number, owner?: string): string {
  return describeStep(railColumns(rollout)[index], {
    rollout,
    now: builderNow,
    owner,
    words: englishWords,
  }).replace(/\u202f/g, ' ');
}

function oneStep(sketch: StepSketch): Rollout {
  return aPausedCanary({
    analysisRuns: [],
    steps: someSteps(0, [{ state: 'todo', ...sketch }]),
  });
}

describe('describeStep', () => {
  it('reads out where, what, how far and for how long', () => {
    expect(readOut(aPausedCanary(), 7, 'team-checkout')).toBe(
      'Step 8 of 12, pause until promoted waits for team-checkout, current, for 12 minutes, 20 % of traffic',
    );
  });

  it('reads out the verdict and the duration of an analysis', () => {
    expect(readOut(aPausedCanary(), 5)).toBe(
      'Step 6 of 12, analysis golden-signals, done, success-rate 5 of 5 successful, took 5 min 12 s, 5 % of traffic',
    );
  });

  it('reads out what failed', () => {
    expect(readOut(anAbortedCanary(), 5)).toBe(
      'Step 6 of 9, analysis golden-signals, failed, success-rate 2 of 5 failed, took 4 min 1 s, 20 % of traffic',
    );
  });

  it('reads out what is left of a step that ends by itself', () => {
    const rollout = oneStep({
      kind: 'pause',
      durationSeconds: 600,
      state: 'current',
      endsAt: inSeconds(204),
    });

    expect(readOut(rollout, 0)).toBe(
      'Step 1 of 1, pause 10 min, current, 3 minutes 24 seconds left, 0 % of traffic',
    );
  });

  it('tells weights as shares of what they add up to', () => {
    const rollout = oneStep({ kind: 'weight', weight: 50 });

    expect(
      readOut({ ...rollout, traffic: { ...rollout.traffic, max: 1000 } }, 0),
    ).toBe('Step 1 of 1, weight 5 %, to do, 5 % of traffic');
  });

  it('does not count milestones', () => {
    expect(readOut(aPausedBlueGreen(), 3)).toBe(
      'Switch active v3.1.4 → v3.2.0, to do, 100 % of traffic',
    );
  });

  it('reads out the end', () => {
    expect(readOut(aPausedCanary(), 12)).toBe('End: v2.14.1 is stable, to do');
    expect(readOut(anAbortedCanary(), 9)).toBe(
      'End: v5.8.2 is stable, not reached',
    );
  });

  it('says which old version goes, and what is kept of it', () => {
    expect(readOut(aSwitchedBlueGreen(), 6)).toBe(
      'Scale down v3.1.4 4 pods kept for a fast roll back, current, 24 minutes 12 seconds left, 100 % of traffic',
    );
  });

  it.each<[string, StepSketch]>([
    ['weight 5 %', { kind: 'weight', weight: 5 }],
    ['pause 1 h 30 min', { kind: 'pause', durationSeconds: 5400 }],
    ['pause until promoted', { kind: 'pause' }],
    ['analysis a, b', { kind: 'analysis', templates: ['a', 'b'] }],
    [
      'experiment baseline, 15 min',
      { kind: 'experiment', templates: ['baseline'], durationSeconds: 900 },
    ],
    ['experiment baseline', { kind: 'experiment', templates: ['baseline'] }],
    ['header route-1', { kind: 'headerRoute', name: 'route-1', match: 'a: b' }],
    ['header route-1 removed', { kind: 'headerRoute', name: 'route-1' }],
    ['mirror 10 % copied', { kind: 'mirrorRoute', name: 'm', percentage: 10 }],
    ['mirror m', { kind: 'mirrorRoute', name: 'm', match: 'GET /api' }],
    ['mirror m removed', { kind: 'mirrorRoute', name: 'm' }],
    ['mirror m removed', { kind: 'mirrorRoute', name: 'm', percentage: 0 }],
    ['scale 1 pod', { kind: 'scale', replicas: 1 }],
    ['scale 25 % of pods', { kind: 'scale', weight: 25 }],
    ['scale as traffic', { kind: 'scale', matchTrafficWeight: true }],
    ['scale', { kind: 'scale' }],
    ['plugin contract-tests', { kind: 'plugin', name: 'contract-tests' }],
    ['preview up 4 pods of v2.14.1', { kind: 'previewUp', replicas: 4 }],
    ['preview up v2.14.1', { kind: 'previewUp' }],
    [
      'pre-promotion analysis smoke',
      { kind: 'prePromotionAnalysis', templates: ['smoke'] },
    ],
    [
      'setFoo unknown step kind, as in the spec',
      { kind: 'unknown', name: 'setFoo', spec: { bar: 1 } },
    ],
  ])('has words for %s', (words, sketch) => {
    expect(readOut(oneStep(sketch), 0)).toContain(
      `Step 1 of 1, ${words}, to do`,
    );
  });

  it.each<[RolloutStepState, string]>([
    ['todo', 'to do'],
    ['current', 'current'],
    ['inconclusive', 'current, inconclusive'],
    ['done', 'done'],
    ['failed', 'failed'],
    ['cutShort', 'cut short'],
    ['skipped', 'skipped'],
    ['notReached', 'not reached'],
  ])('has words for the state %s', (state, words) => {
    const rollout = oneStep({ kind: 'weight', weight: 5, state });

    expect(readOut(rollout, 0)).toBe(
      `Step 1 of 1, weight 5 %, ${words}, 5 % of traffic`,
    );
  });

  it('says one minute, not one minutes', () => {
    const rollout = oneStep({
      kind: 'plugin',
      name: 'tests',
      state: 'current',
      startedAt: secondsAgo(61),
    });

    expect(readOut(rollout, 0)).toContain('for 1 minute,');
  });
});
