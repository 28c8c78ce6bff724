import {
  ClusterStatus,
  FleetPage,
  FleetQuery,
  FleetRow,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aRollout as aPlainRollout,
  RolloutOverrides,
} from '@progressive-delivery/backstage-plugin-rollouts-common/testUtils';

/** Of prod-eu-1, and of one image. */
export function aRollout({
  image = 'ghcr.io/acme/checkout:2.3.1',
  ...overrides
}: RolloutOverrides & { image?: string } = {}): Rollout {
  return aPlainRollout({
    stableVersion: 'v2.3.1',
    newVersion: 'v2.3.1',
    revisions: [
      {
        podHash: '7476488bb6',
        version: 'v2.3.1',
        images: [{ container: 'app', image }],
        roles: ['stable'],
        replicas: { desired: 3, ready: 3, available: 3 },
      },
    ],
    ...overrides,
    ref: { cluster: 'prod-eu-1', ...overrides.ref },
  });
}

export function aRow(overrides: Partial<FleetRow> = {}): FleetRow {
  return {
    rollout: aRollout(),
    urgency: 'steady',
    entities: [
      {
        ref: 'component:default/checkout',
        title: 'Checkout',
        owners: ['group:default/team-cashbox'],
        system: 'system:default/web-shop',
      },
    ],
    ...overrides,
  };
}

export function aCluster(
  overrides: Partial<ClusterStatus> = {},
): ClusterStatus {
  return {
    name: 'prod-eu-1',
    title: 'Frankfurt',
    environment: 'Production',
    tier: 1,
    isReachable: true,
    lastSeenAt: '2026-11-20T14:44:32Z',
    resources: [{ resource: 'rollouts.argoproj.io', state: 'watching' }],
    ...overrides,
  };
}

/** The part of a fleet that a query asks for, as the backend would answer. */
export function aPage(
  rows: readonly FleetRow[],
  { offset = 0, limit = 50 }: FleetQuery = {},
): FleetPage {
  return {
    rows: rows.slice(offset, offset + limit),
    offset,
    total: rows.length,
    counts: { attention: 0, moving: 0, steady: rows.length },
    facets: {
      phases: [],
      clusters: [],
      environments: [],
      namespaces: [],
      engines: [],
      owners: [
        {
          value: 'group:default/team-cashbox',
          title: 'The Cashiers',
          count: 1,
        },
      ],
      systems: [],
      domains: [],
    },
    clusters: [aCluster()],
    version: '1',
  };
}

/** So many rollouts, in the order of their names. */
export function someRows(count: number): FleetRow[] {
  return Array.from({ length: count }, (_, index) =>
    aRow({
      rollout: aRollout({
        ref: { name: `service-${String(index).padStart(5, '0')}` },
      }),
    }),
  );
}
