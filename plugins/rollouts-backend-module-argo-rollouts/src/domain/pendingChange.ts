import {
  revisionAnnotation,
  workloadGenerationAnnotation,
} from './state/annotations';
import {
  hasControllerStatus,
  isAbortCarriedOut,
  isAbortWithoutWayBack,
  isSpecInvalid,
} from './state/controllerPhase';
import { RolloutState } from './state/RolloutState';

/**
 * A change of the object that the controller has not taken up:
 *
 * - `status`: it has not written a status yet.
 * - `generation`, `workload`, `revision`: a new spec, a new template behind `workloadRef`, or a
 *   new version whose ReplicaSet is there while the status still speaks of the former.
 * - `promotion`, `abort`, `retry`, `fullPromotion`: a request of that kind is in the status.
 */
export type PendingChange =
  | 'status'
  | 'generation'
  | 'workload'
  | 'revision'
  | 'promotion'
  | 'abort'
  | 'retry'
  | 'fullPromotion';

export function pendingChange(state: RolloutState): PendingChange | undefined {
  if (state.strategy === 'experiment') {
    return undefined;
  }
  if (!hasControllerStatus(state.status)) {
    return 'status';
  }
  if (isGenerationAhead(state)) {
    return 'generation';
  }
  if (isWaitingToUnpause(state)) {
    return 'promotion';
  }
  if (isWorkloadAhead(state)) {
    return 'workload';
  }
  return isRevisionAhead(state) ? 'revision' : pendingRequest(state);
}

/** An observed generation that is no number is a hash of old, and counts as observed. */
function isGenerationAhead({ graph, status }: RolloutState): boolean {
  const observed = status.observedGeneration ?? '';
  return (
    /^\d+$/.test(observed) &&
    Number(observed) < (graph.root.metadata.generation ?? 0)
  );
}

function isWaitingToUnpause({ spec, status }: RolloutState): boolean {
  if ((status.pauseConditions?.length ?? 0) > 0) {
    return false;
  }
  return (
    status.controllerPause === true ||
    // A promotion past an inconclusive analysis clears `controllerPause` as well.
    (status.phase === 'Paused' && spec.paused !== true)
  );
}

/** With a workloadRef the generation of the Rollout never changes. */
function isWorkloadAhead({ annotations, spec, status }: RolloutState): boolean {
  const generation = annotations[workloadGenerationAnnotation];
  return (
    spec.workloadRef !== undefined &&
    generation !== undefined &&
    generation !== status.workloadObservedGeneration
  );
}

/**
 * The controller acknowledges a generation one write before it moves to the new version. In
 * between, only the ReplicaSet with the Rollout's revision tells.
 */
function isRevisionAhead(state: RolloutState): boolean {
  const revision = state.annotations[revisionAnnotation];
  const ofRevision = state.replicaSets.filter(
    set => revision !== undefined && String(set.revision) === revision,
  );
  return (
    ofRevision.length > 0 &&
    ofRevision.every(set => set.podHash !== state.status.currentPodHash)
  );
}

/**
 * A request in the status that nothing else in it agrees with yet. An abort can stay so for
 * good: a busy controller may overwrite its own copy of the object and not see it.
 */
function pendingRequest({ status }: RolloutState): PendingChange | undefined {
  const isAborted = isAbortCarriedOut(status);
  if (status.promoteFull === true) {
    return isAborted || (status.pauseConditions?.length ?? 0) > 0
      ? 'fullPromotion'
      : undefined;
  }
  if (
    status.abort === true &&
    !isAborted &&
    !isSpecInvalid(status) &&
    !isAbortWithoutWayBack(status)
  ) {
    return 'abort';
  }
  return status.abort !== true && isAborted ? 'retry' : undefined;
}
