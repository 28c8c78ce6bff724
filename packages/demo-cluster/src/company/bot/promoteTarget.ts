import { CompanyCluster } from '../CompanyCluster';
import { findRollout } from './findRollout';
import { ReleaseTarget } from './ReleaseTarget';

/** Does what kubectl's `promote` does at a pause: takes the pause out of the status. */
export function promoteTarget(
  cluster: CompanyCluster,
  target: ReleaseTarget,
): void {
  const rollout = findRollout(cluster, target);
  const { pauseConditions: _ended, ...status } = rollout.status ?? {};
  cluster.store.replace(
    cluster.store.definitionOf(rollout),
    { ...rollout, status },
    { part: 'status' },
  );
}
