import { RolloutSpec } from './rolloutSpec';
import { RolloutStatus } from './rolloutStatus';
import { trafficRoutingOf } from './traffic/trafficRouting';

interface PhaseAndMessage {
  phase: 'Healthy' | 'Degraded' | 'Progressing' | 'Paused';
  message: string;
}

const COMPLETED_RUNS = new Set([
  'Successful',
  'Failed',
  'Error',
  'Inconclusive',
]);

/** Phases of a run or a metric from which it never moves again. */
export function isCompletedPhase(phase: string | undefined): boolean {
  return phase !== undefined && COMPLETED_RUNS.has(phase);
}

/** Phase and message that a status amounts to. The order of the questions is the rule. */
export function rolloutPhase(
  spec: RolloutSpec,
  status: RolloutStatus,
): PhaseAndMessage {
  return (
    degradedPhase(status) ??
    pausedPhase(spec, status) ??
    replicaPhase(spec, status) ??
    strategyPhase(spec, status) ?? { phase: 'Healthy', message: '' }
  );
}

/** `InvalidSpec` counts whatever its status says: the controller removes it when it is over. */
export function degradedPhase(
  status: RolloutStatus,
): PhaseAndMessage | undefined {
  for (const { type, reason, message } of status.conditions ?? []) {
    if (type === 'InvalidSpec') {
      return { phase: 'Degraded', message: `InvalidSpec: ${message}` };
    }
    if (reason === 'RolloutAborted' || reason === 'ProgressDeadlineExceeded') {
      return { phase: 'Degraded', message: `${reason}: ${message}` };
    }
  }
  return undefined;
}

function pausedPhase(
  spec: RolloutSpec,
  status: RolloutStatus,
): PhaseAndMessage | undefined {
  if (spec.paused) return { phase: 'Paused', message: 'manually paused' };
  const pause = status.pauseConditions?.[0];
  return pause && { phase: 'Paused', message: pause.reason };
}

function replicaPhase(
  spec: RolloutSpec,
  status: RolloutStatus,
): PhaseAndMessage | undefined {
  const updated = status.updatedReplicas ?? 0;
  if (spec.restartAt !== undefined && spec.restartAt !== status.restartedAt) {
    return progressing('rollout is restarting');
  }
  if (updated < spec.replicas) {
    return progressing('more replicas need to be updated');
  }
  if ((status.availableReplicas ?? 0) < updated) {
    return progressing('updated replicas are still becoming available');
  }
  return undefined;
}

function strategyPhase(
  spec: RolloutSpec,
  status: RolloutStatus,
): PhaseAndMessage | undefined {
  const isPromoted =
    status.stableRS !== undefined && status.stableRS === status.currentPodHash;
  if (spec.strategy.blueGreen) {
    return blueGreenPhase(spec, status, isPromoted);
  }
  const hasOldPods = (status.replicas ?? 0) > (status.updatedReplicas ?? 0);
  if (hasOldPods && !trafficRoutingOf(spec)) {
    return progressing('old replicas are pending termination');
  }
  return isPromoted
    ? undefined
    : progressing('waiting for all steps to complete');
}

function blueGreenPhase(
  spec: RolloutSpec,
  status: RolloutStatus,
  isPromoted: boolean,
): PhaseAndMessage | undefined {
  const { activeSelector, postPromotionAnalysisRunStatus: run } =
    status.blueGreen;
  if (!activeSelector || activeSelector !== status.currentPodHash) {
    return progressing('active service cutover pending');
  }
  if (isPromoted) return undefined;
  return spec.strategy.blueGreen?.postPromotionAnalysis &&
    !isCompletedPhase(run?.status)
    ? progressing('waiting for analysis to complete')
    : progressing('waiting for post-promotion verification to complete');
}

function progressing(message: string): PhaseAndMessage {
  return { phase: 'Progressing', message };
}
