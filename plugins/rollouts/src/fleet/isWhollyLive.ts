import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Whether a cluster answers and everything that it serves is watched. */
export function isWhollyLive(cluster: ClusterStatus): boolean {
  return cluster.isReachable && resourcesAmiss(cluster).length === 0;
}

/** Resources of which what is shown is not live. One that the cluster does not serve has none. */
export function resourcesAmiss({ resources }: ClusterStatus): string[] {
  return resources
    .filter(({ state }) => state !== 'watching' && state !== 'absent')
    .map(({ resource }) => resource);
}
