import {
  FleetPage,
  FleetRow,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FleetState, FleetWindow, fleetWindowSize } from './FleetState';
import { RolloutsConnection } from './RolloutsState';

/** What happens to what is known of a fleet. Requests are numbered in the order they were sent. */
export type FleetChange =
  | { type: 'page'; key: string; request: number; page: FleetPage }
  | { type: 'failure'; request: number; error: Error }
  | { type: 'connection'; connection: RolloutsConnection };

function windowsOf({ offset, rows }: FleetPage): [number, FleetRow[]][] {
  const first = offset / fleetWindowSize;
  const count = Math.max(1, Math.ceil(rows.length / fleetWindowSize));
  return Array.from({ length: count }, (_, index) => [
    first + index,
    rows.slice(index * fleetWindowSize, (index + 1) * fleetWindowSize),
  ]);
}

/** Of windows at the same place the newer one, and nothing behind the last row. */
function mergeWindows(
  state: FleetState,
  change: { request: number; page: FleetPage },
  total: number,
): ReadonlyMap<number, FleetWindow> {
  const merged = new Map(state.windows);
  for (const [place, rows] of windowsOf(change.page)) {
    const known = merged.get(place);
    if (!known || known.request <= change.request) {
      merged.set(place, { request: change.request, rows });
    }
  }
  for (const place of merged.keys()) {
    if (place * fleetWindowSize >= total) {
      merged.delete(place);
    }
  }
  return merged;
}

function foldPage(
  state: FleetState,
  change: Extract<FleetChange, { type: 'page' }>,
): FleetState {
  const isNewest = change.request >= state.request;
  if (state.answers !== change.key) {
    // Rows stay until those of another query are there, and then go at once.
    return isNewest
      ? foldPage(
          {
            ...state,
            answers: change.key,
            facts: undefined,
            windows: new Map(),
          },
          change,
        )
      : state;
  }
  const { rows: _rows, offset: _offset, ...facts } = change.page;
  const latest =
    isNewest || !state.facts
      ? {
          // The same while nothing changes, so that what depends on it is not made anew.
          facts: state.facts?.version === facts.version ? state.facts : facts,
          request: change.request,
          error: undefined,
        }
      : {};
  const { total } = isNewest || !state.facts ? facts : state.facts;
  return { ...state, ...latest, windows: mergeWindows(state, change, total) };
}

/**
 * Takes up an answer, or what became of it. Answers may come in any order: a newer one is never
 * replaced by an older one.
 */
export function foldFleet(state: FleetState, change: FleetChange): FleetState {
  switch (change.type) {
    case 'page':
      return foldPage(state, change);
    case 'failure':
      return change.request >= state.request
        ? { ...state, request: change.request, error: change.error }
        : state;
    default:
      return state.connection === change.connection
        ? state
        : { ...state, connection: change.connection };
  }
}

/** The row at a place of the whole fleet, as far as it was looked at. */
export function fleetRowAt(
  { windows, facts }: Pick<FleetState, 'windows' | 'facts'>,
  index: number,
): FleetRow | undefined {
  if (index >= (facts?.total ?? 0)) {
    return undefined;
  }
  const place = Math.floor(index / fleetWindowSize);
  return windows.get(place)?.rows[index % fleetWindowSize];
}
