/** An end that may be put off. */
export interface Deadline {
  /** Aborts when time is up or the outer signal aborts. */
  readonly signal: AbortSignal;
  putOff(ms: number): void;
  /** To be called when it is not needed any more: frees the timer and the outer signal. */
  clear(): void;
}

/**
 * Like `AbortSignal.any([outer, AbortSignal.timeout(ms)])`, but the time can be extended once the
 * first answer is there, and nothing is left hanging on an outer signal that lives for weeks.
 */
export function startDeadline(ms: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  const end = () => controller.abort();
  let timer = setTimeout(end, ms);
  if (outer?.aborted) {
    end();
  }
  outer?.addEventListener('abort', end, { once: true });
  return {
    signal: controller.signal,
    putOff(moreMs) {
      clearTimeout(timer);
      timer = setTimeout(end, moreMs);
    },
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', end);
    },
  };
}
