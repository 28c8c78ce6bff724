import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aRollout } from '../__testUtils__/aRollout';
import { rememberProgress } from './rememberProgress';

function stepsIn(...states: RolloutStep['state'][]): RolloutStep[] {
  return states.map((state, index) => ({
    kind: 'pause',
    index,
    state,
    askedWeight: 20,
  }));
}

const paused: Rollout = {
  ...aRollout(),
  phase: 'Paused',
  currentStepIndex: 1,
  steps: stepsIn('done', 'current', 'todo'),
};

const aborted: Rollout = {
  ...paused,
  phase: 'Aborted',
  currentStepIndex: undefined,
  steps: stepsIn('notReached', 'notReached', 'notReached'),
};

function statesOf({ steps }: Rollout): string[] {
  return steps.map(({ state }) => state);
}

describe('rememberProgress', () => {
  it('keeps what was reached when an abort wipes it out in the cluster', () => {
    const kept = rememberProgress(paused, aborted);

    expect(kept.currentStepIndex).toBe(1);
    expect(statesOf(kept)).toEqual(['done', 'cutShort', 'notReached']);
  });

  it('goes on keeping it while the rollout stays aborted', () => {
    const kept = rememberProgress(paused, aborted);

    expect(rememberProgress(kept, { ...aborted, labels: {} })).toEqual({
      ...kept,
      labels: {},
    });
  });

  it('believes the cluster where it tells the step itself', () => {
    const told: Rollout = {
      ...aborted,
      currentStepIndex: 0,
      steps: stepsIn('failed', 'notReached', 'notReached'),
    };

    expect(rememberProgress(paused, told)).toBe(told);
  });

  it('begins anew with a retry', () => {
    const retried: Rollout = {
      ...paused,
      phase: 'Progressing',
      currentStepIndex: 0,
      steps: stepsIn('current', 'todo', 'todo'),
    };

    const again = rememberProgress(rememberProgress(paused, aborted), retried);

    expect(again).toBe(retried);
    expect(statesOf(rememberProgress(again, aborted))).toEqual([
      'cutShort',
      'notReached',
      'notReached',
    ]);
  });

  it.each<[string, Rollout | undefined]>([
    ['nothing was seen before', undefined],
    [
      'another version was seen before',
      { ...paused, observation: { ...paused.observation, podHash: 'other' } },
    ],
    [
      'another object of that name was seen before',
      { ...paused, observation: { ...paused.observation, uid: 'other' } },
    ],
    ['the steps were others', { ...paused, steps: stepsIn('done', 'current') }],
  ])('makes nothing up when %s', (_, previous) => {
    expect(rememberProgress(previous, aborted)).toBe(aborted);
  });
});
