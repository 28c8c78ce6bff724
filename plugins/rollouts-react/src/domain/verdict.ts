import {
  AnalysisMetric,
  AnalysisPhase,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * What a measurement, a metric or a run came to. `noData` is a verdict of its own: the source
 * answered, but with nothing. `pending` has not come to anything yet.
 *
 * @public
 */
export type Verdict =
  | 'successful'
  | 'failed'
  | 'inconclusive'
  | 'noData'
  | 'error'
  | 'pending'
  | 'unknown';

/**
 * The verdict that a phase of an analysis stands for.
 *
 * @public
 */
export function verdictOfPhase(phase: AnalysisPhase): Verdict {
  switch (phase) {
    case 'Successful':
      return 'successful';
    case 'Failed':
      return 'failed';
    case 'Inconclusive':
      return 'inconclusive';
    case 'Error':
      return 'error';
    case 'Pending':
    case 'Running':
      return 'pending';
    default:
      return 'unknown';
  }
}

/**
 * The verdict of one measurement. The controller has no word for "no data": a condition that
 * meets an empty answer ends in an error or is inconclusive, so the answer tells.
 *
 * @public
 */
export function verdictOfMeasurement(measurement: Measurement): Verdict {
  const verdict = verdictOfPhase(measurement.phase);
  const isUndecided = verdict === 'error' || verdict === 'inconclusive';
  return isUndecided && measurement.isEmpty ? 'noData' : verdict;
}

/**
 * The verdict of a metric. It has no data when every one of its measurements had none.
 *
 * @public
 */
export function verdictOfMetric(metric: AnalysisMetric): Verdict {
  const { measurements } = metric;
  const hasNoData =
    measurements.length > 0 &&
    measurements.every(
      measurement => verdictOfMeasurement(measurement) === 'noData',
    );
  return hasNoData ? 'noData' : verdictOfPhase(metric.phase);
}
