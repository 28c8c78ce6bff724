import { MetricAnswer } from '../Controller';
import { AnalysisMetric } from './analysisSpec';
import {
  compact,
  Measurement,
  MeasurementPhase,
  MetricResult,
  unfinishedMeasurement,
} from './analysisStatus';
import { ConditionError, evaluateCondition } from './evaluateCondition';
import { readWebBody } from './readWebBody';

/** What a metric source's answer means for a metric. Start and end are the same moment. */
export function takeMeasurement(
  metric: AnalysisMetric,
  answer: MetricAnswer,
  moment: string,
): Measurement {
  const times = { startedAt: moment, finishedAt: moment };
  try {
    return { ...read(metric, answer), ...times };
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    return { phase: 'Error', message: error.message, ...times };
  }
}

function read(
  metric: AnalysisMetric,
  answer: MetricAnswer,
): Pick<Measurement, 'phase' | 'message' | 'value'> {
  switch (answer.kind) {
    case 'error':
      return { phase: 'Error', message: answer.message };
    case 'vector':
      return {
        phase: judge(metric, answer.values),
        value: formatVector(answer.values),
      };
    case 'body':
      return readBody(metric, answer.text);
    default:
      return answer satisfies never;
  }
}

/** A good status with a body that is no JSON counts as a success, whatever the conditions say. */
function readBody(metric: AnalysisMetric, text: string) {
  const body = readWebBody(text, metric.provider.web?.jsonPath || '{$}');
  return body.isJson
    ? { phase: judge(metric, body.value), value: body.text }
    : { phase: 'Successful', value: text };
}

/** Success and failure conditions together; a measurement that meets neither is inconclusive. */
function judge(metric: AnalysisMetric, result: unknown): MeasurementPhase {
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

/**
 * A metric's result with a measurement counted in. One that is under way is only noted; it takes
 * the place of the same measurement as it was before.
 */
export function withMeasurement(
  result: MetricResult,
  measurement: Measurement,
): MetricResult {
  const earlier = unfinishedMeasurement(result)
    ? result.measurements.slice(0, -1)
    : result.measurements;
  const noted = {
    ...result,
    measurements: [...earlier, compact(measurement)],
  };
  return measurement.finishedAt === undefined
    ? noted
    : withCounted(noted, measurement.phase);
}

function withCounted(result: MetricResult, phase: string): MetricResult {
  const isError = phase === 'Error';
  const plus = (value: number | undefined, condition: boolean) =>
    (value ?? 0) + (condition ? 1 : 0);
  return compact({
    ...result,
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
