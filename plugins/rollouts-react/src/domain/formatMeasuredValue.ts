import { Measurement } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatMeasuredNumber } from './formatMeasuredNumber';

/** A measurement for people: its number where it has one, else its value word for word. */
export function formatMeasuredValue({ number, value }: Measurement): string {
  if (number !== undefined) {
    return formatMeasuredNumber(number);
  }
  return value === undefined || value === '' ? '–' : value;
}
