import { AnalysisMetric } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from './RolloutWords';

/** How far a metric is: `3 of 10 measurements`, or `18 measurements` when no end is planned. */
export function countMeasurements(
  { count, plannedCount }: AnalysisMetric,
  { t }: RolloutWords,
): string {
  return plannedCount === undefined
    ? t('metric.measurements', { count })
    : t('metric.measurementsOf', {
        number: String(count),
        planned: String(plannedCount),
      });
}

/** How often the source was asked. The controller's own count leaves errors out. */
export function measurementsMade({ count, error }: AnalysisMetric): number {
  return count + error;
}

/**
 * What the measurements came to: `18 of 18 successful`, `2 of 5 failed`, `1 of 6 inconclusive`.
 *
 * @public
 */
export function summariseMeasurements(
  metric: AnalysisMetric,
  { t }: RolloutWords,
): string {
  const made = String(measurementsMade(metric));
  const { failed, error, inconclusive, successful } = metric;
  if (measurementsMade(metric) === 0) {
    return t('metric.notMeasured');
  }
  if (failed > 0) {
    return t('metric.failed', { number: String(failed), made });
  }
  if (error > 0) {
    return t('metric.error', { number: String(error), made });
  }
  return inconclusive > 0
    ? t('metric.inconclusive', { number: String(inconclusive), made })
    : t('metric.successful', { number: String(successful), made });
}
