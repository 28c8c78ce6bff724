import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatTimeOfDay, TimeOfDayOptions } from './formatTimeOfDay';

interface Restart {
  /** Whether it is asked for at a later time. */
  isLater: boolean;
  time: string;
}

type Options = Pick<TimeOfDayOptions, 'words' | 'timeZone'>;

function pendingRestart(
  { restart }: Rollout,
  now: Date,
  options: Options,
): Restart | undefined {
  return !restart || restart.isDone
    ? undefined
    : {
        isLater: Date.parse(restart.at) > now.getTime(),
        time: formatTimeOfDay(restart.at, { now, ...options }),
      };
}

/**
 * A restart that is not done yet, as a part of a sentence: one may also be asked for at a later
 * time. Absent when there is none.
 */
export function describeRestart(
  rollout: Rollout,
  now: Date,
  { words, timeZone }: Options,
): string | undefined {
  const restart = pendingRestart(rollout, now, { words, timeZone });
  if (!restart) {
    return undefined;
  }
  const { isLater, time } = restart;
  return isLater
    ? words.t('restart.later', { time })
    : words.t('restart.going', { time });
}

/** The same as a sentence of its own. */
export function restartSentence(
  rollout: Rollout,
  now: Date,
  { words, timeZone }: Options,
): string | undefined {
  const restart = pendingRestart(rollout, now, { words, timeZone });
  if (!restart) {
    return undefined;
  }
  const { isLater, time } = restart;
  return isLater
    ? words.t('restart.laterSentence', { time })
    : words.t('restart.goingSentence', { time });
}
