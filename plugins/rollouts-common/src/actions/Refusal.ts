/**
 * Why an action cannot be done.
 *
 * - `not-applicable`: it would have no effect in this state.
 * - `not-observed`: the controller has not taken up the latest change yet.
 * - `state-changed`: the rollout is no longer what the user saw.
 * - `gone`: the rollout does not exist any more.
 * - `unsupported`: the engine cannot do this to an object of this shape.
 * - `cluster-unreachable`: the cluster does not answer, so nothing could be checked.
 * - `cluster-forbids`: the cluster does not let the backend, or the user, do it.
 *
 * @public
 */
export type RefusalCode =
  | 'not-applicable'
  | 'not-observed'
  | 'state-changed'
  | 'gone'
  | 'unsupported'
  | 'cluster-unreachable'
  | 'cluster-forbids';

/** @public */
export interface Refusal {
  outcome: 'refusal';
  code: RefusalCode;
  /** One sentence for the user: why, and where it helps, what to do instead. */
  reason: string;
}
