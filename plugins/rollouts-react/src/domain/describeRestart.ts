import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatTimeOfDay, TimeOfDayOptions } from './formatTimeOfDay';

interface RestartOptions extends Pick<TimeOfDayOptions, 'words' | 'timeZone'> {
  /** Whether it is a part of a sentence, or one of its own. */
  as: 'clause' | 'sentence';
}

/**
 * A restart that is not done yet: one may also be asked for at a later time. Absent when there is
 * none.
 */
export function describeRestart(
  { restart }: Rollout,
  now: Date,
  { words, timeZone, as }: RestartOptions,
): string | undefined {
  if (!restart || restart.isDone) {
    return undefined;
  }
  const isLater = Date.parse(restart.at) > now.getTime();
  const time = formatTimeOfDay(restart.at, { now, words, timeZone });
  if (as === 'sentence') {
    return isLater
      ? words.t('restart.laterSentence', { time })
      : words.t('restart.goingSentence', { time });
  }
  return isLater
    ? words.t('restart.later', { time })
    : words.t('restart.going', { time });
}
