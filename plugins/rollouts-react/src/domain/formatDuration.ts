import { RolloutWords } from './RolloutWords';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How a duration is said.
 *
 * @public
 */
export interface DurationOptions {
  words: RolloutWords;
  /** `precise` keeps the seconds below an hour (`5 min 12 s`); `rough` when absent. */
  precision?: 'rough' | 'precise';
}

type Unit = 'seconds' | 'minutes' | 'hours' | 'days';

function inUnit(
  count: number,
  unit: Unit,
  { t, locale }: RolloutWords,
): string {
  const number = new Intl.NumberFormat(locale).format(count);
  switch (unit) {
    case 'seconds':
      return t('format.seconds', { number });
    case 'minutes':
      return t('format.minutes', { number });
    case 'hours':
      return t('format.hours', { number });
    default:
      return t('format.days', { number });
  }
}

function twoUnits(options: {
  ms: number;
  unit: [ms: number, name: Unit];
  rest: [ms: number, name: Unit];
  words: RolloutWords;
}): string {
  const { ms, unit, rest, words } = options;
  const greater = inUnit(Math.floor(ms / unit[0]), unit[1], words);
  const count = Math.floor((ms % unit[0]) / rest[0]);
  return count === 0
    ? greater
    : words.t('format.twoUnits', {
        greater,
        lesser: inUnit(count, rest[1], words),
      });
}

/**
 * What is left, in milliseconds, in words: `3 min 24 s`. Rounds up, like a countdown does.
 */
export function formatRemaining(
  remainingMs: number,
  words: RolloutWords,
): string {
  return formatDuration(Math.ceil(remainingMs / second) * second, {
    words,
    precision: 'precise',
  });
}

/**
 * A duration in milliseconds as one would say it: `48 s`, `12 min`, `1 h 12 min`, `2 d 4 h`.
 *
 * Rounds down, so that nothing is said to have lasted longer than it did. `precise` keeps the
 * seconds below an hour, for what is over and was measured.
 *
 * @public
 */
export function formatDuration(
  durationMs: number,
  { words, precision = 'rough' }: DurationOptions,
): string {
  const ms = Math.max(0, durationMs);
  if (ms < minute) {
    return inUnit(Math.floor(ms / second), 'seconds', words);
  }
  if (ms < hour) {
    return precision === 'rough'
      ? inUnit(Math.floor(ms / minute), 'minutes', words)
      : twoUnits({
          ms,
          unit: [minute, 'minutes'],
          rest: [second, 'seconds'],
          words,
        });
  }
  return ms < day
    ? twoUnits({ ms, unit: [hour, 'hours'], rest: [minute, 'minutes'], words })
    : twoUnits({ ms, unit: [day, 'days'], rest: [hour, 'hours'], words });
}
