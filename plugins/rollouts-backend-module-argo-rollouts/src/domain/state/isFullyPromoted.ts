import { currentReplicaSet } from './currentReplicaSet';
import { RolloutState } from './RolloutState';

/** Nothing is being rolled out: the version of the spec is the stable one. */
export function isFullyPromoted({ status }: RolloutState): boolean {
  return (
    status.currentPodHash !== undefined &&
    status.currentPodHash !== '' &&
    status.currentPodHash === status.stableRS
  );
}

/** The first version has no stable one before it; its steps and pauses are jumped over. */
export function isFirstDeploy(state: RolloutState): boolean {
  const revision = currentReplicaSet(state)?.revision ?? state.revision;
  return revision === 1 && isFullyPromoted(state);
}
