/** Time and chance as the watch needs them; tests bring their own. */
export interface WatchTime {
  now(): Date;
  /** From 0 to just below 1. */
  random(): number;
  /** Resolves after `ms`, or at once when `signal` aborts; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The time of the machine. */
export const systemTime: WatchTime = {
  now: () => new Date(),
  random: Math.random,
  sleep: (ms, signal) =>
    new Promise(resolve => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
      function end() {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      }
    }),
};
