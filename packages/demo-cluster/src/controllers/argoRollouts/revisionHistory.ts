import { ClusterWrite } from '../Controller';
import { namespaceOf } from '../objects/ownership';
import { desiredSize, existingPods } from '../replicaSets/ReplicaSet';
import { hashOf, RolloutContext } from './RolloutContext';

/** Deletes the oldest versions beyond the history limit once they have no pods, and their runs. */
export function limitHistory(context: RolloutContext): ClusterWrite[] {
  const { otherSets, spec, runs } = context;
  const surplus = otherSets.length - spec.revisionHistoryLimit;
  if (surplus <= 0) return [];
  const gone = [...otherSets]
    .sort((a, b) =>
      a.metadata.creationTimestamp.localeCompare(b.metadata.creationTimestamp),
    )
    .slice(0, surplus)
    .filter(set => desiredSize(set) === 0 && existingPods(set) === 0);
  const hashes = new Set(gone.map(hashOf));
  return [...gone, ...runs.filter(run => hashes.has(hashOf(run)))].map(
    object => ({
      verb: 'delete',
      kind: object.kind,
      namespace: namespaceOf(object),
      name: object.metadata.name,
    }),
  );
}
