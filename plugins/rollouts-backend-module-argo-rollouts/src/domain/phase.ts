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
  return state.strategy === 'unknown' || isVitalPartUnreadable(state);
}

function isVitalPartUnreadable({ graph, unreadable }: RolloutState): boolean {
  return unreadable.some(
    ({ kind, path }) => kind === graph.root.kind && vital.includes(path),
  );
}

/** A strategy that the controller does not know either, as it says: its word can be believed. */
function isRefusedByController(state: RolloutState): boolean {
  return isSpecInvalid(state.status) && !isVitalPartUnreadable(state);
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
  const isUnreadable = isMalformed(state) && !isRefusedByController(state);
  if (isUnreadable || pending === 'status') {
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
