import { ActionPlanOrRefusal } from '../actions/ActionPlan';
import { ActionRecord } from '../actions/ActionRecord';
import { RolloutActionKind } from '../actions/RolloutAction';
import { RolloutEvent, RolloutsSnapshot } from '../events/RolloutEvent';
import { RolloutObservation } from '../model/Rollout';
import { RolloutPods } from '../model/RolloutPod';

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
   * The pods of a rollout, again whenever one of them changes, until `signal` aborts (which ends
   * the iteration without an error) or the connection is lost (which throws).
   */
  streamPods(
    rolloutId: string,
    options: { entityRef: string; signal: AbortSignal },
  ): AsyncIterable<RolloutPods>;

  /** Does it. A refusal is an answer, in the record, not an exception. */
  requestAction(
    rolloutId: string,
    request: ActionRequest,
  ): Promise<ActionRecord>;
}
