import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  ActionRecord,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '../api';
import {
  foldRolloutEvents,
  initialRolloutsState,
  RolloutsConnection,
  RolloutsState,
} from '../domain';
import { followRollouts } from './followRollouts';
import { useIsDocumentVisible } from './useIsDocumentVisible';

/**
 * What is known of the rollouts of an entity, kept up to date.
 *
 * @public
 */
export interface RolloutStream extends RolloutsState {
  entityRef: string;
  /** True until the first snapshot has come. */
  isLoading: boolean;
  /** Why the connection is lost, when that is known. */
  error?: Error;
  /** Adds what a request of this page was answered, should the stream be slower. */
  addRecord(record: ActionRecord): void;
}

interface StreamState {
  entityRef: string;
  folded: RolloutsState;
  error?: Error;
}

type StreamChange = { entityRef: string } & (
  | { type: 'event'; tracked: TrackedRolloutEvent; at: string }
  | { type: 'record'; record: ActionRecord }
  | { type: 'connection'; connection: RolloutsConnection; error?: Error }
);

function emptyState(entityRef: string): StreamState {
  return { entityRef, folded: initialRolloutsState };
}

function reduce(previous: StreamState, change: StreamChange): StreamState {
  const state =
    previous.entityRef === change.entityRef
      ? previous
      : emptyState(change.entityRef);
  const { folded } = state;
  switch (change.type) {
    case 'event':
      return {
        ...state,
        folded: {
          ...foldRolloutEvents(folded, change.tracked),
          lastSeenAt: change.at,
        },
      };
    case 'record': {
      const event = { type: 'action', record: change.record } as const;
      return { ...state, folded: foldRolloutEvents(folded, { event }) };
    }
    default:
      return folded.connection === change.connection &&
        state.error === change.error
        ? state
        : {
            ...state,
            folded: { ...folded, connection: change.connection },
            error: change.error,
          };
  }
}

/**
 * Follows the rollouts of an entity: one stream as long as the browser tab is in front, polling
 * where streams do not come through. What was last seen stays, whatever happens.
 *
 * Use {@link RolloutStreamProvider} to share it: every call opens a stream of its own.
 *
 * @public
 */
export function useRolloutStream(entityRef: string): RolloutStream {
  const api = useApi(rolloutsApiRef);
  const isVisible = useIsDocumentVisible();
  const [state, dispatch] = useReducer(reduce, entityRef, emptyState);
  const { folded, error } =
    state.entityRef === entityRef ? state : emptyState(entityRef);

  const resumeFrom = useRef<string>();
  resumeFrom.current = folded.lastEventId;

  useEffect(() => {
    if (!isVisible) {
      return undefined;
    }
    const controller = new AbortController();
    void followRollouts({
      api,
      entityRef,
      lastEventId: resumeFrom.current,
      signal: controller.signal,
      random: Math.random,
      onEvent: tracked =>
        dispatch({
          type: 'event',
          entityRef,
          tracked,
          at: new Date().toISOString(),
        }),
      onConnection: (connection, reason) =>
        dispatch({ type: 'connection', entityRef, connection, error: reason }),
    });
    return () => controller.abort();
  }, [api, entityRef, isVisible]);

  const addRecord = useCallback(
    (record: ActionRecord) => dispatch({ type: 'record', entityRef, record }),
    [entityRef],
  );

  return {
    ...folded,
    entityRef,
    isLoading: folded.lookup === undefined,
    error,
    addRecord,
  };
}
