import { useEffect, useState } from 'react';
import { sharedClock } from './sharedClock';

/**
 * The time by this browser's clock, renewed every `intervalMs` (whole seconds; one by default).
 *
 * All users share one timer. Call it in the smallest component that counts, so that nothing
 * else is rendered again.
 *
 * @public
 */
export function useNow(intervalMs: number = 1000): Date {
  const [now, setNow] = useState(() => new Date());

  useEffect(
    () =>
      sharedClock.subscribe(() =>
        setNow(previous => {
          const next = new Date();
          const hasIntervalPassed =
            Math.floor(next.getTime() / intervalMs) !==
            Math.floor(previous.getTime() / intervalMs);
          return hasIntervalPassed ? next : previous;
        }),
      ),
    [intervalMs],
  );

  return now;
}
