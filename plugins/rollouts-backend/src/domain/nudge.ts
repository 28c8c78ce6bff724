import {
  ActionRecord,
  ExpectedEffect,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * Whether to wake the controller: once, and only as long as the request still stands, as far as is
 * known. Another version makes a request on the rollout void.
 */
export function isWorthANudge(
  { state, plan, nudgedAt }: ActionRecord,
  rollout: Rollout | undefined,
): boolean {
  return (
    state === 'requested' &&
    nudgedAt === undefined &&
    plan?.nudge !== undefined &&
    rollout !== undefined &&
    stillStands(plan.expect, rollout)
  );
}

function stillStands(expect: ExpectedEffect, { observation }: Rollout) {
  switch (expect.kind) {
    case 'isCurrent':
      // The version of the effect is the one that is still to come.
      return observation.podHash !== expect.podHash;
    case 'runEnded':
    case 'experimentEnded':
    case 'experimentBegins':
      return true;
    default:
      return observation.podHash === expect.podHash;
  }
}

/** Whether a controller that saw the request has the effect in one reconciliation. */
export function comesAtOnce({ kind }: ExpectedEffect): boolean {
  switch (kind) {
    case 'isFullyPromotedOrSkipsSteps':
      // In blue-green the pods of the new version have to be there first.
      return false;
    case 'runEnded':
    case 'experimentEnded':
    case 'experimentBegins':
      // Jobs and pods of their own have to end, or to begin.
      return false;
    default:
      return true;
  }
}
