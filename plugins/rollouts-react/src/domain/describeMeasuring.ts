import { AnalysisMetric } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from './formatDuration';
import { RolloutWords } from './RolloutWords';

/** How often is measured: `every 1 min, 5 times`. Absent when it is not told. */
export function describeMeasuring(
  { intervalSeconds, plannedCount, phase }: AnalysisMetric,
  words: RolloutWords,
): string | undefined {
  const { t } = words;
  if (intervalSeconds === undefined) {
    return plannedCount === 1 ? t('metric.once') : undefined;
  }
  const duration = formatDuration(intervalSeconds * 1000, {
    words,
    precision: 'precise',
  });
  if (plannedCount !== undefined) {
    return t('metric.everyTimes', { duration, count: plannedCount });
  }
  return phase === 'Running'
    ? t('metric.everyUntilEnded', { duration })
    : t('metric.every', { duration });
}
