import { formatDuration } from './formatDuration';
import { RolloutWords } from './RolloutWords';

const oneHourMs = 60 * 60 * 1000;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function clockFace(totalSeconds: number): string {
  const hours = Math.floor(totalSeconds / 3600);
  const minutes = Math.floor((totalSeconds % 3600) / 60);
  const seconds = twoDigits(totalSeconds % 60);
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${seconds}`
    : `${minutes}:${seconds}`;
}

/**
 * What is left, in milliseconds, as a clock shows it: `0:38`, `3:24`, `1:02:10`.
 *
 * Rounds up, so that `0:00` is not shown before the time has come.
 *
 * @public
 */
export function formatCountdown(remainingMs: number): string {
  return clockFace(Math.ceil(Math.max(0, remainingMs) / 1000));
}

/**
 * What has passed, in milliseconds: as a clock shows it in the first hour (`12:04`), then in
 * words (`1 h 12 min`), because seconds do not matter any more.
 *
 * @public
 */
export function formatElapsed(elapsedMs: number, words: RolloutWords): string {
  const ms = Math.max(0, elapsedMs);
  return ms < oneHourMs
    ? clockFace(Math.floor(ms / 1000))
    : formatDuration(ms, { words });
}
