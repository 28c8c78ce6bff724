import {
  rolloutPhases,
  RolloutPhase,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { computePhase } from './computePhase';
import { PendingChange, pendingChange } from './pendingChange';
import { isAbortCarriedOut, isSpecInvalid } from './state/controllerPhase';
import { RolloutState } from './state/RolloutState';

const vital = ['spec', 'spec.strategy', 'status', 'status.phase'];

/** Is a part missing without which there is nothing to believe? */
export function isMalformed(state: RolloutState): boolean {
  return (
    state.strategy === 'unknown' ||
    state.unreadable.some(
      ({ kind, path }) =>
        kind === state.graph.root.kind && vital.includes(path),
    )
  );
}

const isOvertaken: Record<PendingChange, boolean> = {
  status: false,
  generation: true,
  workload: true,
  revision: true,
  promotion: true,
  abort: false,
  retry: false,
  fullPromotion: false,
};

/**
 * The phase. A spec that the controller has not seen comes first: what the status says is
 * about the former one then. A request that it has not seen leaves the phase as it is.
 */
export function rolloutPhase(state: RolloutState): RolloutPhase {
  const pending = pendingChange(state);
  if (isMalformed(state) || pending === 'status') {
    return 'Unknown';
  }
  if (pending !== undefined && isOvertaken[pending]) {
    return 'Progressing';
  }
  const word = state.status.phase ?? computePhase(state);
  if (
    word === 'Degraded' &&
    isAbortCarriedOut(state.status) &&
    !isSpecInvalid(state.status)
  ) {
    return 'Aborted';
  }
  return rolloutPhases.find(phase => phase === word) ?? 'Unknown';
}
