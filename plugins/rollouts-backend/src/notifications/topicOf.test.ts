import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { aRollout } from '../__testUtils__/aRollout';
import { isStillSo, isTold } from './topicOf';

describe('isTold', () => {
  it('knows topics that are off, and those that are for some environments', () => {
    const production = { environment: 'Production' };
    const narrowed = { isOn: true, environments: ['Production'] } as const;
    const topic = { ...narrowed, environments: [...narrowed.environments] };

    expect(isTold({ isOn: true }, undefined)).toBe(true);
    expect(isTold({ isOn: false }, production)).toBe(false);
    expect(isTold(topic, production)).toBe(true);
    expect(isTold(topic, { environment: 'Staging' })).toBe(false);
    expect(isTold(topic, {})).toBe(false);
    expect(isTold(topic, undefined)).toBe(false);
  });
});

describe('isStillSo', () => {
  const paused = aPausedRollout();

  it('holds a pause for news as long as a person is needed', () => {
    expect(isStillSo('waiting', paused, paused)).toBe(true);
    expect(
      isStillSo('waiting', paused, { ...paused, phase: 'Progressing' }),
    ).toBe(false);
    expect(
      isStillSo('waiting', paused, {
        ...paused,
        waitingFor: { kind: 'time', until: '2026-03-01T12:00:00Z' },
      }),
    ).toBe(false);
    expect(isStillSo('waiting', paused, aRollout({ phase: 'Paused' }))).toBe(
      false,
    );
    expect(isStillSo('waiting', paused, undefined)).toBe(false);
  });

  it('holds a failure for news as long as it lasts', () => {
    const degraded = aRollout({ phase: 'Degraded' });

    expect(isStillSo('degraded', degraded, degraded)).toBe(true);
    expect(isStillSo('degraded', degraded, aRollout())).toBe(false);
  });

  it('holds for news what was done, whatever came of it', () => {
    expect(isStillSo('aborted', paused, undefined)).toBe(true);
    expect(isStillSo('rolledBack', paused, paused)).toBe(true);
    expect(isStillSo('finished', paused, undefined)).toBe(true);
  });
});
