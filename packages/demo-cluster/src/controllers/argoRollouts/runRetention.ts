import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { isBeingDeleted, namespaceOf } from '../objects/ownership';
import { hashOf, RolloutContext } from './RolloutContext';
import { isCompletedPhase } from './rolloutPhase';

/** Tells runs that nobody waits for any more to stop. */
export function terminateRuns(runs: readonly StoredObject[]): ClusterWrite[] {
  return runs
    .filter(run => !isCompletedPhase(run.status?.phase) && !run.spec?.terminate)
    .map(run => ({
      verb: 'update',
      object: { ...run, spec: { ...run.spec, terminate: true } },
    }));
}

/** Deletes runs of versions that are gone and those beyond the two limits, oldest first. */
export function deleteOldRuns(
  { spec, replicaSets }: RolloutContext,
  runs: readonly StoredObject[],
): ClusterWrite[] {
  const hashes = new Set(replicaSets.map(hashOf));
  const kept = {
    successful: spec.analysis.successfulRunHistoryLimit,
    unsuccessful: spec.analysis.unsuccessfulRunHistoryLimit,
  };
  return [...runs]
    .reverse()
    .sort((a, b) =>
      b.metadata.creationTimestamp.localeCompare(a.metadata.creationTimestamp),
    )
    .filter(run => {
      if (isBeingDeleted(run)) return false;
      if (!hashes.has(hashOf(run))) return true;
      if (!isCompletedPhase(run.status?.phase)) return false;
      const kind =
        run.status?.phase === 'Successful' ? 'successful' : 'unsuccessful';
      kept[kind] -= 1;
      return kept[kind] < 0;
    })
    .map(run => ({
      verb: 'delete',
      kind: run.kind,
      namespace: namespaceOf(run),
      name: run.metadata.name,
    }));
}
