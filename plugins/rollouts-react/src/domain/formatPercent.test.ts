import { englishWords } from '../testUtils';
import { formatPercent } from './formatPercent';

describe('formatPercent', () => {
  it.each([
    [0, '0\u202f%'],
    [20, '20\u202f%'],
    [33.333, '33.3\u202f%'],
    [100, '100\u202f%'],
  ])('shows %p as %p', (percent, words) => {
    expect(formatPercent(percent, englishWords)).toBe(words);
  });
});
