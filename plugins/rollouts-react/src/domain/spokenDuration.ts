const second = 1000;
const units = [
  { name: 'day', ms: 24 * 60 * 60 * second },
  { name: 'hour', ms: 60 * 60 * second },
  { name: 'minute', ms: 60 * second },
  { name: 'second', ms: second },
] as const;

function inWords(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Index of the greatest unit that a duration fills once. */
function greatestUnit(ms: number): number {
  const index = units.findIndex(unit => ms >= unit.ms);
  return index === -1 ? units.length - 1 : index;
}

/** What has passed, in milliseconds, as it is read out, in its greatest unit: `12 minutes`. */
export function spokenDuration(durationMs: number): string {
  const ms = Math.max(0, durationMs);
  const { name, ms: size } = units[greatestUnit(ms)];
  return inWords(Math.floor(ms / size), name);
}

/**
 * What is left, in milliseconds, as it is read out: `3 minutes 24 seconds`. Rounds up, as the
 * countdown does that others see.
 */
export function spokenRemaining(remainingMs: number): string {
  const ms = Math.ceil(Math.max(0, remainingMs) / second) * second;
  const lesser = units[Math.min(greatestUnit(ms) + 1, units.length - 1)];
  const rounded = Math.ceil(ms / lesser.ms) * lesser.ms;
  const greater = units[greatestUnit(rounded)];
  const rest = rounded % greater.ms;
  const words = inWords(Math.floor(rounded / greater.ms), greater.name);
  return rest > 0
    ? `${words} ${inWords(rest / lesser.ms, lesser.name)}`
    : words;
}
