import { durationSeconds } from './durationSeconds';

describe('durationSeconds', () => {
  it.each([
    [30, 30],
    ['30', 30],
    [0, 0],
    ['4s', 4],
    ['10m', 600],
    ['1h', 3600],
    ['1h30m', 5400],
    ['1h30m10s', 5410],
    ['1.5h', 5400],
    ['1500ms', 1.5],
  ])('reads %p as %p seconds', (value, seconds) => {
    expect(durationSeconds(value)).toBe(seconds);
  });

  it.each([['soon'], [''], ['5x'], ['-3'], [-3], [null], [undefined], [{}]])(
    'does not guess what %p means',
    value => {
      expect(durationSeconds(value)).toBeUndefined();
    },
  );
});
