import { FleetFacet } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A filter of several values, by its parameter in the address. */
export type FleetFilterName =
  | 'owner'
  | 'system'
  | 'environment'
  | 'cluster'
  | 'namespace'
  | 'engine'
  | 'phase';

/** The filters in the order to show them, each with the facet that has its values. */
export const fleetFilters: readonly {
  name: FleetFilterName;
  facet: Exclude<FleetFacet, 'domains'>;
}[] = [
  { name: 'owner', facet: 'owners' },
  { name: 'system', facet: 'systems' },
  { name: 'environment', facet: 'environments' },
  { name: 'cluster', facet: 'clusters' },
  { name: 'namespace', facet: 'namespaces' },
  { name: 'engine', facet: 'engines' },
  { name: 'phase', facet: 'phases' },
];
