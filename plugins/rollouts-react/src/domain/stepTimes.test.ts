import {
  anAbortedCanary,
  aPausedCanary,
  builderNow,
  inSeconds,
  secondsAgo,
  someSteps,
  englishWords,
} from '../testUtils';
import { currentStepSince, stepDuration, timeToGo } from './stepTimes';

const minute = 60_000;

describe('timeToGo', () => {
  it('adds up the timed steps that are still to come', () => {
    // An experiment of 15 minutes and a pause of 10.
    expect(timeToGo(aPausedCanary(), builderNow)).toBe(25 * minute);
  });

  it('adds what is left of the current step', () => {
    const rollout = aPausedCanary({
      steps: someSteps(0, [
        { kind: 'pause', durationSeconds: 600, endsAt: inSeconds(120) },
        { kind: 'pause', durationSeconds: 60 },
      ]),
    });

    expect(timeToGo(rollout, builderNow)).toBe(3 * minute);
  });

  it('does not go below zero when the controller is late', () => {
    const rollout = aPausedCanary({
      steps: someSteps(0, [
        { kind: 'pause', durationSeconds: 600, endsAt: secondsAgo(5) },
      ]),
    });

    expect(timeToGo(rollout, builderNow)).toBe(0);
  });

  it('is nothing after an abort: nothing goes on by itself', () => {
    expect(timeToGo(anAbortedCanary(), builderNow)).toBe(0);
  });
});

describe('stepDuration', () => {
  it('is precise', () => {
    expect(stepDuration(aPausedCanary().steps[5], englishWords)).toBe(
      '5 min 12 s',
    );
  });

  it('is left out when the cluster does not tell both ends', () => {
    expect(
      stepDuration(aPausedCanary().steps[7], englishWords),
    ).toBeUndefined();
  });

  it('is left out for timed pauses, whose parameter says it already', () => {
    expect(
      stepDuration(aPausedCanary().steps[3], englishWords),
    ).toBeUndefined();
  });
});

describe('currentStepSince', () => {
  it('takes the time of the pause when the step itself has none', () => {
    const rollout = aPausedCanary({
      steps: someSteps(0, [{ kind: 'pause' }]),
    });

    expect(currentStepSince(rollout, rollout.steps[0])).toBe(
      rollout.phaseSince,
    );
  });

  it('does not guess for steps of other kinds', () => {
    const rollout = aPausedCanary({
      steps: someSteps(0, [{ kind: 'weight', weight: 5 }]),
    });

    expect(currentStepSince(rollout, rollout.steps[0])).toBeUndefined();
  });
});
