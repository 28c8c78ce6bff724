import {
  AnalysisMetric,
  AnalysisPhase,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aMetric,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';

/** When the measurements of a metric were made, and what they were. */
interface MeasuredSeries {
  /** Seconds ago. */
  from: number;
  /** Seconds between two of them. */
  every: number;
  /** `undefined` where the source had nothing to say. */
  values: readonly (number | undefined)[];
  isGood: (value: number) => boolean;
}

function verdictOf(
  value: number | undefined,
  isGood: MeasuredSeries['isGood'],
): AnalysisPhase {
  if (value === undefined) {
    return 'Error';
  }
  return isGood(value) ? 'Successful' : 'Failed';
}

function measurementsOf(series: MeasuredSeries): Measurement[] {
  return series.values.map((value, index) => {
    const at = secondsAgo(series.from - index * series.every);
    return {
      phase: verdictOf(value, series.isGood),
      value: value === undefined ? '[]' : `[${value}]`,
      ...(value === undefined ? { isEmpty: true } : { number: value }),
      startedAt: at,
      finishedAt: at,
    };
  });
}

/** A metric with everything that its chart is drawn from. */
export function timedMetric(
  series: MeasuredSeries,
  overrides: Partial<AnalysisMetric> = {},
): AnalysisMetric {
  return aMetric({
    intervalSeconds: series.every,
    measurements: measurementsOf(series),
    ...overrides,
  });
}

/** How many of a hundred requests were answered; fails below 98.5 %. */
export function successRate(
  from: number,
  values: MeasuredSeries['values'],
  overrides: Partial<AnalysisMetric> = {},
): AnalysisMetric {
  return timedMetric(
    { from, every: 60, values, isGood: value => value >= 0.985 },
    {
      name: 'success-rate',
      successCondition: 'result[0] >= 0.985',
      thresholds: [{ of: 'success', operator: '>=', value: 0.985 }],
      limits: { failure: 1 },
      query:
        'sum(rate(http_requests_total{service="checkout-canary",code!~"5.."}[2m])) / sum(rate(http_requests_total{service="checkout-canary"}[2m]))',
      ...overrides,
    },
  );
}

/** The slowest of twenty answers in milliseconds; fails above 350. */
export function latency(
  from: number,
  values: MeasuredSeries['values'],
  overrides: Partial<AnalysisMetric> = {},
): AnalysisMetric {
  return timedMetric(
    { from, every: 60, values, isGood: value => value <= 350 },
    {
      name: 'latency-p95-ms',
      successCondition: 'result[0] <= 350',
      thresholds: [{ of: 'success', operator: '<=', value: 350 }],
      ...overrides,
    },
  );
}
