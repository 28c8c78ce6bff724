import { Refusal } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { PendingChange, pendingChange } from '../pendingChange';
import { isMalformed } from '../phase';
import { isSpecInvalid } from '../state/controllerPhase';
import { newVersion } from '../words/describePosition';
import { PlanContext, refuse } from './PlanContext';

/** Nothing can be done to what is going. */
export function refuseDeleted({ state }: PlanContext): Refusal | undefined {
  const { kind, metadata } = state.graph.root;
  return metadata.deletionTimestamp === undefined
    ? undefined
    : refuse('gone', `The ${kind} is being deleted.`);
}

/** Nor to what cannot be read, or was never taken up. */
export function refuseAnyAction(context: PlanContext): Refusal | undefined {
  const { state } = context;
  const refusal = refuseDeleted(context);
  if (refusal) {
    return refusal;
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

/** What an aborted update is asked for, its controller overwrites at once. */
export function refuseAborted(
  { state, view }: PlanContext,
  verb: string,
): Refusal | undefined {
  return view.phase === 'Aborted' && state.status.abort === true
    ? refuse(
        'not-applicable',
        `Nothing to ${verb}: the update to ${newVersion(
          view,
        )} was aborted. Retry begins it again.`,
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

/**
 * For what only needs to know which version is there. Any other request that waits for the
 * controller is overtaken by a roll back, and does not mind a restart.
 */
export function refuseUnknownVersion(
  { state }: PlanContext,
  verb: string,
): Refusal | undefined {
  const pending = pendingChange(state);
  return pending === 'generation' ||
    pending === 'workload' ||
    pending === 'revision'
    ? refuse(
        'not-observed',
        `Nothing to ${verb} yet: ${pendingWords[pending]}.`,
      )
    : undefined;
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
