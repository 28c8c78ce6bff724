import { parseDurationSeconds } from '../objects/goDuration';
import { parseKubernetesTime, secondsAfter } from '../objects/kubernetesTime';
import { AnalysisMetric, effectiveCount } from './analysisSpec';
import {
  AnalysisStatus,
  isCompleted,
  lastMeasurement,
  MetricResult,
  unfinishedMeasurement,
} from './analysisStatus';

/** After an error the next try comes this late, whatever the interval. */
const ERROR_RETRY_SECONDS = 10;

/**
 * When a metric is to be measured next: a past moment means now, undefined never again, or not
 * before the measurement under way has ended. Counted from times cut to the second, so a first gap
 * may be short.
 */
export function nextMeasurementAt(
  metric: AnalysisMetric,
  status: AnalysisStatus,
  now: Date,
): Date | undefined {
  const result = resultOf(status, metric.name);
  if (result && isCompleted(result.phase)) return undefined;

  if (unfinishedMeasurement(result)) return undefined;
  const last = lastMeasurement(result);
  if (!last) return firstMeasurementAt(metric, status, now);

  const count = effectiveCount(metric);
  if (count !== undefined && (result?.count ?? 0) >= count) return undefined;
  const finished = parseKubernetesTime(last.finishedAt) ?? now.getTime();
  return secondsAfter(new Date(finished), gapAfter(metric, last.phase));
}

export function resultOf(
  status: AnalysisStatus,
  name: string,
): MetricResult | undefined {
  return status.metricResults.find(result => result.name === name);
}

/** The initial delay runs from the start of the run, which is this moment if it has none yet. */
function firstMeasurementAt(
  metric: AnalysisMetric,
  status: AnalysisStatus,
  now: Date,
): Date {
  const delay = parseDurationSeconds(metric.initialDelay ?? 0) ?? 0;
  const started = parseKubernetesTime(status.startedAt) ?? now.getTime();
  return secondsAfter(new Date(started), delay);
}

function gapAfter(metric: AnalysisMetric, phase: string): number {
  if (phase === 'Error' || metric.interval === undefined) {
    return ERROR_RETRY_SECONDS;
  }
  return parseDurationSeconds(metric.interval) ?? ERROR_RETRY_SECONDS;
}
