import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';

export function aClusterStatus(
  overrides: Partial<ClusterStatus> = {},
): ClusterStatus {
  const { name = 'production' } = overrides;
  return {
    name,
    title: name,
    tier: 1,
    isReachable: true,
    resources: [],
    ...overrides,
  };
}
