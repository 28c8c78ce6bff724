import { parseDurationSeconds } from '../objects/goDuration';
import { AnalysisMetric, limitValue } from './analysisSpec';

/** What makes a run's spec unusable, in the words that its message has; undefined when all is well. */
export function findMetricProblem(
  metrics: readonly AnalysisMetric[],
): string | undefined {
  if (metrics.length === 0) return 'no metrics specified';
  for (const [index, metric] of metrics.entries()) {
    const isDouble = metrics
      .slice(0, index)
      .some(each => each.name === metric.name);
    const problem = isDouble
      ? `duplicate name '${metric.name}'`
      : problemOf(metric);
    if (problem) return `metrics[${index}]: ${problem}`;
  }
  return undefined;
}

function problemOf(metric: AnalysisMetric): string | undefined {
  return (
    limitProblem(metric) ??
    countProblem(metric) ??
    durationProblem(metric) ??
    providerProblem(metric)
  );
}

/** A count that ends the metric before its limits can be reached. */
function countProblem(metric: AnalysisMetric): string | undefined {
  const count = limitValue(metric.count, 0);
  const failures = limitValue(metric.failureLimit, 0);
  const successes = limitValue(metric.consecutiveSuccessLimit, 0);
  if (count > 0) {
    if (failures >= 0 && count < failures + successes) {
      return `count (${count}) must be >= failureLimit + consecutiveSuccessLimit (${failures} + ${successes}) if both >= 0`;
    }
    if (failures < 0 && count < successes) {
      return 'count must be >= consecutiveSuccessLimit';
    }
    if (count < limitValue(metric.inconclusiveLimit, 0)) {
      return 'count must be >= inconclusiveLimit';
    }
  }
  return count > 1 && metric.interval === undefined
    ? 'interval must be specified when count > 1'
    : undefined;
}

function durationProblem(metric: AnalysisMetric): string | undefined {
  const isBad = (text: string | undefined) =>
    text !== undefined && parseDurationSeconds(text) === undefined;
  if (isBad(metric.interval)) {
    return `invalid interval string: time: invalid duration "${metric.interval}"`;
  }
  return isBad(metric.initialDelay)
    ? `invalid startDelay string: time: invalid duration "${metric.initialDelay}"`
    : undefined;
}

function limitProblem(metric: AnalysisMetric): string | undefined {
  const failures = limitValue(metric.failureLimit, 0);
  const successes = limitValue(metric.consecutiveSuccessLimit, 0);
  if (successes < 0) return 'consecutiveSuccessLimit must be >= 0';
  if (failures < -1) {
    return 'failureLimit must be >= 0, or -1 to be disabled';
  }
  if (successes === 0 && failures === -1) {
    return 'failureLimit and consecutiveSuccessLimit cannot both be disabled';
  }
  if (limitValue(metric.inconclusiveLimit, 0) < 0) {
    return 'inconclusiveLimit must be >= 0';
  }
  return limitValue(metric.consecutiveErrorLimit, 0) < 0
    ? 'consecutiveErrorLimit must be >= 0'
    : undefined;
}

function providerProblem(metric: AnalysisMetric): string | undefined {
  const providers = Object.keys(metric.provider).length;
  if (providers === 0) return 'no provider specified';
  return providers > 1 ? 'multiple providers specified' : undefined;
}
