const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

type Unit = [seconds: number, letter: string];

function twoUnits(seconds: number, large: Unit, small: Unit): string {
  const whole = Math.floor(seconds / large[0]);
  const rest = Math.floor((seconds % large[0]) / small[0]);
  return rest === 0
    ? `${whole}${large[1]}`
    : `${whole}${large[1]}${rest}${small[1]}`;
}

const RUNGS: { below: number; format(seconds: number): string }[] = [
  { below: 2 * MINUTE, format: s => `${s}s` },
  { below: 10 * MINUTE, format: s => twoUnits(s, [MINUTE, 'm'], [1, 's']) },
  { below: 3 * HOUR, format: s => `${Math.floor(s / MINUTE)}m` },
  { below: 8 * HOUR, format: s => twoUnits(s, [HOUR, 'h'], [MINUTE, 'm']) },
  { below: 2 * DAY, format: s => `${Math.floor(s / HOUR)}h` },
  { below: 8 * DAY, format: s => twoUnits(s, [DAY, 'd'], [HOUR, 'h']) },
  { below: 2 * YEAR, format: s => `${Math.floor(s / DAY)}d` },
  { below: 8 * YEAR, format: s => twoUnits(s, [YEAR, 'y'], [DAY, 'd']) },
];

const LAST_RUNG = { format: (s: number) => `${Math.floor(s / YEAR)}y` };

/** An age as kubectl prints it: two units while the smaller one still says something, then one. */
export function humanDuration(seconds: number): string {
  const whole = Math.floor(seconds);
  if (whole < -1) {
    return '<invalid>';
  }
  if (whole < 0) {
    return '0s';
  }
  const rung = RUNGS.find(({ below }) => whole < below) ?? LAST_RUNG;
  return rung.format(whole);
}

/** The age of a timestamp as kubectl prints it; `<unknown>` where there is none. */
export function humanAge(since: unknown, now: Date): string {
  const time = typeof since === 'string' ? Date.parse(since) : NaN;
  return Number.isNaN(time)
    ? '<unknown>'
    : humanDuration((now.getTime() - time) / 1000);
}
