import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatTimeOfDay, TimeOfDayOptions } from './formatTimeOfDay';

/**
 * A restart that is not done yet, as a part of a sentence: one may also be asked for at a later
 * time. Absent when there is none.
 */
export function describeRestart(
  { restart }: Rollout,
  now: Date,
  { timeZone }: Pick<TimeOfDayOptions, 'timeZone'> = {},
): string | undefined {
  if (!restart || restart.isDone) {
    return undefined;
  }
  const at = formatTimeOfDay(restart.at, { now, timeZone });
  return Date.parse(restart.at) > now.getTime()
    ? `its pods are to be restarted at ${at}`
    : `its pods are being restarted since ${at}`;
}
