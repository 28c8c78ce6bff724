export type {
  FleetEntity,
  FleetEvent,
  FleetFacet,
  FleetFacetValue,
  FleetPage,
  FleetRow,
} from './FleetPage';
export { fleetSorts, maxFleetLimit } from './FleetQuery';
export type { FleetFilter, FleetQuery, FleetSort } from './FleetQuery';
export { toFleetParameters } from './fleetParameters';
export { rolloutUrgencies, urgencyOf } from './RolloutUrgency';
export type { RolloutUrgency } from './RolloutUrgency';
export { summariseRollout } from './summariseRollout';
