import { isFullyPromoted } from './state/isFullyPromoted';
import { RolloutState } from './state/RolloutState';

/** The phase of a status without one, as controllers before 1.0 wrote it: first hit wins. */
export function computePhase(
  state: RolloutState,
): 'Healthy' | 'Degraded' | 'Paused' | 'Progressing' {
  const { conditions = [], pauseConditions = [] } = state.status;
  const isDegraded = conditions.some(
    ({ type, reason }) =>
      type === 'InvalidSpec' ||
      reason === 'RolloutAborted' ||
      reason === 'ProgressDeadlineExceeded',
  );
  if (isDegraded) {
    return 'Degraded';
  }
  if (state.spec.paused === true || pauseConditions.length > 0) {
    return 'Paused';
  }
  return isInMotion(state) ? 'Progressing' : 'Healthy';
}

function isInMotion(state: RolloutState): boolean {
  const { spec, status } = state;
  const updated = status.updatedReplicas ?? 0;
  return (
    spec.restartAt !== status.restartedAt ||
    updated < (spec.replicas ?? 1) ||
    (status.availableReplicas ?? 0) < updated ||
    !isFullyPromoted(state) ||
    areOthersInCharge(state)
  );
}

function areOthersInCharge({
  canary,
  status,
  strategy,
}: RolloutState): boolean {
  if (strategy === 'blueGreen') {
    return status.blueGreen?.activeSelector !== status.currentPodHash;
  }
  return (
    canary?.trafficRouting === undefined &&
    (status.replicas ?? 0) > (status.updatedReplicas ?? 0)
  );
}
