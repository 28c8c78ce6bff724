import { formatMeasuredNumber } from '../formatMeasuredNumber';
import { FailingZone } from './failingZones';

/** `fails below 0.985`. */
export function describeZone({ edge, side, verdict }: FailingZone): string {
  return `${verdict} ${side} ${formatMeasuredNumber(edge)}`;
}
