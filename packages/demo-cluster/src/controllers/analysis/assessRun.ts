import { ControllerEvent, normal, warning } from '../objects/controllerEvents';
import { AnalysisMetric, AnalysisRunSpec } from './analysisSpec';
import {
  AnalysisStatus,
  compact,
  isCompleted,
  lastMeasurement,
  MetricResult,
  RunSummary,
} from './analysisStatus';
import { assessMetric, findViolation } from './assessMetric';
import { resultOf } from './measurementSchedule';

const KEPT_MEASUREMENTS = 10;

/** From best to worst: a run is as bad as its worst metric. */
const ORDER = ['Successful', 'Inconclusive', 'Error', 'Failed'];

interface RunAssessment {
  status: AnalysisStatus;
  events: ControllerEvent[];
}

interface AssessedMetric {
  metric: AnalysisMetric;
  result?: MetricResult;
  phase: string;
  isNews: boolean;
  isDryRun: boolean;
}

/** Judges all metrics and the run after new measurements, and drops the oldest of them. */
export function assessRun(
  spec: AnalysisRunSpec,
  status: AnalysisStatus,
  moment: string,
): RunAssessment {
  const isTerminating = isStopping(spec, status);
  const assessed = spec.metrics.map(metric =>
    assess(spec, metric, { status, isTerminating }),
  );
  const verdict = judgeRun(assessed, spec.terminate, isTerminating);
  const isEnding = isCompleted(verdict.phase) && !isCompleted(status.phase);
  const isChanged = verdict.phase !== status.phase;
  return {
    status: compact({
      ...status,
      startedAt: status.startedAt ?? moment,
      phase: verdict.phase,
      message: isChanged ? verdict.message : status.message,
      completedAt: isEnding ? moment : status.completedAt,
      metricResults: keepRecent(spec, withAssessed(status, assessed)),
      runSummary: summarise(assessed.filter(each => !each.isDryRun)),
      dryRunSummary: summarise(assessed.filter(each => each.isDryRun)),
    }),
    events: [
      ...assessed.flatMap(each => metricEvents(each)),
      ...(isEnding ? [completion(verdict.phase)] : []),
    ],
  };
}

/** Told to stop, or one metric has gone wrong already; those on trial do not count. */
export function isStopping(
  spec: AnalysisRunSpec,
  status: AnalysisStatus,
): boolean {
  return (
    spec.terminate ||
    status.metricResults.some(
      ({ phase, dryRun }) =>
        !dryRun && isCompleted(phase) && phase !== 'Successful',
    )
  );
}

function isDryRun(spec: AnalysisRunSpec, metric: AnalysisMetric): boolean {
  return spec.dryRun.some(({ metricName }) => matches(metricName, metric.name));
}

/** Names of metrics in exceptions may be patterns with `*` standing for anything. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern
    .split('.*')
    .join('*')
    .split('*')
    .map(part => part.replace(/[\\^$+?.()|[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

function assess(
  spec: AnalysisRunSpec,
  metric: AnalysisMetric,
  facts: { status: AnalysisStatus; isTerminating: boolean },
): AssessedMetric {
  const before = resultOf(facts.status, metric.name);
  const dryRun = isDryRun(spec, metric);
  if (!before) return { metric, phase: '', isNews: false, isDryRun: dryRun };

  const phase = assessMetric(metric, before, facts.isTerminating);
  const isNews = before.phase !== phase;
  const violation = findViolation(metric, before);
  const words =
    dryRun && violation && isCompleted(phase)
      ? `Metric assessed ${phase} due to ${violation.reason}`
      : undefined;
  const message = isNews ? lastMeasurement(before)?.message : before.message;
  const result = compact({
    ...before,
    phase,
    message: words ?? message,
    dryRun,
  });
  return { metric, result, phase, isNews, isDryRun: dryRun };
}

function judgeRun(
  assessed: readonly AssessedMetric[],
  isTerminated: boolean,
  isTerminating: boolean,
): { phase: string; message?: string } {
  const counted = assessed.filter(
    each => !each.isDryRun && isCompleted(each.phase),
  );
  const worst = counted.reduce<AssessedMetric | undefined>(
    (bad, each) =>
      bad && ORDER.indexOf(bad.phase) >= ORDER.indexOf(each.phase) ? bad : each,
    undefined,
  );
  const isAllDone =
    assessed.length > 0 && assessed.every(each => isCompleted(each.phase));
  if (!isTerminating && !isAllDone) return { phase: 'Running' };
  return {
    phase: worst?.phase ?? 'Successful',
    message:
      (worst && describe(worst)) ??
      (isTerminated ? 'Run Terminated' : undefined),
  };
}

function describe({ metric, result, phase }: AssessedMetric) {
  const violation = result && findViolation(metric, result);
  if (!violation) return undefined;
  const words = result.message ? `: "Error Message: ${result.message}"` : '';
  return `Metric "${metric.name}" assessed ${phase} due to ${violation.reason}${words}`;
}

function withAssessed(
  status: AnalysisStatus,
  assessed: readonly AssessedMetric[],
): MetricResult[] {
  return status.metricResults.map(
    before =>
      assessed.find(each => each.result?.name === before.name)?.result ??
      before,
  );
}

function keepRecent(
  spec: AnalysisRunSpec,
  results: readonly MetricResult[],
): MetricResult[] {
  return results.map(result => {
    const retention = spec.measurementRetention.find(({ metricName }) =>
      matches(metricName, result.name),
    );
    const limit =
      retention && retention.limit > 0 ? retention.limit : KEPT_MEASUREMENTS;
    return { ...result, measurements: result.measurements.slice(-limit) };
  });
}

/** Counts metrics, not measurements. */
function summarise(assessed: readonly AssessedMetric[]): RunSummary {
  const ended = (phase: string) =>
    assessed.filter(each => each.phase === phase).length;
  return compact({
    count: assessed.length,
    successful: ended('Successful'),
    failed: ended('Failed'),
    inconclusive: ended('Inconclusive'),
    error: ended('Error'),
  });
}

function metricEvents({
  metric,
  isNews,
  phase,
}: AssessedMetric): ControllerEvent[] {
  if (!isNews || !isCompleted(phase)) return [];
  const words = `Metric '${metric.name}' Completed. Result: ${phase}`;
  return [
    isBad(phase)
      ? warning(`Metric${phase}`, words)
      : normal(`Metric${phase}`, words),
  ];
}

function completion(phase: string): ControllerEvent {
  const words = `Analysis Completed. Result: ${phase}`;
  return isBad(phase)
    ? warning(`AnalysisRun${phase}`, words)
    : normal(`AnalysisRun${phase}`, words);
}

function isBad(phase: string): boolean {
  return phase === 'Failed' || phase === 'Error';
}
