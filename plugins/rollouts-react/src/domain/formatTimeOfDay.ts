import { RolloutWords } from './RolloutWords';

/**
 * How an instant is read: when it is now, and in which zone the reader lives.
 *
 * @public
 */
export interface TimeOfDayOptions {
  words: RolloutWords;
  now: Date;
  /** IANA name; the browser's own zone when absent. */
  timeZone?: string;
  withSeconds?: boolean;
}

/**
 * An ISO 8601 instant on the wall clock of the reader: `14:35`, or `19 Nov, 14:35` when that
 * was not today. An instant that cannot be read is given back as it is.
 *
 * @public
 */
export function formatTimeOfDay(
  instant: string,
  { words, now, timeZone, withSeconds = false }: TimeOfDayOptions,
): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) {
    return instant;
  }
  const { t, locale } = words;
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: withSeconds ? '2-digit' : undefined,
    hourCycle: 'h23',
  }).format(date);
  const fullDay = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
  });
  if (fullDay.format(date) === fullDay.format(now)) {
    return time;
  }
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
  }).format(date);
  return t('format.dayAndTime', { day, time });
}
