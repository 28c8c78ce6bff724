import { noise } from './noise';
import { ServedRelease } from './ServedRelease';

export type MetricName = (typeof metricNames)[number];

/** The metrics that every service has. */
export const metricNames = [
  'success_rate',
  'latency_p95_seconds',
  'requests_per_second',
] as const;

/** Which of the versions that run side by side; without an update they are the same. */
export type ServedVersion = 'stable' | 'canary';

export interface MetricMoment {
  release: ServedRelease;
  version: ServedVersion;
  at: Date;
  /** Another seed, another noise. */
  seed: number;
}

/** A bad version turns bad while load reaches it, not with the first request. */
const TURNS_BAD_WITHIN_MS = 60_000;
/** A value holds as long as between two scrapes of a metric source. */
const SCRAPE_MS = 5_000;

/**
 * The value of a metric at a moment: the same question has the same answer, also for the past.
 * Good services answer 99.5 to 99.9 % of requests well, in 90 to 240 ms; bad versions end up below
 * 94 %, or above 600 ms.
 */
export function metricValue(name: MetricName, moment: MetricMoment): number {
  switch (name) {
    case 'success_rate':
      return successRate(moment);
    case 'latency_p95_seconds':
      return latency(moment);
    case 'requests_per_second':
      return requests(moment);
    default:
      throw new Error(`unknown metric ${name satisfies never}`);
  }
}

function successRate(moment: MetricMoment): number {
  const good = 0.997 + swing(moment, 'success') * 0.002;
  const bad = 0.92 + swing(moment, 'errors') * 0.02;
  return round(mix(good, bad, badness(moment, 'errors')));
}

function latency(moment: MetricMoment): number {
  const usual = 0.1 + trait(moment, 'latency') * 0.1;
  const good = usual + swing(moment, 'latency') * 0.02;
  const bad = 0.7 + swing(moment, 'slow') * 0.08;
  return round(mix(good, bad, badness(moment, 'latency')));
}

function requests(moment: MetricMoment): number {
  const usual = 20 + trait(moment, 'load') * 180;
  return round(usual * (1 + swing(moment, 'load') * 0.1));
}

/** How far a version has turned bad, from 0 to 1. */
function badness(
  { release: { flaw }, version, at }: MetricMoment,
  kind: 'errors' | 'latency',
): number {
  if (version === 'stable' || flaw?.kind !== kind) {
    return 0;
  }
  const elapsed = at.getTime() - flaw.since.getTime();
  return Math.min(1, Math.max(0, elapsed / TURNS_BAD_WITHIN_MS));
}

/** From -1 to 1, another one with every scrape. */
function swing(moment: MetricMoment, of: string): number {
  const scrape = Math.floor(moment.at.getTime() / SCRAPE_MS);
  return noise([...identity(moment), moment.version, of, scrape]) * 2 - 1;
}

/** From 0 to 1, always the same for a service. */
function trait(moment: MetricMoment, of: string): number {
  return noise([...identity(moment), of]);
}

function identity({ release, seed }: MetricMoment): (string | number)[] {
  return [seed, release.cluster, release.service];
}

function mix(good: number, bad: number, share: number): number {
  return good + (bad - good) * share;
}

function round(value: number): number {
  return Number(value.toFixed(5));
}
