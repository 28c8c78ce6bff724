import { RolloutPhase } from '../model/RolloutPhase';
import { RolloutUrgency } from './RolloutUrgency';

/**
 * What the rows of a fleet are ordered by. `urgency`: what needs attention first, then what
 * moves, then the rest; within each the one that changed last first.
 *
 * @public
 */
export type FleetSort =
  | 'urgency'
  | 'phase'
  | 'name'
  | 'version'
  | 'owner'
  | 'cluster'
  | 'since';

/** @public */
export const fleetSorts: readonly FleetSort[] = [
  'urgency',
  'phase',
  'name',
  'version',
  'owner',
  'cluster',
  'since',
];

/**
 * Which rollouts, of all that a user may see. Values of one filter are alternatives, filters add
 * up; one that is absent or empty does not filter.
 *
 * @public
 */
export interface FleetFilter {
  /**
   * Words that all have to occur in the name, namespace, cluster, versions, images, or the name or
   * title of an entity, in any case; `key:value` and `key=value` are labels of the root object.
   */
  text?: string;
  urgencies?: RolloutUrgency[];
  phases?: RolloutPhase[];
  /** Names of clusters. */
  clusters?: string[];
  environments?: string[];
  namespaces?: string[];
  /** Ids of engines. */
  engines?: string[];
  /** Refs of entities that own an entity of the rollout. */
  owners?: string[];
  /** Refs of systems that an entity of the rollout is part of. */
  systems?: string[];
  /** Refs of domains that such a system is part of. */
  domains?: string[];
  /** Refs of entities of the rollout. */
  entities?: string[];
  /** Ids of rollouts. */
  ids?: string[];
}

/**
 * A part of the fleet, in an order.
 *
 * @public
 */
export interface FleetQuery extends FleetFilter {
  /** `urgency` unless given. */
  sort?: FleetSort;
  /** `asc` unless given. */
  order?: 'asc' | 'desc';
  /** Rows to leave out at the beginning; 0 unless given. */
  offset?: number;
  /** Rows at most, 1 to {@link maxFleetLimit}; 50 unless given. */
  limit?: number;
}

/** @public */
export const maxFleetLimit = 200;
