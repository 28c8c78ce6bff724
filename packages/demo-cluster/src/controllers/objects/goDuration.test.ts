import { parseDurationSeconds } from './goDuration';

describe('parseDurationSeconds', () => {
  it.each<[number | string, number]>([
    [30, 30],
    ['30', 30],
    ['4s', 4],
    ['1h30m', 5400],
    ['1.5m', 90],
    ['250ms', 0.25],
  ])('reads %j as %d seconds', (duration, seconds) => {
    expect(parseDurationSeconds(duration)).toBeCloseTo(seconds);
  });

  it.each(['', 'soon', '5 s', '1h30', 's'])('cannot read %j', duration => {
    expect(parseDurationSeconds(duration)).toBeUndefined();
  });
});
