import { JsonValue } from '@backstage/types';
import { RolloutActionKind } from './RolloutAction';
import { Refusal } from './Refusal';

/**
 * One request to the cluster, exactly as it will be sent.
 *
 * @public
 */
export interface ClusterMutation {
  kind: 'kubernetes';
  method: 'PATCH';
  /** Path below the API server's address, such as `/apis/argoproj.io/v1alpha1/namespaces/…`. */
  path: string;
  contentType: 'application/json-patch+json' | 'application/merge-patch+json';
  body: JsonValue;
}

/**
 * What has to be seen on the rollout before an action counts as done. The proof is always
 * something that the controller wrote, never the field that we set ourselves.
 *
 * @public
 */
export type ExpectedEffect =
  | { kind: 'leavesPause'; podHash: string; stepIndex?: number }
  | { kind: 'isFullyPromotedOrSkipsSteps'; podHash: string }
  | { kind: 'isAborted'; podHash: string }
  | { kind: 'isNoLongerAborted'; podHash: string };

/**
 * What an action will do: in words for the person who decides, and as requests.
 *
 * @public
 */
export interface ActionPlan {
  outcome: 'plan';
  action: RolloutActionKind;
  /** `now`, `atOnce` and `afterwards` of the dialog; each one sentence. */
  effect: { now: string; atOnce: string; afterwards?: string };
  /** What a careful colleague would say before the click; one sentence each. */
  warnings: string[];
  /** The same as a command, for people who would rather do it by hand. */
  kubectl: string;
  /** Sent in order; the first that is refused ends it. */
  steps: ClusterMutation[];
  expect: ExpectedEffect;
  /**
   * Changes the object without asking anything of it, so that a controller that lost the request
   * looks again. Sent once, and only when the effect is late. Absent where losing it is not known
   * to happen.
   */
  nudge?: ClusterMutation;
}

/** @public */
export type ActionPlanOrRefusal = ActionPlan | Refusal;
