import { RolloutWords } from './RolloutWords';

/**
 * A share of 100 for people, such as `20 %` with a narrow no-break space; at most one decimal.
 *
 * @public
 */
export function formatPercent(percent: number, words: RolloutWords): string {
  return words.t('format.percent', {
    number: formatShare(percent, words),
  });
}

/** The number of a share of 100, without the sign: `33.3`. */
export function formatShare(percent: number, { locale }: RolloutWords): string {
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: 1,
    useGrouping: false,
  }).format(Math.round(percent * 10) / 10);
}
