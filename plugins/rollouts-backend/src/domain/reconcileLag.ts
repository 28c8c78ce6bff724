/** How long a controller once took from a change to its reaction. */
export interface LagSample {
  lagMs: number;
  /** When the reaction was seen, in milliseconds since 1970. */
  at: number;
}

/** How many are worth keeping of one cluster. */
const maxSamples = 64;
/** After this time a sample counts half. */
const halfLifeMs = 10 * 60_000;
/** Longer than this a controller was not slow but away. */
const maxLagMs = 2 * 60_000;
/** Share of reactions that were seen by the time that the estimate gives. */
const quantile = 0.9;
/** As many recent samples tell enough; with fewer the controller gets at least `usualMs`. */
const enoughSamples = 5;
const usualMs = 5_000;
const floorMs = 3_000;
const capMs = 30_000;

/** The samples with one more; what is too old or too many goes. */
export function withSample(
  samples: readonly LagSample[],
  sample: LagSample,
): LagSample[] {
  const isOutlier =
    !Number.isFinite(sample.lagMs) ||
    sample.lagMs < 0 ||
    sample.lagMs > maxLagMs;
  return isOutlier ? [...samples] : [...samples, sample].slice(-maxSamples);
}

/**
 * After how long a reaction that has not come is presumed lost: twice what nine of ten reactions
 * took of late, within 3 and 30 s. One reaction that was late by chance hardly moves it.
 */
export function patienceMs(samples: readonly LagSample[], now: Date): number {
  const weighed = samples
    .map(({ lagMs, at }) => ({
      lagMs,
      weight: 0.5 ** (Math.max(0, now.getTime() - at) / halfLifeMs),
    }))
    .sort((left, right) => left.lagMs - right.lagMs);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const lagMs = quantileOf(weighed, quantile * total);
  const least = total < enoughSamples ? usualMs : floorMs;
  return Math.round(Math.min(Math.max(2 * lagMs, least), capMs));
}

/** The lag at which the weights up to it reach `share`. */
function quantileOf(
  weighed: readonly { lagMs: number; weight: number }[],
  share: number,
): number {
  let sum = 0;
  for (const { lagMs, weight } of weighed) {
    sum += weight;
    if (sum >= share) {
      return lagMs;
    }
  }
  return weighed.at(-1)?.lagMs ?? 0;
}
