import { AnalysisMetric } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { joinClauses } from './joinClauses';
import { RolloutWords } from './RolloutWords';

/** How many bad answers a metric bears: `1 may fail`. Absent where nothing need be said. */
export function describeLimits(
  { limits }: AnalysisMetric,
  words: RolloutWords,
): string | undefined {
  const { t } = words;
  const parts = [
    bears(limits?.failure, {
      some: number => t('metric.mayFail', { number }),
      any: t('metric.anyMayFail'),
    }),
    bears(limits?.inconclusive, {
      some: number => t('metric.mayBeInconclusive', { number }),
      any: t('metric.anyMayBeInconclusive'),
    }),
    limits?.consecutiveSuccess
      ? t('metric.doneAfter', { number: String(limits.consecutiveSuccess) })
      : undefined,
  ];
  return joinClauses(parts, words) || undefined;
}

function bears(
  limit: number | undefined,
  said: { some(number: string): string; any: string },
): string | undefined {
  if (limit === undefined || limit === 0) {
    return undefined;
  }
  return limit < 0 ? said.any : said.some(String(limit));
}
