import { OwnedReplicaSet } from './readReplicaSets';
import { RolloutState } from './RolloutState';

/** The ReplicaSet of the version that is being rolled out. */
export function currentReplicaSet(
  state: RolloutState,
): OwnedReplicaSet | undefined {
  return replicaSetOf(state, state.status.currentPodHash);
}

export function replicaSetOf(
  state: RolloutState,
  podHash: string | undefined,
): OwnedReplicaSet | undefined {
  return state.replicaSets.find(set => set.podHash === podHash);
}
