import { MetricAnswer } from '../Controller';
import { AnalysisMetric } from './analysisSpec';
import {
  compact,
  Measurement,
  MeasurementPhase,
  MetricResult,
} from './analysisStatus';
import { ConditionError, evaluateCondition } from './evaluateCondition';

/** What a metric source's answer means for a metric. Start and end are the same moment. */
export function takeMeasurement(
  metric: AnalysisMetric,
  answer: MetricAnswer,
  moment: string,
): Measurement {
  const times = { startedAt: moment, finishedAt: moment };
  if (answer.kind === 'error') {
    return { phase: 'Error', message: answer.message, ...times };
  }
  try {
    const phase = judge(metric, answer.values);
    return { phase, value: formatVector(answer.values), ...times };
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    return { phase: 'Error', message: error.message, ...times };
  }
}

/** Success and failure conditions together; a measurement that meets neither is inconclusive. */
function judge(metric: AnalysisMetric, result: number[]): MeasurementPhase {
  const { successCondition, failureCondition } = metric;
  const isSuccess = successCondition
    ? evaluateCondition(successCondition, result)
    : undefined;
  const isFailure = failureCondition
    ? evaluateCondition(failureCondition, result)
    : undefined;
  if (isFailure) return 'Failed';
  if (isSuccess === undefined) return 'Successful';
  if (isSuccess) return 'Successful';
  return isFailure === undefined ? 'Failed' : 'Inconclusive';
}

function formatVector(values: readonly number[]): string {
  return `[${values.map(formatSample).join(',')}]`;
}

/** Numbers as Prometheus writes them: without an exponent. */
function formatSample(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** A metric's result with one more measurement counted in. */
export function withMeasurement(
  result: MetricResult,
  measurement: Measurement,
): MetricResult {
  const { phase } = measurement;
  const isError = phase === 'Error';
  const plus = (value: number | undefined, condition: boolean) =>
    (value ?? 0) + (condition ? 1 : 0);
  return compact({
    ...result,
    measurements: [...result.measurements, compact(measurement)],
    count: plus(result.count, !isError),
    successful: plus(result.successful, phase === 'Successful'),
    failed: plus(result.failed, phase === 'Failed'),
    inconclusive: plus(result.inconclusive, phase === 'Inconclusive'),
    error: plus(result.error, isError),
    consecutiveError: isError ? plus(result.consecutiveError, true) : 0,
    consecutiveSuccess:
      phase === 'Successful' ? plus(result.consecutiveSuccess, true) : 0,
  });
}
