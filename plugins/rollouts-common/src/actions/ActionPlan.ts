import { JsonValue } from '@backstage/types';
import { RolloutActionKind } from './RolloutAction';
import { Refusal } from './Refusal';

/**
 * One request to the cluster, exactly as it will be sent. Where people see it, values that may be
 * secret read `[hidden]`.
 *
 * @public
 */
export interface ClusterMutation {
  kind: 'kubernetes';
  method: 'PATCH' | 'DELETE';
  /** Path below the API server's address, such as `/apis/argoproj.io/v1alpha1/namespaces/…`. */
  path: string;
  /** `application/json` of a deletion, whose body are DeleteOptions with their preconditions. */
  contentType:
    | 'application/json-patch+json'
    | 'application/merge-patch+json'
    | 'application/json';
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
  | { kind: 'leavesStep'; podHash: string; stepIndex: number }
  | { kind: 'isFullyPromotedOrSkipsSteps'; podHash: string }
  | { kind: 'isPaused'; podHash: string }
  | { kind: 'isResumed'; podHash: string }
  | { kind: 'isAborted'; podHash: string }
  | { kind: 'isNoLongerAborted'; podHash: string }
  /** The controller has begun to replace pods, or is done with it. `restartAt` as it was sent. */
  | { kind: 'isRestarting'; podHash: string; restartAt: string }
  /** `podHash` is the version that comes back, not the one that was there. */
  | { kind: 'isCurrent'; podHash: string }
  | { kind: 'runEnded'; podHash: string; run: string }
  | { kind: 'experimentEnded'; podHash: string; experiment: string }
  | { kind: 'experimentBegins'; podHash: string; experiment: string };

/**
 * What an action will do: in words for the person who decides, and as requests.
 *
 * @public
 */
export interface ActionPlan {
  outcome: 'plan';
  action: RolloutActionKind;
  target?: string;
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
