import {
  ActionRecord,
  ClusterStatus,
  Rollout,
  RolloutEvent,
  RolloutsSnapshot,
  TrackedRolloutEvent,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { mergeActionRecord } from './mergeActionRecord';
import { orderClusters, orderRollouts } from './orderRollouts';
import { RolloutsState } from './RolloutsState';

function withRecord(state: RolloutsState, record: ActionRecord): RolloutsState {
  const records = state.actions[record.rolloutId] ?? [];
  return {
    ...state,
    actions: {
      ...state.actions,
      [record.rolloutId]: mergeActionRecord(records, record),
    },
  };
}

/** What was told of actions stays: the answer to a request may be newer than the snapshot. */
function withSnapshot(
  state: RolloutsState,
  snapshot: RolloutsSnapshot,
): RolloutsState {
  const told = snapshot.recentActions.reduce(withRecord, state);
  return {
    ...told,
    lookup: snapshot.lookup,
    rollouts: orderRollouts(snapshot.rollouts, snapshot.clusters),
    clusters: orderClusters(snapshot.clusters),
    allowedActions: snapshot.allowedActions,
  };
}

function withRollout(state: RolloutsState, rollout: Rollout): RolloutsState {
  const others = state.rollouts.filter(other => other.id !== rollout.id);
  return {
    ...state,
    rollouts: orderRollouts([...others, rollout], state.clusters),
  };
}

function withoutRollout(state: RolloutsState, id: string): RolloutsState {
  return {
    ...state,
    rollouts: state.rollouts.filter(rollout => rollout.id !== id),
  };
}

function withCluster(
  state: RolloutsState,
  cluster: ClusterStatus,
): RolloutsState {
  const others = state.clusters.filter(other => other.name !== cluster.name);
  const clusters = orderClusters([...others, cluster]);
  return {
    ...state,
    clusters,
    rollouts: orderRollouts(state.rollouts, clusters),
  };
}

function withEvent(state: RolloutsState, event: RolloutEvent): RolloutsState {
  switch (event.type) {
    case 'snapshot':
      return withSnapshot(state, event.snapshot);
    case 'changed':
      return withRollout(state, event.rollout);
    case 'removed':
      return withoutRollout(state, event.rolloutId);
    case 'cluster-status':
      return withCluster(state, event.cluster);
    case 'allowed-actions':
      return { ...state, allowedActions: event.allowedActions };
    case 'action':
      return withRecord(state, event.record);
    // A ping says nothing, and neither does an event of a newer server.
    default:
      return state;
  }
}

/**
 * The client's whole state logic: what is known after one more event.
 *
 * Says nothing about the connection: whoever reads the stream knows that. A snapshot without
 * an id comes from polling and cannot be resumed from, so it clears the id.
 *
 * @public
 */
export function foldRolloutEvents(
  state: RolloutsState,
  { id, event }: TrackedRolloutEvent,
): RolloutsState {
  const next = withEvent(state, event);
  const lastEventId = event.type === 'snapshot' ? id : id ?? state.lastEventId;
  return next.lastEventId === lastEventId ? next : { ...next, lastEventId };
}
