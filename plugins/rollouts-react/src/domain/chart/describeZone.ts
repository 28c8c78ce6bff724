import { formatMeasuredNumber } from '../formatMeasuredNumber';
import { RolloutWords } from '../RolloutWords';
import { FailingZone } from './failingZones';

/** `fails below 0.985`. */
export function describeZone(
  { edge, side, verdict }: FailingZone,
  words: RolloutWords,
): string {
  const { t } = words;
  const limit = formatMeasuredNumber(edge, words);
  if (verdict === 'fails') {
    return side === 'below'
      ? t('metric.failsBelow', { limit })
      : t('metric.failsAbove', { limit });
  }
  return side === 'below'
    ? t('metric.doesNotSucceedBelow', { limit })
    : t('metric.doesNotSucceedAbove', { limit });
}
