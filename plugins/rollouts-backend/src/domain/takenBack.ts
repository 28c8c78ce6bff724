import {
  ExpectedEffect,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * In words, that the controller has taken back what it did; absent as long as it has not. A retry
 * is taken back when the verdict that ended the update is read again. The flag that asked for the
 * retry tells such a state from the one before: as long as it is there, the controller is waited
 * for.
 */
export function takenBack(
  expect: ExpectedEffect,
  { observation, phase, waitingFor, abortReason }: Rollout,
): string | undefined {
  if (
    expect.kind !== 'isNoLongerAborted' ||
    observation.podHash !== expect.podHash ||
    phase !== 'Aborted' ||
    waitingFor?.kind === 'controller'
  ) {
    return undefined;
  }
  return abortReason === undefined
    ? 'The update was aborted again at once; the cluster tells no cause.'
    : `The controller aborted the update again at once: ${abortReason}`;
}
