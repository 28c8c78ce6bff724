import {
  ActionPlan,
  ClusterMutation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { MutationAnswer } from '../cluster/ClusterGateway';

export type MutationFailure = Exclude<MutationAnswer, { outcome: 'accepted' }>;

/**
 * What became of a plan. When it `stopped`, the requests before `failedStep` (from 0) were
 * carried out, and those after it were never sent. `auditIds` are of those that were carried out.
 */
export type PlanExecution =
  | { outcome: 'accepted'; auditIds: string[] }
  | {
      outcome: 'stopped';
      auditIds: string[];
      failedStep: number;
      failure: MutationFailure;
    };

export type StoppedExecution = Extract<PlanExecution, { outcome: 'stopped' }>;

/** Sends the requests of a plan in order; the first that is not accepted ends it. */
export async function executePlan(
  plan: ActionPlan,
  apply: (mutation: ClusterMutation) => Promise<MutationAnswer>,
): Promise<PlanExecution> {
  const auditIds: string[] = [];
  for (const [failedStep, mutation] of plan.steps.entries()) {
    const answer = await apply(mutation);
    if (answer.outcome !== 'accepted') {
      return { outcome: 'stopped', auditIds, failedStep, failure: answer };
    }
    if (answer.auditId !== undefined) {
      auditIds.push(answer.auditId);
    }
  }
  return { outcome: 'accepted', auditIds };
}

/**
 * Whether the request may have been carried out all the same: no answer came, or the cluster
 * itself failed, which it may have done after it stored the change.
 */
export function isUncertain(failure: MutationFailure): boolean {
  return (
    failure.outcome === 'no-answer' ||
    (failure.outcome === 'rejected' && failure.status >= 500)
  );
}
