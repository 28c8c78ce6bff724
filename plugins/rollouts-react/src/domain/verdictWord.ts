import { RolloutWords } from './RolloutWords';
import { Verdict } from './verdict';

/** The verdict in a word or two, as it stands in a sentence. */
export function verdictWord(verdict: Verdict, { t }: RolloutWords): string {
  switch (verdict) {
    case 'successful':
      return t('metric.verdict.successful');
    case 'failed':
      return t('metric.verdict.failed');
    case 'inconclusive':
      return t('metric.verdict.inconclusive');
    case 'noData':
      return t('metric.verdict.noData');
    case 'error':
      return t('metric.verdict.error');
    case 'pending':
      return t('metric.verdict.pending');
    default:
      return t('metric.verdict.unknown');
  }
}
