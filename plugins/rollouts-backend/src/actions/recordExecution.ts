import {
  ActionPlan,
  ActionRecord,
  Refusal,
  RefusalCode,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { MutationFailure, PlanExecution } from './executePlan';

/** An action as it stands before the cluster was asked. */
export type ActionAttempt = Omit<ActionRecord, 'state' | 'plan'> & {
  plan: ActionPlan;
};

/** The record of an action once its plan was sent. `now` is when the last answer came. */
export function recordExecution(
  attempt: ActionAttempt,
  execution: PlanExecution,
  now: Date,
): ActionRecord {
  if (execution.outcome === 'accepted') {
    const { auditIds } = execution;
    return {
      ...attempt,
      state: 'requested',
      acceptedAt: now.toISOString(),
      ...(auditIds.length > 0 ? { clusterAuditIds: auditIds } : {}),
    };
  }
  const { failedStep, failure } = execution;
  const refusal = failedStep === 0 ? refusalOf(failure) : undefined;
  return refusal
    ? { ...attempt, state: 'refused', refusal }
    : {
        ...attempt,
        state: 'failed',
        message: describeStop(attempt, execution),
      };
}

/** A first request that the cluster turned down for a reason that we know: nothing was changed. */
function refusalOf(failure: MutationFailure): Refusal | undefined {
  if (failure.outcome === 'precondition-failed') {
    return refuse(
      'state-changed',
      'The rollout changed while the request was on its way, by somebody else or by its controller. Look again before you decide.',
    );
  }
  if (failure.outcome === 'rejected' && failure.status === 404) {
    return refuse(
      'gone',
      'The rollout was deleted while the request was on its way.',
    );
  }
  if (failure.outcome === 'rejected' && failure.status === 403) {
    return refuse(
      'cluster-forbids',
      `The cluster does not let the portal do this: ${failure.message}`,
    );
  }
  return undefined;
}

function refuse(code: RefusalCode, reason: string): Refusal {
  return { outcome: 'refusal', code, reason };
}

function describeStop(
  { plan: { steps } }: ActionAttempt,
  { failedStep, failure }: Extract<PlanExecution, { outcome: 'stopped' }>,
): string {
  const answer =
    failure.outcome === 'no-answer'
      ? `got no answer, so that it may or may not have been carried out: ${failure.message}`
      : `was turned down with ${failure.status}: ${failure.message}`;
  if (steps.length === 1) {
    return `The request ${answer}`;
  }
  const before =
    failedStep === 0
      ? 'none was carried out before it'
      : `${failedStep} before it ${
          failedStep === 1 ? 'was' : 'were'
        } carried out`;
  return `Request ${failedStep + 1} of ${steps.length} ${answer} (${before})`;
}
