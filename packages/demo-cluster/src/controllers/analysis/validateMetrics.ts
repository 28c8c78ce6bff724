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
  const count = limitValue(metric.count, 0);
  if (count > 0 && count < limitValue(metric.failureLimit, 0)) {
    return 'count must be >= failureLimit';
  }
  if (count > 0 && count < limitValue(metric.inconclusiveLimit, 0)) {
    return 'count must be >= inconclusiveLimit';
  }
  if (count > 1 && metric.interval === undefined) {
    return 'interval must be specified when count > 1';
  }
  return durationProblem(metric) ?? limitProblem(metric);
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
  if (limitValue(metric.inconclusiveLimit, 0) < 0) {
    return 'inconclusiveLimit must be >= 0';
  }
  if (limitValue(metric.consecutiveErrorLimit, 0) < 0) {
    return 'consecutiveErrorLimit must be >= 0';
  }
  const providers = Object.keys(metric.provider).length;
  if (providers === 0) return 'no provider specified';
  return providers > 1 ? 'multiple providers specified' : undefined;
}
