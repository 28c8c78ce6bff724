import { ClusterStatus } from '../model/ClusterStatus';
import { Rollout } from '../model/Rollout';
import { RolloutActionKind } from '../actions/RolloutAction';
import { ActionRecord } from '../actions/ActionRecord';
import { RolloutPods } from '../model/RolloutPod';

/**
 * Everything that the tab of one entity starts from.
 *
 * @public
 */
export interface RolloutsSnapshot {
  /** Ref of the entity whose rollouts these are. */
  entityRef: string;
  /** What the entity's annotations ask for, in words; `annotation` is absent when there is none. */
  lookup: EntityLookup;
  /** In tier order, then by cluster, namespace and name. */
  rollouts: Rollout[];
  /** Only clusters that the entity's annotations do not rule out. */
  clusters: ClusterStatus[];
  /** What this user may do to rollouts of this entity. */
  allowedActions: RolloutActionKind[];
  /**
   * What was asked of these rollouts within the last two minutes, newest first: for longer nobody
   * waits for the end of an action. Who polls learns only here how an action ended.
   */
  recentActions: ActionRecord[];
}

/**
 * How rollouts were looked for.
 *
 * @public
 */
export type EntityLookup =
  | { kind: 'no-annotation' }
  | { kind: 'malformed-annotation'; annotation: string; message: string }
  | {
      kind: 'selector';
      /** Label selector in Kubernetes' own syntax. */
      labelSelector: string;
      namespace?: string;
      cluster?: string;
    };

/**
 * What goes over the stream. `id` numbers the events of one server; a client that reconnects
 * sends the last one it saw and gets either what it missed or a new snapshot.
 *
 * @public
 */
export type RolloutEvent =
  | { type: 'snapshot'; snapshot: RolloutsSnapshot }
  | { type: 'changed'; rollout: Rollout }
  | { type: 'removed'; rolloutId: string }
  | { type: 'cluster-status'; cluster: ClusterStatus }
  | { type: 'allowed-actions'; allowedActions: RolloutActionKind[] }
  | { type: 'action'; record: ActionRecord }
  | { type: 'ping' };

/**
 * What goes over the stream of the pods of one rollout: first what is known, then the whole list
 * again whenever a pod changes.
 *
 * @public
 */
export type PodsEvent = { type: 'pods'; pods: RolloutPods } | { type: 'ping' };
