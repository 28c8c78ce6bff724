import { ActionPlanOrRefusal } from '../actions/ActionPlan';
import { ActionRecord } from '../actions/ActionRecord';
import { RolloutActionKind } from '../actions/RolloutAction';
import {
  PodsEvent,
  RolloutEvent,
  RolloutsSnapshot,
} from '../events/RolloutEvent';
import { FleetEvent, FleetPage } from '../fleet/FleetPage';
import { FleetQuery } from '../fleet/FleetQuery';
import { RolloutObservation } from '../model/Rollout';
import { ClusterStatus, ResourceStatus } from '../model/ClusterStatus';

/**
 * An action as it is asked for over HTTP.
 *
 * @public
 */
export interface ActionRequest {
  /** The entity on whose page the user stands; rights are judged on it. */
  entityRef: string;
  action: RolloutActionKind;
  /** Of an action on a part of the rollout; see `RolloutAction`. */
  target?: string;
  /** What the user saw. */
  observed: RolloutObservation;
  reason?: string;
}

/**
 * A line of the stream: the event, and the id to resume from.
 *
 * @public
 */
export interface TrackedRolloutEvent {
  id?: string;
  event: RolloutEvent;
}

/** @public */
export interface StreamOptions {
  signal: AbortSignal;
  /** Id of the last event that was seen, to go on from there. */
  lastEventId?: string;
}

/**
 * How the backend is, for those who run it.
 *
 * @public
 */
export interface RolloutsStatus {
  /** Ids of the engines that are installed. */
  engines: string[];
  /** In tier order. */
  clusters: ClusterHealth[];
}

/** @public */
export interface ClusterHealth extends ClusterStatus {
  /** How many rollouts are known of it. */
  rollouts: number;
  resources: ResourceHealth[];
}

/** @public */
export interface ResourceHealth extends ResourceStatus {
  /** How many objects are kept. */
  objects: number;
  /** ISO 8601; when the watch last told anything, a bookmark included. */
  lastEventAt?: string;
  /** How often the watch had to begin again since the backend started. */
  restarts: number;
  /** The last thing that went wrong, in words without secrets, also when all is well again. */
  lastError?: { at: string; message: string };
}

/**
 * The backend as a browser or another plugin sees it. All calls throw Backstage's
 * `ResponseError` on an answer outside 2xx, and a `TypeError` when there was no answer.
 *
 * @public
 */
export interface RolloutsApi {
  getSnapshot(
    entityRef: string,
    options?: { signal?: AbortSignal },
  ): Promise<RolloutsSnapshot>;

  /**
   * Snapshot first, then every change, until `signal` aborts (which ends the iteration without
   * an error) or the connection is lost (which throws).
   */
  streamRollouts(
    entityRef: string,
    options: StreamOptions,
  ): AsyncIterable<TrackedRolloutEvent>;

  /** What the action would do now, or why it cannot be done. Changes nothing. */
  planAction(
    rolloutId: string,
    request: Omit<ActionRequest, 'reason'>,
  ): Promise<ActionPlanOrRefusal>;

  /**
   * The pods of a rollout, again whenever one of them changes, and pings in between, until
   * `signal` aborts (which ends the iteration without an error) or the connection is lost (which
   * throws).
   */
  streamPods(
    rolloutId: string,
    options: { entityRef: string; signal: AbortSignal },
  ): AsyncIterable<PodsEvent>;

  /** The rollouts of all entities that the user may see, in part and in an order. */
  getFleet(
    query: FleetQuery,
    options?: { signal?: AbortSignal },
  ): Promise<FleetPage>;

  /**
   * Tells when something changed in what the user may see of the fleet, and pings, until `signal`
   * aborts (which ends the iteration without an error) or the connection is lost (which throws).
   */
  streamFleet(options: { signal: AbortSignal }): AsyncIterable<FleetEvent>;

  /** How the clusters are watched. Needs `rollouts.status.read`. */
  getStatus(options?: { signal?: AbortSignal }): Promise<RolloutsStatus>;

  /** Does it. A refusal is an answer, in the record, not an exception. */
  requestAction(
    rolloutId: string,
    request: ActionRequest,
  ): Promise<ActionRecord>;
}
