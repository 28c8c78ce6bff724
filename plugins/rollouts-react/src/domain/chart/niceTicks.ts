const steps = [1, 2, 2.5, 5, 10];

/** Differences of decimals are a little more or less than they should be. */
const slack = 1e-9;

/**
 * Round values that cut a range into about `count` parts, from the first at or below `low` to the
 * last at or above `high`.
 *
 * @throws RangeError when the range is empty or not finite
 */
export function niceTicks(low: number, high: number, count: number): number[] {
  if (!(low < high) || !Number.isFinite(high - low)) {
    throw new RangeError(`No ticks from ${low} to ${high}`);
  }
  const rough = (high - low) / count;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step =
    magnitude *
    (steps.find(nice => nice * magnitude >= rough * (1 - slack)) ?? 10);
  const first = Math.floor(low / step + slack);
  const last = Math.ceil(high / step - slack);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    // Products of such steps end in 0000000001 now and then.
    Number(((first + index) * step).toPrecision(12)),
  );
}
