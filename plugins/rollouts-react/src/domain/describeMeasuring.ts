import { AnalysisMetric } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from './formatDuration';

/** How often is measured: `every 1 min, 5 times`. Absent when it is not told. */
export function describeMeasuring({
  intervalSeconds,
  plannedCount,
  phase,
}: AnalysisMetric): string | undefined {
  if (intervalSeconds === undefined) {
    return plannedCount === 1 ? 'measured once' : undefined;
  }
  const every = `every ${formatDuration(intervalSeconds * 1000, 'precise')}`;
  if (plannedCount !== undefined) {
    return `${every}, ${plannedCount} ${plannedCount === 1 ? 'time' : 'times'}`;
  }
  return phase === 'Running' ? `${every}, until it is ended` : every;
}
