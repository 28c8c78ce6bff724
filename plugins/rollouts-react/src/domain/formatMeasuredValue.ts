import { Measurement } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatMeasuredNumber } from './formatMeasuredNumber';
import { RolloutWords } from './RolloutWords';

/** A measurement for people: its number where it has one, else its value word for word. */
export function formatMeasuredValue(
  { number, value }: Measurement,
  words: RolloutWords,
): string {
  if (number !== undefined) {
    return formatMeasuredNumber(number, words);
  }
  return value === undefined || value === '' ? '–' : value;
}
