import {
  AnalysisMetric,
  AnalysisRun,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Verdict, verdictOfMeasurement } from '../verdict';
import { FailingZone, failingZones } from './failingZones';
import { niceTicks } from './niceTicks';

/** Seconds since the run began, and the measured number. */
export interface ChartSample {
  seconds: number;
  value: number;
}

/** A measurement in the chart; without a value it sits on the base line. */
export interface ChartPoint {
  seconds: number;
  value?: number;
  verdict: Verdict;
  measurement: Measurement;
}

/** What a metric's chart shows, without pixels. */
export interface MetricChart {
  /** ISO 8601 of second 0. */
  beganAt: string;
  /** Seconds from the left edge to the right one; above 0. */
  spanSeconds: number;
  /** Values of the lines across, lowest first; the first and the last are the edges. */
  ticks: number[];
  points: ChartPoint[];
  /** The line through the measurements, cut where one has no number. */
  lines: ChartSample[][];
  /** The same metric of an earlier run, at the same time since its start. */
  previous: ChartSample[];
  zones: FailingZone[];
}

export interface MetricChartOptions {
  run: AnalysisRun;
  metric: AnalysisMetric;
  previous?: AnalysisRun;
  tickCount: number;
}

/** What to draw of a metric; absent when none of its measurements is a number with a time. */
export function metricChart(
  options: MetricChartOptions,
): MetricChart | undefined {
  const { run, metric, tickCount } = options;
  const beganAt = beginOf(run, metric);
  if (beganAt === undefined) {
    return undefined;
  }
  const points = pointsOf(metric, beganAt);
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length === 0) {
    return undefined;
  }
  const spanSeconds = spanOf(points, metric);
  const previous = previousSamples(options).filter(
    ({ seconds }) => seconds <= spanSeconds,
  );
  const zones = failingZones(metric.thresholds ?? []);
  return {
    beganAt,
    spanSeconds,
    ticks: ticksOf(
      [
        ...values,
        ...previous.map(({ value }) => value),
        ...zones.map(({ edge }) => edge),
      ],
      tickCount,
    ),
    points,
    lines: linesOf(points),
    previous,
    zones,
  };
}

function beginOf(
  run: AnalysisRun,
  { measurements }: AnalysisMetric,
): string | undefined {
  return [run.startedAt, measurements[0]?.startedAt].find(
    time => time !== undefined && !Number.isNaN(Date.parse(time)),
  );
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

function pointsOf(
  { measurements }: AnalysisMetric,
  beganAt: string,
): ChartPoint[] {
  return measurements.flatMap(measurement => {
    const time = measurement.finishedAt ?? measurement.startedAt;
    const seconds = time === undefined ? NaN : secondsBetween(beganAt, time);
    return Number.isNaN(seconds)
      ? []
      : {
          // Times are cut to the second, so that the first may seem to precede the run.
          seconds: Math.max(0, seconds),
          value: measurement.number,
          verdict: verdictOfMeasurement(measurement),
          measurement,
        };
  });
}

/** To where the planned measurements will be, with one interval to spare. */
function spanOf(
  points: readonly ChartPoint[],
  { intervalSeconds, plannedCount, count, phase }: AnalysisMetric,
): number {
  const last = Math.max(...points.map(({ seconds }) => seconds));
  const isOn = phase === 'Running' || phase === 'Pending';
  const left = isOn ? Math.max((plannedCount ?? count + 1) - count, 0) : 0;
  // A count may be planned that will not be reached in a day: the line must stay readable.
  const ahead = Math.min(left * (intervalSeconds ?? 0), last * 0.5);
  return Math.max(last + ahead, intervalSeconds ?? 0, 1);
}

function previousSamples({
  previous,
  metric: { name },
}: MetricChartOptions): ChartSample[] {
  const metric = previous?.metrics.find(other => other.name === name);
  const beganAt = previous && metric && beginOf(previous, metric);
  if (!metric || beganAt === undefined) {
    return [];
  }
  return pointsOf(metric, beganAt).flatMap(({ seconds, value }) =>
    value === undefined ? [] : { seconds, value },
  );
}

function ticksOf(values: readonly number[], count: number): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = low === high ? Math.abs(low) * 0.1 || 1 : (high - low) * 0.08;
  // Passed or not: there is nothing in between.
  if (values.every(value => value === 0 || value === 1)) {
    return [0, 1];
  }
  // A rate is never above 1, nor what was never negative below 0.
  const isRate = low >= 0 && high <= 1;
  return niceTicks(
    low < 0 ? low - margin : Math.max(0, low - margin),
    isRate ? Math.min(1, high + margin) : high + margin,
    count,
  );
}

function linesOf(points: readonly ChartPoint[]): ChartSample[][] {
  const lines: ChartSample[][] = [[]];
  for (const { seconds, value } of points) {
    if (value === undefined) {
      lines.push([]);
    } else {
      lines[lines.length - 1].push({ seconds, value });
    }
  }
  return lines.filter(line => line.length > 0);
}
