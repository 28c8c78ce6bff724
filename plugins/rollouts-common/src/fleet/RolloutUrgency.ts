import { ClusterStatus } from '../model/ClusterStatus';
import { Rollout } from '../model/Rollout';
import { waitsForPerson } from '../model/waitsForPerson';

/**
 * Who has to do something about a rollout.
 *
 * - `attention`: a person. It waits for one, it failed, or nobody can tell how it is.
 * - `moving`: nobody. It goes on by itself.
 * - `steady`: nobody. Nothing is being rolled out.
 *
 * @public
 */
export type RolloutUrgency = 'attention' | 'moving' | 'steady';

/** @public */
export const rolloutUrgencies: readonly RolloutUrgency[] = [
  'attention',
  'moving',
  'steady',
];

/**
 * Tells who has to do something. A cluster that cannot be reached makes a rollout a matter of
 * attention only where an update was under way: of the others nothing is awaited.
 *
 * @public
 */
export function urgencyOf(
  rollout: Rollout,
  cluster: Pick<ClusterStatus, 'isReachable'> | undefined,
): RolloutUrgency {
  switch (rollout.phase) {
    case 'Healthy':
      return 'steady';
    case 'Aborted':
    case 'Degraded':
    case 'Unknown':
      return 'attention';
    default:
      return cluster?.isReachable === false ||
        waitsForPerson(rollout) ||
        isStuck(rollout)
        ? 'attention'
        : 'moving';
  }
}

/** Pods of the version on its way cannot be made, or do not get ready, and the cluster says so. */
function isStuck({ revisions, observation }: Rollout): boolean {
  return revisions.some(
    ({ podHash, trouble }) =>
      podHash === observation.podHash && trouble !== undefined,
  );
}
