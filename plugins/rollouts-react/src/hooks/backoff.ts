/**
 * How long to wait before the next attempt, in milliseconds: twice as long each time up to a
 * limit, and at random between half of that and all of it, so that many browsers do not come
 * back at once. `random` is from 0 to 1.
 */
export function backoff(failures: number, random: number): number {
  const firstMs = 1000;
  const limitMs = 30_000;
  const full = Math.min(limitMs, firstMs * 2 ** Math.max(0, failures - 1));
  return full * (0.5 + random / 2);
}
