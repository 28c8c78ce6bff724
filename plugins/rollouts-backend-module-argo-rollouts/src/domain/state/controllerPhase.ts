import { RolloutStatus } from '../../schema/rolloutStatusSchema';

/** Has the controller ever written a status? */
export function hasControllerStatus(status: RolloutStatus): boolean {
  return (
    status.phase !== undefined ||
    status.observedGeneration !== undefined ||
    status.currentPodHash !== undefined ||
    (status.conditions?.length ?? 0) > 0
  );
}

/** The reason that stands before the colon of the controller's message, such as `InvalidSpec`. */
export function messageReason({ message }: RolloutStatus): string | undefined {
  return message?.match(/^(\w+): /)?.[1];
}

/** Has the controller carried out an abort (and not yet taken up a retry)? */
export function isAbortCarriedOut(status: RolloutStatus): boolean {
  if (status.phase !== undefined && status.phase !== 'Degraded') {
    return false;
  }
  if (isStable(status)) {
    return false;
  }
  const reason = messageReason(status);
  if (reason !== undefined && reason !== 'ProgressDeadlineExceeded') {
    return reason === 'RolloutAborted';
  }
  return (
    (status.abort === true && status.abortedAt !== undefined) ||
    (reason === undefined && hasConditionReason(status, 'RolloutAborted'))
  );
}

/**
 * An abort that the controller itself leaves in the status although there is nothing to go back
 * to, such as that of a first version that came too late.
 */
export function isAbortWithoutWayBack(status: RolloutStatus): boolean {
  return (
    status.abort === true && status.abortedAt !== undefined && isStable(status)
  );
}

function isStable({ currentPodHash, stableRS }: RolloutStatus): boolean {
  return !!currentPodHash && currentPodHash === stableRS;
}

export function isSpecInvalid(status: RolloutStatus): boolean {
  return (
    status.conditions?.some(({ type }) => type === 'InvalidSpec') === true ||
    messageReason(status) === 'InvalidSpec'
  );
}

function hasConditionReason(status: RolloutStatus, reason: string): boolean {
  return status.conditions?.some(c => c.reason === reason) === true;
}
