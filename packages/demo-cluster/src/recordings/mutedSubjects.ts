import { ToldEvent } from './ClusterState';

/**
 * The real controller tells no more than this many Normal events about one object and drops the
 * rest.
 */
const EVENT_BUDGET = 25;

/** The objects about which nothing more could be told. */
export function mutedSubjects(events: Record<string, ToldEvent[]>): string[] {
  return Object.keys(events).filter(
    about =>
      events[about].filter(({ type }) => type === 'Normal').length >=
      EVENT_BUDGET,
  );
}
