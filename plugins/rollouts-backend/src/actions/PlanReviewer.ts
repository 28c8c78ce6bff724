import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ActionPlan,
  Refusal,
  RolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesIdentity } from '@progressive-delivery/backstage-plugin-rollouts-node';

export interface PlanReviewCall {
  ref: RolloutRef;
  credentials: BackstageCredentials;
  /** It is about to be carried out: nothing that was learned before counts. */
  isForExecution: boolean;
}

/** What is left of a plan, and whom the cluster shall take for the sender of its requests. */
export interface ReviewedPlan {
  outcome: 'reviewed';
  plan: ActionPlan;
  /** Absent: the backend itself. */
  actAs?: KubernetesIdentity;
}

/** Has the last word on a plan, before anybody sees it and before it is carried out. */
export interface PlanReviewer {
  review(
    plan: ActionPlan,
    call: PlanReviewCall,
  ): Promise<ReviewedPlan | Refusal>;
}
