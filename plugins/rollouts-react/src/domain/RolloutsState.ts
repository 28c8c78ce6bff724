import {
  ActionRecord,
  ClusterStatus,
  EntityLookup,
  Rollout,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * How the page gets its news.
 *
 * - `connecting`: nothing has come through yet.
 * - `live`: changes arrive as they happen.
 * - `polling`: the stream does not come through, so the backend is asked at an interval.
 * - `lost`: the backend does not answer; what is shown is what was last seen.
 *
 * @public
 */
export type RolloutsConnection = 'connecting' | 'live' | 'polling' | 'lost';

/**
 * Everything that the page of one entity knows, folded from the events of its backend.
 *
 * @public
 */
export interface RolloutsState {
  connection: RolloutsConnection;
  /** ISO 8601 by this browser's clock; when the backend last said anything. */
  lastSeenAt?: string;
  /** Where to go on when the stream is opened again; absent when only a snapshot will do. */
  lastEventId?: string;
  /** How rollouts were looked for; absent until the first snapshot has come. */
  lookup?: EntityLookup;
  /** In tier order, then by cluster, namespace and name. */
  rollouts: readonly Rollout[];
  /** In tier order, then by name. */
  clusters: readonly ClusterStatus[];
  allowedActions: readonly RolloutActionKind[];
  /** By id of the rollout, newest first. */
  actions: Readonly<Record<string, readonly ActionRecord[]>>;
}

/**
 * The state before anything was heard.
 *
 * @public
 */
export const initialRolloutsState: RolloutsState = {
  connection: 'connecting',
  rollouts: [],
  clusters: [],
  allowedActions: [],
  actions: {},
};
