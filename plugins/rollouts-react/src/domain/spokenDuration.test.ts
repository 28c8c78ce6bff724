import fc from 'fast-check';
import { englishWords } from '../testUtils';
import { spokenDuration, spokenRemaining } from './spokenDuration';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('spokenDuration', () => {
  it.each([
    [-second, '0 seconds'],
    [999, '0 seconds'],
    [second, '1 second'],
    [12 * minute + 59 * second, '12 minutes'],
    [hour, '1 hour'],
    [3 * day, '3 days'],
  ])('reads out %p ms as %p', (ms, words) => {
    expect(spokenDuration(ms, englishWords)).toBe(words);
  });
});

describe('spokenRemaining', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [39_001, '40 seconds'],
    [59_001, '1 minute'],
    [204_000, '3 minutes 24 seconds'],
    [hour - 1, '1 hour'],
    [hour + 1, '1 hour 1 minute'],
    [day - minute + 1, '1 day'],
    [2 * day + 3 * hour, '2 days 3 hours'],
  ])('reads out %p ms as %p', (ms, words) => {
    expect(spokenRemaining(ms, englishWords)).toBe(words);
  });

  it('never says that less is left than the countdown shows', () => {
    const msOf: Record<string, number> = { second, minute, hour, day };
    fc.assert(
      fc.property(fc.nat(10 * day), ms => {
        const said = [
          ...spokenRemaining(ms, englishWords).matchAll(/(\d+) (\w+?)s?\b/g),
        ]
          .map(([, count, unit]) => Number(count) * msOf[unit])
          .reduce((sum, part) => sum + part, 0);

        expect(said).toBeGreaterThanOrEqual(ms);
      }),
    );
  });
});
