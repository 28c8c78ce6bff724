import { Refusal } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { PendingChange, pendingChange } from '../pendingChange';
import { isMalformed } from '../phase';
import { isSpecInvalid } from '../state/controllerPhase';
import { PlanContext, refuse } from './PlanContext';

/** Nothing can be done to an object that is going, cannot be read, or was never taken up. */
export function refuseAnyAction({ state }: PlanContext): Refusal | undefined {
  if (state.graph.root.metadata.deletionTimestamp !== undefined) {
    return refuse('gone', 'The Rollout is being deleted.');
  }
  if (isMalformed(state)) {
    return refuse(
      'unsupported',
      'Parts of the Rollout cannot be read, so that nothing can be planned for it.',
    );
  }
  return pendingChange(state) === 'status'
    ? refuse(
        'not-observed',
        'Argo Rollouts has not taken up this Rollout yet: is its controller running?',
      )
    : undefined;
}

const pendingWords: Record<PendingChange, string> = {
  status: 'Argo Rollouts has not taken up this Rollout yet',
  generation:
    'Argo Rollouts has not taken up the latest change of the spec yet',
  workload:
    'Argo Rollouts has not taken up the latest change of the referenced workload yet',
  revision: 'Argo Rollouts is just beginning another version',
  promotion:
    'a promotion was requested, and Argo Rollouts has not taken it up yet',
  abort: 'an abort was requested, and Argo Rollouts has not carried it out yet',
  retry: 'a retry was requested, and Argo Rollouts has not taken it up yet',
  fullPromotion:
    'a full promotion was requested, and Argo Rollouts has not taken it up yet',
};

/** `Nothing to promote yet: a promotion was requested, …`. */
export function refuseWhilePending(
  { state }: PlanContext,
  verb: string,
): Refusal | undefined {
  const pending = pendingChange(state);
  return pending === undefined
    ? undefined
    : refuse(
        'not-observed',
        `Nothing to ${verb} yet: ${pendingWords[pending]}.`,
      );
}

/** The controller leaves a Rollout with an invalid spec alone, whatever its status says. */
export function refuseInvalidSpec(
  { state }: PlanContext,
  verb: string,
): Refusal | undefined {
  return isSpecInvalid(state.status)
    ? refuse(
        'not-applicable',
        `Nothing to ${verb}: the spec is invalid, and Argo Rollouts does nothing before it is corrected.`,
      )
    : undefined;
}
