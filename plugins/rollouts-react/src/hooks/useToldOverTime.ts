import { toldAt } from '../domain/toldAt';
import { useToldCluster } from './ToldCluster';
import { useOverTime } from './useOverTime';

/**
 * What is read off the clock, as `useOverTime`; of a silent cluster off the time when it was last
 * heard.
 */
export function useToldOverTime<T>(read: (at: Date) => T): T {
  const cluster = useToldCluster();
  return useOverTime(now => read(toldAt(cluster, now)));
}
