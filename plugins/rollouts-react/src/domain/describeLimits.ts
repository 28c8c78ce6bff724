import { AnalysisMetric } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** How many bad answers a metric bears: `1 may fail`. Absent where nothing need be said. */
export function describeLimits({ limits }: AnalysisMetric): string | undefined {
  const parts = [
    bears(limits?.failure, 'may fail'),
    bears(limits?.inconclusive, 'may be inconclusive'),
    limits?.consecutiveSuccess
      ? `done after ${limits.consecutiveSuccess} good in a row`
      : undefined,
  ].filter((part): part is string => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function bears(limit: number | undefined, words: string): string | undefined {
  if (limit === undefined || limit === 0) {
    return undefined;
  }
  return limit < 0 ? `any number ${words}` : `${limit} ${words}`;
}
