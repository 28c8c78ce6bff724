import {
  ExpectedEffect,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * Whether the controller was seen to do what an action asked of it.
 *
 * Every branch rests on what the controller alone writes. As long as it has not taken up the
 * latest change, the object still shows the state before, with our own fields in it.
 */
export function effectSeen(expect: ExpectedEffect, rollout: Rollout): boolean {
  if (
    rollout.observation.podHash !== expect.podHash ||
    !rollout.isObserved ||
    rollout.waitingFor?.kind === 'controller'
  ) {
    return false;
  }
  switch (expect.kind) {
    case 'leavesPause':
      return hasLeftPause(expect.stepIndex, rollout);
    case 'isFullyPromotedOrSkipsSteps':
      return (
        rollout.isFullyPromoted || servesEverybody(expect.podHash, rollout)
      );
    case 'isAborted':
      return rollout.phase === 'Aborted';
    case 'isNoLongerAborted':
      // Between the request and the controller's answer the phase is already no longer `Aborted`
      // but still `Degraded`: that is our own field, not an effect.
      return runs(rollout) || rollout.isFullyPromoted;
    default:
      throw new Error(
        `Unknown effect: ${JSON.stringify(expect satisfies never)}`,
      );
  }
}

/**
 * A later step, whatever goes on there, or the same one without a pause. An earlier step is what
 * an abort leads to, or a state from before the pause that is shown late.
 */
function hasLeftPause(
  pausedAt: number | undefined,
  { phase, currentStepIndex, isFullyPromoted }: Rollout,
): boolean {
  if (isFullyPromoted) {
    return true;
  }
  const goesOn =
    phase === 'Progressing' || phase === 'Healthy' || phase === 'Degraded';
  return pausedAt === undefined || currentStepIndex === undefined
    ? goesOn
    : currentStepIndex > pausedAt || (currentStepIndex === pausedAt && goesOn);
}

function servesEverybody(
  podHash: string,
  { steps, currentStepIndex, strategy, revisions, phase }: Rollout,
): boolean {
  if (strategy === 'blueGreen') {
    return revisions.some(
      revision =>
        revision.podHash === podHash && revision.roles.includes('active'),
    );
  }
  return (
    phase !== 'Paused' &&
    currentStepIndex !== undefined &&
    currentStepIndex >= steps.length
  );
}

function runs({ phase }: Rollout): boolean {
  return phase === 'Progressing' || phase === 'Paused' || phase === 'Healthy';
}
