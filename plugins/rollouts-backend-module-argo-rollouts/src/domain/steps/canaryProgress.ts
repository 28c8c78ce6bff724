import { pendingChange } from '../pendingChange';
import { isAbortCarriedOut } from '../state/controllerPhase';
import { RolloutState } from '../state/RolloutState';
import { findAbortedStep, AbortedStep } from './findAbortedStep';

/**
 * How far a canary is.
 *
 * `at`: at `index`, which is the number of steps when all are done. `aborted`: at the step
 * that the cluster's other objects still tell, if they do; the status itself says 0.
 */
export type CanaryProgress =
  | { kind: 'notBegun' }
  | { kind: 'at'; index: number }
  | { kind: 'aborted'; step?: AbortedStep };

export function canaryProgress(state: RolloutState): CanaryProgress {
  const { status } = state;
  if (isAbortCarriedOut(status)) {
    return { kind: 'aborted', step: findAbortedStep(state) };
  }
  if (
    pendingChange(state) === 'status' ||
    status.currentPodHash === undefined
  ) {
    return { kind: 'notBegun' };
  }
  const count = state.canary?.steps?.length ?? 0;
  return { kind: 'at', index: Math.min(status.currentStepIndex ?? 0, count) };
}
