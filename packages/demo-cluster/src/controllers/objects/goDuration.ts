const SECONDS_PER_UNIT: Record<string, number> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

const PART = /(\d+(?:\.\d+)?|\.\d+)(ns|us|µs|ms|s|m|h)/y;

/**
 * Seconds of a duration as manifests write it: a number of seconds, the same as a string, or Go's
 * form such as `1h30m`. Undefined for anything else.
 */
export function parseDurationSeconds(
  duration: number | string,
): number | undefined {
  if (typeof duration === 'number') return duration;
  if (/^-?\d+$/.test(duration)) return Number(duration);

  let seconds = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < duration.length) {
    const part = PART.exec(duration);
    if (!part) return undefined;
    seconds += Number(part[1]) * SECONDS_PER_UNIT[part[2]];
  }
  return duration === '' ? undefined : seconds;
}
