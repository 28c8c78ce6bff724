import {
  ActionPlan,
  ActionRecord,
  Refusal,
  RefusalCode,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeStop } from './describeStop';
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
  const { auditIds } = execution;
  const known = {
    ...attempt,
    ...(auditIds.length > 0 ? { clusterAuditIds: auditIds } : {}),
  };
  if (execution.outcome === 'accepted') {
    return { ...known, state: 'requested', acceptedAt: now.toISOString() };
  }
  const { failedStep, failure } = execution;
  const refusal = failedStep === 0 ? refusalOf(failure, attempt) : undefined;
  return refusal
    ? { ...known, state: 'refused', refusal }
    : {
        ...known,
        state: 'failed',
        message: describeStop(attempt.plan.steps.length, execution),
      };
}

/** A first request that the cluster turned down for a reason that we know: nothing was changed. */
function refusalOf(
  failure: MutationFailure,
  { target }: ActionAttempt,
): Refusal | undefined {
  if (failure.outcome === 'precondition-failed') {
    return refuse(
      'state-changed',
      'The rollout changed while the request was on its way, by somebody else or by its controller. Look again before you decide.',
    );
  }
  if (failure.outcome !== 'rejected') {
    return undefined;
  }
  switch (failure.status) {
    case 401:
      return refuse(
        'cluster-forbids',
        `The cluster does not accept the credentials of the portal: ${failure.message}`,
      );
    case 403:
      return refuse(
        'cluster-forbids',
        `The cluster does not let the portal do this: ${failure.message}`,
      );
    case 404:
      return refuse(
        'gone',
        `${
          target === undefined ? 'The rollout' : `${target} of this rollout`
        } was deleted while the request was on its way.`,
      );
    default:
      return undefined;
  }
}

function refuse(code: RefusalCode, reason: string): Refusal {
  return { outcome: 'refusal', code, reason };
}
