import { englishWords } from '../testUtils';
import { formatTimeOfDay } from './formatTimeOfDay';

describe('formatTimeOfDay', () => {
  const now = new Date('2026-11-20T14:44:32Z');

  it('leaves the day out when it was today', () => {
    const words = formatTimeOfDay('2026-11-20T00:05:09Z', {
      words: englishWords,
      now,
      timeZone: 'UTC',
    });

    expect(words).toBe('00:05');
  });

  it('adds the seconds when they are asked for', () => {
    const words = formatTimeOfDay('2026-11-20T14:21:40Z', {
      words: englishWords,
      now,
      timeZone: 'UTC',
      withSeconds: true,
    });

    expect(words).toBe('14:21:40');
  });

  it('adds the day when it was another one', () => {
    const words = formatTimeOfDay('2026-11-19T23:59:00Z', {
      words: englishWords,
      now,
      timeZone: 'UTC',
    });

    expect(words).toBe('19 Nov, 23:59');
  });

  it('does not take the same day of another year for today', () => {
    const words = formatTimeOfDay('2025-11-20T14:21:40Z', {
      words: englishWords,
      now,
      timeZone: 'UTC',
    });

    expect(words).toBe('20 Nov, 14:21');
  });

  it('reads the clock and the day in the zone of the reader', () => {
    const words = formatTimeOfDay('2026-11-20T23:30:00Z', {
      words: englishWords,
      now,
      timeZone: 'Asia/Tokyo',
    });

    expect(words).toBe('21 Nov, 08:30');
  });

  it('gives back what is not an instant', () => {
    expect(formatTimeOfDay('soon', { words: englishWords, now })).toBe('soon');
  });
});
