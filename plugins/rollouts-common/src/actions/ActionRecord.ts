import { RolloutActionKind } from './RolloutAction';
import { ActionPlan } from './ActionPlan';
import { Refusal } from './Refusal';

/**
 * How far an action is.
 *
 * - `requested`: the cluster took the requests; the controller has not been seen to act.
 * - `effective`: the controller was seen to act.
 * - `refused`: nothing was sent; `refusal` says why.
 * - `failed`: the cluster refused a request, or its answer never came; `message` says which
 *   and what was done before it.
 * - `unconfirmed`: sent, but no reaction was seen within the time that it usually takes.
 * - `undone`: the controller was seen to act, and at once to take it back; `message` says why.
 *
 * @public
 */
export type ActionState =
  | 'requested'
  | 'effective'
  | 'refused'
  | 'failed'
  | 'unconfirmed'
  | 'undone';

/**
 * The story of one action, from the click to its effect.
 *
 * @public
 */
export interface ActionRecord {
  id: string;
  rolloutId: string;
  action: RolloutActionKind;
  target?: string;
  /** Entity ref of the person. */
  actor: string;
  /**
   * `agent`: a program asked for it in the person's name, such as an assistant or a template.
   * Absent when the person did, on a page of the portal.
   */
  via?: 'agent';
  reason?: string;
  state: ActionState;
  /** ISO 8601. */
  requestedAt: string;
  /** ISO 8601; when the cluster had taken the last request. */
  acceptedAt?: string;
  /**
   * ISO 8601; when the cluster took the nudge of the plan, because the controller had not been
   * seen to act until then. The record stays `requested`.
   */
  nudgedAt?: string;
  /** ISO 8601; when the effect was seen. */
  effectiveAt?: string;
  plan?: ActionPlan;
  refusal?: Refusal;
  message?: string;
  /** Under which the cluster's own audit log has the requests; absent where it keeps none. */
  clusterAuditIds?: string[];
}
