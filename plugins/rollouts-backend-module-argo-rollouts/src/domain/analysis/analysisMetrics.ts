import {
  AnalysisMetric,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  AnalysisRunObject,
  MeasurementObject,
  MetricResult,
  MetricSpec,
} from '../../schema/analysisRunSchema';
import { durationSeconds } from '../../schema/durationSeconds';
import { analysisPhase } from '../analysisPhase';
import { measuredNumber } from './measuredNumber';
import { metricLimits, readLimit } from './metricLimits';
import { resolvedQuery, specQuery } from './metricQuery';
import { JudgedNumber, judgedNumber } from './metricThresholds';
import { RunTexts } from './runTexts';

/**
 * The metrics in the order of the spec (results come in any), then results of metrics that the
 * spec does not name. Of a metric's source its kind and its query go in, nothing else: addresses
 * and headers may hold secrets.
 */
export function projectMetrics(
  { spec, status }: AnalysisRunObject,
  texts: RunTexts,
): AnalysisMetric[] {
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
      const judged = judge(metric, texts);
      return {
        ...describeSpec(metric, texts),
        thresholds: judged?.thresholds,
        query: describeQuery(metric, result, texts),
        ...describeResult(result, judged, texts),
        dryRun: result?.dryRun ?? isDryRun(metric.name),
      };
    },
  );
}

type SpecPart = Pick<
  AnalysisMetric,
  | 'name'
  | 'provider'
  | 'plannedCount'
  | 'successCondition'
  | 'failureCondition'
  | 'limits'
  | 'intervalSeconds'
>;

function describeSpec(metric: MetricSpec, texts: RunTexts): SpecPart {
  const { successCondition, failureCondition, interval } = metric;
  const count = plannedCount(metric, texts);
  return {
    name: metric.name,
    provider: providerKind(metric),
    plannedCount: count,
    successCondition: successCondition && texts.fill(successCondition),
    failureCondition: failureCondition && texts.fill(failureCondition),
    limits: metricLimits(metric, texts),
    intervalSeconds:
      interval === undefined || count === 1
        ? undefined
        : durationSeconds(texts.fill(String(interval))),
  };
}

function providerKind({ provider }: MetricSpec): string | undefined {
  return Object.keys(provider ?? {})[0];
}

/** Without a count a metric with an interval goes on until it is ended; any other is asked once. */
function plannedCount(
  { count, interval, provider }: MetricSpec,
  { fill }: RunTexts,
): number | undefined {
  if (count !== undefined) {
    const planned = readLimit(fill(String(count)));
    return planned !== undefined && planned > 0 ? planned : undefined;
  }
  return interval === undefined && provider !== undefined ? 1 : undefined;
}

function judge(
  metric: MetricSpec,
  { fill }: RunTexts,
): JudgedNumber | undefined {
  const { successCondition, failureCondition } = metric;
  return judgedNumber({
    provider: providerKind(metric),
    success: successCondition && fill(successCondition),
    failure: failureCondition && fill(failureCondition),
  });
}

/** What the controller noted has all arguments in it, also secret ones: then ours is shown. */
function describeQuery(
  { provider }: MetricSpec,
  result: MetricResult | undefined,
  { clean, fill, hasSecret }: RunTexts,
): string | undefined {
  const query = specQuery(provider);
  const resolved = resolvedQuery(provider, result?.metadata);
  if (resolved !== undefined && query !== undefined && !hasSecret(query)) {
    return clean(resolved);
  }
  return query && fill(query);
}

type ResultPart = Pick<
  AnalysisMetric,
  | 'phase'
  | 'message'
  | 'count'
  | 'successful'
  | 'failed'
  | 'inconclusive'
  | 'error'
  | 'warnings'
  | 'measurements'
>;

function describeResult(
  result: MetricResult | undefined,
  judged: JudgedNumber | undefined,
  texts: RunTexts,
): ResultPart {
  const measurements = result?.measurements ?? [];
  const warnings = new Set(
    measurements.flatMap(({ metadata }) => metadata?.warnings || []),
  );
  return {
    phase: analysisPhase(result?.phase),
    message: result?.message && texts.clean(result.message),
    count: result?.count ?? 0,
    successful: result?.successful ?? 0,
    failed: result?.failed ?? 0,
    inconclusive: result?.inconclusive ?? 0,
    error: result?.error ?? 0,
    warnings: warnings.size > 0 ? [...warnings].map(texts.clean) : undefined,
    measurements: measurements.map(each =>
      describeMeasurement(each, judged, texts),
    ),
  };
}

function describeMeasurement(
  measurement: MeasurementObject,
  judged: JudgedNumber | undefined,
  { clean }: RunTexts,
): Measurement {
  const { phase, value, message, startedAt, finishedAt } = measurement;
  return {
    phase: analysisPhase(phase),
    value: value && clean(value),
    message: message && clean(message),
    startedAt,
    finishedAt,
    ...measuredNumber(value, judged?.subject),
    job: measurement.metadata?.['job-name'],
  };
}
