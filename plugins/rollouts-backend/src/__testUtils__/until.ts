import { setImmediate } from 'node:timers/promises';

/** Waits for a condition to hold; a test that waits in vain is ended by the runner. */
export async function until<T>(
  condition: () => T | undefined | false,
): Promise<T> {
  for (;;) {
    const answer = condition();
    if (answer) {
      return answer;
    }
    await setImmediate();
  }
}
