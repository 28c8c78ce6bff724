import { replicaSetOf } from '../state/currentReplicaSet';
import { RolloutState } from '../state/RolloutState';
import { asObject } from './asObject';

/**
 * Does `spec.rollbackWindow` let this version back without steps? As the controller counts: by age,
 * the versions between it and the stable one; revision numbers say nothing after a roll back.
 */
export function isWithinRollbackWindow(
  state: RolloutState,
  podHash: string,
): boolean {
  const { rollbackWindow } = asObject(state.graph.root.spec);
  const { revisions } = asObject(rollbackWindow);
  const target = ageOf(state, podHash);
  const stable = ageOf(state, state.status.stableRS);
  if (
    typeof revisions !== 'number' ||
    target === undefined ||
    stable === undefined ||
    target >= stable
  ) {
    return false;
  }
  const between = state.replicaSets.filter(set => {
    const created = ageOf(state, set.podHash);
    return created !== undefined && created > target && created < stable;
  });
  return between.length < revisions;
}

function ageOf(
  state: RolloutState,
  podHash: string | undefined,
): number | undefined {
  const createdAt = replicaSetOf(state, podHash)?.createdAt;
  return createdAt === undefined ? undefined : Date.parse(createdAt);
}
