import { errorWords } from '../errorWords';

/** What fetch throws says only that it failed; its cause says why. */
export function networkReason(error: unknown): string {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return cause === undefined
    ? errorWords(error)
    : `${errorWords(error)}: ${errorWords(cause)}`;
}
