import {
  FleetPage,
  FleetRow,
  urgencyOf,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aCluster } from './aCluster';
import { aRollout } from './aRollout';

/**
 * A row of a fleet, of an entity `component:default/checkout` of team checkout.
 *
 * @public
 */
export function aFleetRow(overrides: Partial<FleetRow> = {}): FleetRow {
  const rollout = overrides.rollout ?? aRollout();
  return {
    rollout,
    urgency: urgencyOf(rollout, undefined),
    entities: [
      {
        ref: 'component:default/checkout',
        title: 'checkout',
        owners: ['group:default/checkout'],
      },
    ],
    ...overrides,
  };
}

/**
 * A fleet of the given rows, all on one page.
 *
 * @public
 */
export function aFleetPage(
  rows: FleetRow[] = [aFleetRow()],
  overrides: Partial<FleetPage> = {},
): FleetPage {
  const count = (urgency: FleetRow['urgency']) =>
    rows.filter(row => row.urgency === urgency).length;
  return {
    rows,
    offset: 0,
    total: rows.length,
    counts: {
      attention: count('attention'),
      moving: count('moving'),
      steady: count('steady'),
    },
    facets: {
      phases: [],
      clusters: [],
      environments: [],
      namespaces: [],
      engines: [],
      owners: [],
      systems: [],
      domains: [],
    },
    clusters: [aCluster()],
    version: '1',
    ...overrides,
  };
}
