import fc from 'fast-check';
import { englishWords } from '../testUtils';
import { formatDuration, formatRemaining } from './formatDuration';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const words = englishWords;

describe('formatDuration', () => {
  it.each([
    [0, '0 s', '0 s'],
    [-5 * second, '0 s', '0 s'],
    [48 * second, '48 s', '48 s'],
    [59_999, '59 s', '59 s'],
    [minute, '1 min', '1 min'],
    [5 * minute + 12 * second, '5 min', '5 min 12 s'],
    [hour, '1 h', '1 h'],
    [72 * minute, '1 h 12 min', '1 h 12 min'],
    [19 * hour + 4 * minute, '19 h 4 min', '19 h 4 min'],
    [day, '1 d', '1 d'],
    [2 * day + 4 * hour + 59 * minute, '2 d 4 h', '2 d 4 h'],
  ])('says %p ms roughly as %p and precisely as %p', (ms, rough, precise) => {
    expect(formatDuration(ms, { words })).toBe(rough);
    expect(formatDuration(ms, { words, precision: 'precise' })).toBe(precise);
  });

  it('never says that something has lasted longer than it did', () => {
    const msOf: Record<string, number> = {
      s: second,
      min: minute,
      h: hour,
      d: day,
    };
    const toMs = (said: string) =>
      [...said.matchAll(/(\d+) (\w+)/g)].reduce(
        (sum, [, count, unit]) => sum + Number(count) * msOf[unit],
        0,
      );

    fc.assert(
      fc.property(fc.nat(10 * day), ms => {
        expect(
          toMs(formatDuration(ms, { words, precision: 'precise' })),
        ).toBeLessThanOrEqual(ms);
      }),
    );
  });
});

describe('formatRemaining', () => {
  it.each([
    [203_001, '3 min 24 s'],
    [204_000, '3 min 24 s'],
    [1, '1 s'],
    [0, '0 s'],
  ])('rounds %p ms up to %p', (ms, said) => {
    expect(formatRemaining(ms, words)).toBe(said);
  });
});
