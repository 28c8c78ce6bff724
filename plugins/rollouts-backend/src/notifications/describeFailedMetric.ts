import {
  AnalysisMetric,
  AnalysisRun,
  Measurement,
  MetricThreshold,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { plainText } from './plainText';

const operatorWords: Record<MetricThreshold['operator'], string> = {
  '>': 'above',
  '>=': 'at least',
  '<': 'below',
  '<=': 'at most',
  '==': 'equal to',
  '!=': 'other than',
};

/**
 * What the metric that the controller blames was measured as, and what it had to be. Runs of former
 * attempts stay where they are, so that only a metric that the reason names is believed.
 */
export function describeFailedMetric(
  { analysisRuns, observation }: Rollout,
  reason: string | undefined,
): string | undefined {
  const metric = analysisRuns
    .filter(({ podHash }) => podHash === observation.podHash)
    .filter(({ phase }) => isBad(phase))
    .flatMap(({ metrics }) => metrics)
    .filter(({ phase, dryRun }) => isBad(phase) && !dryRun)
    .find(({ name }) => reason?.includes(`"${name}"`));
  return metric && describeMetric(metric);
}

/** Of an analysis that could not tell, the metric that could not. */
export function describeUndecidedMetric({
  analysisRuns,
  observation,
}: Rollout): string | undefined {
  const metric = analysisRuns
    .filter(({ podHash }) => podHash === observation.podHash)
    .filter(({ phase }) => phase === 'Inconclusive')
    .flatMap(({ metrics }) => metrics)
    .find(({ phase, dryRun }) => phase === 'Inconclusive' && !dryRun);
  return metric && describeMetric(metric);
}

function isBad(phase: AnalysisRun['phase']): boolean {
  return phase === 'Failed' || phase === 'Error';
}

function describeMetric(metric: AnalysisMetric): string {
  const last = metric.measurements
    .filter(({ phase }) => phase === metric.phase)
    .at(-1);
  const parts = [
    `${wordOf(metric)}: ${describeMeasurement(last)}`,
    describeLimit(metric),
  ].filter(part => part !== undefined);
  return `${parts.join(', ')}.`;
}

function wordOf({ name, phase }: AnalysisMetric): string {
  const title = `Metric ${plainText(name, 60)}`;
  switch (phase) {
    case 'Error':
      return `${title} could not be measured`;
    case 'Inconclusive':
      return `${title} is inconclusive`;
    default:
      return `${title} failed`;
  }
}

function describeMeasurement(measurement: Measurement | undefined): string {
  if (measurement?.number !== undefined) {
    return `measured ${formatNumber(measurement.number)}`;
  }
  if (measurement?.isEmpty) {
    return 'the source answered without data';
  }
  const text = measurement?.message ?? measurement?.value;
  return text === undefined || text === ''
    ? 'the source told no value'
    : plainText(text, 120);
}

function describeLimit(metric: AnalysisMetric): string | undefined {
  const { thresholds = [], successCondition, failureCondition } = metric;
  if (metric.phase === 'Error') {
    return undefined;
  }
  if (thresholds.length > 0) {
    return thresholds
      .map(
        ({ of, operator, value }) =>
          `${of === 'success' ? 'must' : 'must not'} be ${
            operatorWords[operator]
          } ${formatNumber(value)}`,
      )
      .join(' and ');
  }
  const condition = successCondition
    ? `wanted: ${successCondition}`
    : failureCondition && `not wanted: ${failureCondition}`;
  return condition && plainText(condition, 120);
}

function formatNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}
