import {
  ClusterHealth,
  ResourceHealth,
  RolloutsStatus,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A resource that is watched, and told something a moment before `now`. */
export function aResourceHealth(
  now: Date,
  overrides: Partial<ResourceHealth> = {},
): ResourceHealth {
  return {
    resource: 'rollouts.argoproj.io',
    state: 'watching',
    objects: 12,
    restarts: 0,
    lastEventAt: new Date(now.getTime() - 20_000).toISOString(),
    ...overrides,
  };
}

/** A cluster that is well. */
export function aClusterHealth(
  now: Date,
  overrides: Partial<ClusterHealth> = {},
): ClusterHealth {
  return {
    name: 'prod-eu-1',
    title: 'Production Europe',
    environment: 'Production',
    tier: 1,
    isReachable: true,
    lastSeenAt: now.toISOString(),
    rollouts: 12,
    resources: [
      aResourceHealth(now),
      aResourceHealth(now, { resource: 'replicasets.apps', objects: 1480 }),
      aResourceHealth(now, { resource: 'pods', objects: 96 }),
    ],
    ...overrides,
  };
}

/** Three clusters: one that is well, one with gaps, one that is down. */
export function aRolloutsStatus(now: Date): RolloutsStatus {
  const before = (minutes: number) =>
    new Date(now.getTime() - minutes * 60_000).toISOString();
  return {
    engines: ['argo-rollouts'],
    clusters: [
      aClusterHealth(now),
      aClusterHealth(now, {
        name: 'staging',
        title: 'Staging',
        environment: 'Staging',
        rollouts: 4,
        resources: [
          aResourceHealth(now, {
            objects: 4,
            restarts: 2,
            lastError: {
              at: before(42),
              message: 'the cluster ended the watch',
            },
          }),
          aResourceHealth(now, {
            resource: 'analysisruns.argoproj.io',
            state: 'forbidden',
            objects: 0,
            lastEventAt: undefined,
            message:
              'analysisruns.argoproj.io is forbidden: User "system:serviceaccount:rollouts-portal:rollouts-portal" cannot list resource "analysisruns"',
            lastError: {
              at: before(1),
              message: 'analysisruns.argoproj.io is forbidden',
            },
          }),
          aResourceHealth(now, {
            resource: 'experiments.argoproj.io',
            state: 'absent',
            objects: 0,
            message: 'The cluster does not serve experiments.argoproj.io',
          }),
        ],
      }),
      aClusterHealth(now, {
        name: 'prod-ap-1',
        title: 'Production Asia',
        isReachable: false,
        lastSeenAt: before(9),
        message: 'the connection was refused',
        rollouts: 7,
        resources: [
          aResourceHealth(now, {
            state: 'lost',
            objects: 7,
            restarts: 3,
            lastEventAt: before(9),
            message: 'the connection was refused',
            lastError: {
              at: before(0.1),
              message: 'the connection was refused',
            },
          }),
        ],
      }),
    ],
  };
}
