import { AnalysisMetric } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  AnalysisRunObject,
  MetricResult,
  MetricSpec,
} from '../schema/analysisRunSchema';
import { analysisPhase } from './analysisPhase';
import { redact } from './redact';
import { readNumber } from './state/annotations';

/**
 * The metrics in the order of the spec (results come in any), then results of metrics that the
 * spec does not name. Of a metric's source nothing but its kind goes in: addresses, queries and
 * headers may hold secrets.
 */
export function projectMetrics({
  spec,
  status,
}: AnalysisRunObject): AnalysisMetric[] {
  const specs = spec?.metrics ?? [];
  const results = status?.metricResults ?? [];
  const dryRuns = spec?.dryRun?.map(({ metricName }) => metricName) ?? [];
  const isDryRun = (name: string) =>
    dryRuns.some(pattern => pattern === name || pattern === '.*');
  const others = results.filter(
    ({ name }) => !specs.some(s => s.name === name),
  );
  return [...specs, ...others.map(({ name }): MetricSpec => ({ name }))].map(
    metric => {
      const result = results.find(({ name }) => name === metric.name);
      return {
        ...describeSpec(metric),
        ...describeResult(result),
        dryRun: result?.dryRun ?? isDryRun(metric.name),
      };
    },
  );
}

function describeSpec(
  metric: MetricSpec,
): Pick<
  AnalysisMetric,
  'name' | 'provider' | 'plannedCount' | 'successCondition' | 'failureCondition'
> {
  return {
    name: metric.name,
    provider: Object.keys(metric.provider ?? {})[0],
    plannedCount: plannedCount(metric),
    successCondition:
      metric.successCondition && redact(metric.successCondition),
    failureCondition:
      metric.failureCondition && redact(metric.failureCondition),
  };
}

/** Without a count a metric with an interval goes on until it is ended; any other is asked once. */
function plannedCount({
  count,
  interval,
  provider,
}: MetricSpec): number | undefined {
  if (count !== undefined) {
    return readNumber(String(count));
  }
  return interval === undefined && provider !== undefined ? 1 : undefined;
}

function describeResult(
  result: MetricResult | undefined,
): Omit<
  AnalysisMetric,
  | 'name'
  | 'provider'
  | 'plannedCount'
  | 'successCondition'
  | 'failureCondition'
  | 'dryRun'
> {
  return {
    phase: analysisPhase(result?.phase),
    message: result?.message && redact(result.message),
    count: result?.count ?? 0,
    successful: result?.successful ?? 0,
    failed: result?.failed ?? 0,
    inconclusive: result?.inconclusive ?? 0,
    error: result?.error ?? 0,
    measurements: (result?.measurements ?? []).map(measurement => ({
      phase: analysisPhase(measurement.phase),
      value: measurement.value && redact(measurement.value),
      message: measurement.message && redact(measurement.message),
      startedAt: measurement.startedAt,
      finishedAt: measurement.finishedAt,
    })),
  };
}
