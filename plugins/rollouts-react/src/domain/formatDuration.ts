const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

function twoUnits(options: {
  ms: number;
  unit: [ms: number, name: string];
  rest: [ms: number, name: string];
}): string {
  const { ms, unit, rest } = options;
  const major = `${Math.floor(ms / unit[0])} ${unit[1]}`;
  const minor = Math.floor((ms % unit[0]) / rest[0]);
  return minor === 0 ? major : `${major} ${minor} ${rest[1]}`;
}

/**
 * What is left, in milliseconds, in words: `3 min 24 s`. Rounds up, like a countdown does.
 */
export function formatRemaining(remainingMs: number): string {
  return formatDuration(Math.ceil(remainingMs / second) * second, 'precise');
}

/**
 * A duration in milliseconds as one would say it: `48 s`, `12 min`, `1 h 12 min`, `2 d 4 h`.
 *
 * Rounds down, so that nothing is said to have lasted longer than it did. `precise` keeps the
 * seconds below an hour (`5 min 12 s`), for what is over and was measured.
 *
 * @public
 */
export function formatDuration(
  durationMs: number,
  precision: 'rough' | 'precise' = 'rough',
): string {
  const ms = Math.max(0, durationMs);
  if (ms < minute) {
    return `${Math.floor(ms / second)} s`;
  }
  if (ms < hour) {
    return precision === 'rough'
      ? `${Math.floor(ms / minute)} min`
      : twoUnits({ ms, unit: [minute, 'min'], rest: [second, 's'] });
  }
  return ms < day
    ? twoUnits({ ms, unit: [hour, 'h'], rest: [minute, 'min'] })
    : twoUnits({ ms, unit: [day, 'd'], rest: [hour, 'h'] });
}
