import { englishWords } from '../testUtils';
import { formatCountdown, formatElapsed } from './formatCountdown';

describe('formatCountdown', () => {
  it.each([
    [0, '0:00'],
    [-1000, '0:00'],
    [1, '0:01'],
    [38_000, '0:38'],
    [204_000, '3:24'],
    [1_452_000, '24:12'],
    [3_730_000, '1:02:10'],
  ])('shows %p ms as %p', (ms, clock) => {
    expect(formatCountdown(ms)).toBe(clock);
  });
});

describe('formatElapsed', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [724_000, '12:04'],
    [3_599_999, '59:59'],
    [4_320_000, '1 h 12 min'],
  ])('shows %p ms as %p', (ms, words) => {
    expect(formatElapsed(ms, englishWords)).toBe(words);
  });
});
