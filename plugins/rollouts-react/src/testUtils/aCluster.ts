import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { secondsAgo } from './aRollout';

/**
 * A cluster that answers.
 *
 * @public
 */
export function aCluster(
  overrides: Partial<ClusterStatus> = {},
): ClusterStatus {
  const name = overrides.name ?? 'prod-eu-1';
  return {
    name,
    title: name,
    environment: 'Production',
    tier: 2,
    isReachable: true,
    lastSeenAt: secondsAgo(1),
    resources: [
      { resource: 'rollouts.argoproj.io', state: 'watching' },
      { resource: 'analysisruns.argoproj.io', state: 'watching' },
    ],
    ...overrides,
  };
}
