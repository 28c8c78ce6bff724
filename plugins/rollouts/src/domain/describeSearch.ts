import {
  ClusterStatus,
  ResourceStatus,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * What looking in one cluster came to.
 *
 * - `found-nothing`: it was read, and nothing matches.
 * - `not-installed`: it serves none of the resources that an engine brings.
 * - `forbidden`: the portal may not read what the rollouts are made of.
 * - `unreachable`: it does not answer, so nothing can be said of it.
 * - `looking`: it has not been read yet.
 */
export interface ClusterSearch {
  cluster: string;
  outcome:
    | 'found-nothing'
    | 'not-installed'
    | 'forbidden'
    | 'unreachable'
    | 'looking';
  /** In the cluster's words. */
  message?: string;
}

/** What looking in a cluster came to, read off its status. */
export function describeSearch(cluster: ClusterStatus): ClusterSearch {
  const { name } = cluster;
  if (!cluster.isReachable) {
    return {
      cluster: name,
      outcome:
        cluster.lastSeenAt || cluster.message ? 'unreachable' : 'looking',
      message: cluster.message,
    };
  }
  const ofEngines = cluster.resources.filter(isBroughtByAnEngine);
  if (ofEngines.length && ofEngines.every(({ state }) => state === 'absent')) {
    return { cluster: name, outcome: 'not-installed' };
  }
  const forbidden = ofEngines.find(({ state }) => state === 'forbidden');
  if (forbidden) {
    return { cluster: name, outcome: 'forbidden', message: forbidden.message };
  }
  const isLooking = ofEngines.some(({ state }) => state === 'connecting');
  return { cluster: name, outcome: isLooking ? 'looking' : 'found-nothing' };
}

/**
 * Kubernetes' own groups have no dot or end in `.k8s.io`; all others come with what was installed.
 * The engines' resources are told apart so, since a cluster's status does not name engines.
 */
function isBroughtByAnEngine({ resource }: ResourceStatus): boolean {
  const group = resource.slice(resource.indexOf('.') + 1);
  return (
    resource.includes('.') && group.includes('.') && !group.endsWith('.k8s.io')
  );
}
