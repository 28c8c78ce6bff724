import { AnalysisMetric } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** How far a metric is: `3 of 10 measurements`, or `18 measurements` when no end is planned. */
export function countMeasurements(metric: AnalysisMetric): string {
  if (metric.plannedCount !== undefined) {
    return `${metric.count} of ${metric.plannedCount} measurements`;
  }
  return metric.count === 1 ? '1 measurement' : `${metric.count} measurements`;
}

/** How often the source was asked. The controller's own count leaves errors out. */
export function measurementsMade({ count, error }: AnalysisMetric): number {
  return count + error;
}

/**
 * What the measurements came to: `18 of 18 successful`, `2 of 5 failed`, `6 of 6 without data`.
 *
 * @public
 */
export function summariseMeasurements(metric: AnalysisMetric): string {
  const made = measurementsMade(metric);
  if (made === 0) {
    return 'not measured yet';
  }
  const worst: [number, string] | undefined = (
    [
      [metric.failed, 'failed'],
      [metric.error, 'ended in an error'],
      [metric.inconclusive, 'inconclusive'],
    ] as [number, string][]
  ).find(([count]) => count > 0);
  const [count, word] = worst ?? [metric.successful, 'successful'];
  return `${count} of ${made} ${word}`;
}
