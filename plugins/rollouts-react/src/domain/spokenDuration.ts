import { RolloutWords } from './RolloutWords';

const second = 1000;
const units = [
  { name: 'day', ms: 24 * 60 * 60 * second },
  { name: 'hour', ms: 60 * 60 * second },
  { name: 'minute', ms: 60 * second },
  { name: 'second', ms: second },
] as const;

type UnitName = (typeof units)[number]['name'];

function inWords(count: number, unit: UnitName, { locale }: RolloutWords) {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(count);
}

/** Index of the greatest unit that a duration fills once. */
function greatestUnit(ms: number): number {
  const index = units.findIndex(unit => ms >= unit.ms);
  return index === -1 ? units.length - 1 : index;
}

/** What has passed, in milliseconds, as it is read out, in its greatest unit: `12 minutes`. */
export function spokenDuration(
  durationMs: number,
  words: RolloutWords,
): string {
  const ms = Math.max(0, durationMs);
  const { name, ms: size } = units[greatestUnit(ms)];
  return inWords(Math.floor(ms / size), name, words);
}

/**
 * What is left, in milliseconds, as it is read out: `3 minutes 24 seconds`. Rounds up, as the
 * countdown does that others see.
 */
export function spokenRemaining(
  remainingMs: number,
  words: RolloutWords,
): string {
  const ms = Math.ceil(Math.max(0, remainingMs) / second) * second;
  const lesser = units[Math.min(greatestUnit(ms) + 1, units.length - 1)];
  const rounded = Math.ceil(ms / lesser.ms) * lesser.ms;
  const greater = units[greatestUnit(rounded)];
  const rest = rounded % greater.ms;
  const whole = inWords(Math.floor(rounded / greater.ms), greater.name, words);
  return rest > 0
    ? words.t('format.twoUnits', {
        greater: whole,
        lesser: inWords(rest / lesser.ms, lesser.name, words),
      })
    : whole;
}
