import { AnalysisMetric, effectiveCount, limitValue } from './analysisSpec';
import {
  isCompleted,
  MetricResult,
  unfinishedMeasurement,
} from './analysisStatus';

/** Errors in a row that a metric may have by default. */
const DEFAULT_CONSECUTIVE_ERRORS = 4;

interface Violation {
  phase: 'Failed' | 'Inconclusive' | 'Error';
  reason: string;
}

/** The limit that a metric has gone beyond; of several the last in this order counts. */
export function findViolation(
  metric: AnalysisMetric,
  result: MetricResult,
): Violation | undefined {
  const failed = result.failed ?? 0;
  const inconclusive = result.inconclusive ?? 0;
  const errors = result.consecutiveError ?? 0;
  const failureLimit = limitValue(metric.failureLimit, 0);
  const inconclusiveLimit = limitValue(metric.inconclusiveLimit, 0);
  const errorLimit = limitValue(
    metric.consecutiveErrorLimit,
    DEFAULT_CONSECUTIVE_ERRORS,
  );
  if (errors > errorLimit) {
    return {
      phase: 'Error',
      reason: `consecutiveErrors (${errors}) > consecutiveErrorLimit (${errorLimit})`,
    };
  }
  if (inconclusive > inconclusiveLimit) {
    return {
      phase: 'Inconclusive',
      reason: `inconclusive (${inconclusive}) > inconclusiveLimit (${inconclusiveLimit})`,
    };
  }
  if (failureLimit >= 0 && failed > failureLimit) {
    return {
      phase: 'Failed',
      reason: `failed (${failed}) > failureLimit (${failureLimit})`,
    };
  }
  return undefined;
}

/** Where a metric stands after its latest measurement. */
export function assessMetric(
  metric: AnalysisMetric,
  result: MetricResult,
  isTerminating: boolean,
): string {
  if (isCompleted(result.phase)) return result.phase;
  if (result.measurements.length === 0) {
    return isTerminating ? 'Successful' : 'Pending';
  }
  if (unfinishedMeasurement(result)) return 'Running';
  return (
    findViolation(metric, result)?.phase ??
    assessSuccess(metric, result) ??
    (isTerminating ? 'Successful' : 'Running')
  );
}

/** Undefined while more measurements may change the verdict. */
function assessSuccess(
  metric: AnalysisMetric,
  result: MetricResult,
): string | undefined {
  const needed = limitValue(metric.consecutiveSuccessLimit, 0);
  const inARow = result.consecutiveSuccess ?? 0;
  if (needed > 0 && inARow >= needed) return 'Successful';
  const count = effectiveCount(metric);
  if (count === undefined || (result.count ?? 0) < count) return undefined;
  return needed > 0 ? withoutEnough(metric) : 'Successful';
}

/** All measurements are taken and there were never enough good ones in a row. */
function withoutEnough(metric: AnalysisMetric): string {
  return limitValue(metric.failureLimit, 0) < 0 ? 'Failed' : 'Inconclusive';
}
