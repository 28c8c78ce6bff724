import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Whether nothing is known of a cluster as of now: what is shown is what was last seen. */
export function isSilent(cluster: ClusterStatus | undefined): boolean {
  return cluster !== undefined && !cluster.isReachable;
}

/**
 * As of when something in a cluster is told: now, or the time when the cluster was last heard, so
 * that no duration of a silent one goes on growing.
 *
 * @public
 */
export function toldAt(cluster: ClusterStatus | undefined, now: Date): Date {
  return isSilent(cluster) && cluster?.lastSeenAt
    ? new Date(cluster.lastSeenAt)
    : now;
}
