export interface BackoffRange {
  /** Longest wait after the first failure. */
  firstMs: number;
  /** Longest wait ever. */
  maxMs: number;
}

/**
 * How long to wait after the failure number `attempt` (from 1) in a row: between a half and the
 * whole of a time that doubles with each failure, so that many watchers do not come back at once.
 */
export function backoffMs(
  attempt: number,
  random: number,
  range: BackoffRange,
): number {
  const exponent = Math.min(Math.max(attempt, 1) - 1, 30);
  const whole = Math.min(range.firstMs * 2 ** exponent, range.maxMs);
  return Math.round(whole * (0.5 + random / 2));
}
