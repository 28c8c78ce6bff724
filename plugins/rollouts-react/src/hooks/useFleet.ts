import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  FleetQuery,
  FleetRow,
  toFleetParameters,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '../api';
import { RolloutsConnection } from '../domain';
import { FleetFacts, initialFleetState } from '../domain/FleetState';
import { fleetRowAt, foldFleet } from '../domain/foldFleet';
import { FleetReader } from './FleetReader';
import { followFleet } from './followFleet';
import { useIsDocumentVisible } from './useIsDocumentVisible';

/**
 * A fleet as far as it was looked at, kept up to date.
 *
 * @public
 */
export interface Fleet {
  /** `polling`: the stream does not come through, and the fleet is read at an interval. */
  connection: RolloutsConnection;
  /** Absent until the first answer. */
  facts?: FleetFacts;
  /** The row at a place of the whole, absent where it was not read yet. */
  rowAt(index: number): FleetRow | undefined;
  /** Says which rows are looked at; the first ones when nobody said. */
  show(firstIndex: number, lastIndex: number): void;
  /** True until the first answer, or error. */
  isLoading: boolean;
  /** What is shown answers another query than the one that is asked now. */
  isOutdated: boolean;
  /** Why the latest request failed; what was read before stays. */
  error?: Error;
  /** Asks again at once. */
  retry(): void;
}

/** A reader that works while the page is in front, and tells of changes as long as it does. */
function startReading(
  reader: FleetReader,
  follow: Omit<Parameters<typeof followFleet>[0], 'signal' | 'random'>,
): () => void {
  const controller = new AbortController();
  void followFleet({
    ...follow,
    signal: controller.signal,
    random: Math.random,
  });
  return () => {
    controller.abort();
    reader.stop();
  };
}

/**
 * Reads a fleet in windows, as its rows come into view, and follows it: one stream as long as the
 * browser tab is in front, polling where streams do not come through. `offset` and `limit` of the
 * query do not matter.
 *
 * @public
 */
export function useFleet(query: FleetQuery): Fleet {
  const api = useApi(rolloutsApiRef);
  const isVisible = useIsDocumentVisible();
  const [state, dispatch] = useReducer(foldFleet, initialFleetState);
  const key = toFleetParameters({
    ...query,
    offset: undefined,
    limit: undefined,
  }).toString();

  const latest = useRef({ query, key, version: state.facts?.version });
  latest.current = { query, key, version: state.facts?.version };
  const shown = useRef({ first: 0, last: 0 });
  const requests = useRef(0);
  const reader = useRef<FleetReader>();

  useEffect(() => {
    if (!isVisible) {
      return undefined;
    }
    const created = new FleetReader({
      api,
      now: Date.now,
      nextRequest: () => {
        requests.current += 1;
        return requests.current;
      },
      onPage: answer => dispatch({ type: 'page', ...answer }),
      onFailure: failure => dispatch({ type: 'failure', ...failure }),
    });
    reader.current = created;
    created.ask(latest.current.query, latest.current.key);
    created.show(shown.current.first, shown.current.last);
    return startReading(created, {
      api,
      onChange: version => {
        if (version === undefined || version !== latest.current.version) {
          created.refresh();
        }
      },
      onConnection: connection => dispatch({ type: 'connection', connection }),
    });
  }, [api, isVisible]);

  useEffect(() => {
    reader.current?.ask(latest.current.query, key);
  }, [key]);

  const show = useCallback((first: number, last: number) => {
    shown.current = { first, last };
    reader.current?.show(first, last);
  }, []);
  const retry = useCallback(() => reader.current?.retry(), []);
  const { windows, facts } = state;
  const rowAt = useCallback(
    (index: number) => fleetRowAt({ windows, facts }, index),
    [windows, facts],
  );

  return {
    connection: state.connection,
    facts,
    rowAt,
    show,
    isLoading: facts === undefined && state.error === undefined,
    isOutdated: state.answers !== undefined && state.answers !== key,
    error: state.error,
    retry,
  };
}
