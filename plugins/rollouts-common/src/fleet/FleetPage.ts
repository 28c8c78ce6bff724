import { ClusterStatus } from '../model/ClusterStatus';
import { Rollout } from '../model/Rollout';
import { RolloutUrgency } from './RolloutUrgency';

/**
 * An entity of the catalog that a rollout belongs to.
 *
 * @public
 */
export interface FleetEntity {
  /** In its full form, `kind:namespace/name`, in lower case. */
  ref: string;
  /** Its title, or its name. */
  title: string;
  /** Refs of those who own it. */
  owners: string[];
  /** Ref of its system. */
  system?: string;
  /** Ref of the domain of its system. */
  domain?: string;
}

/**
 * A rollout among others.
 *
 * @public
 */
export interface FleetRow {
  /**
   * Without what a row does not tell: measurements, runs and experiments that are neither at work
   * nor the reason of its state, revisions that have no role and are not kept to go back to, and
   * actions. See {@link summariseRollout}.
   */
  rollout: Rollout;
  urgency: RolloutUrgency;
  /** Those of its entities that the user may see, by ref. There is at least one. */
  entities: FleetEntity[];
}

/**
 * A value that can be filtered by, and how many of the rollouts that the user may see have it.
 *
 * @public
 */
export interface FleetFacetValue {
  value: string;
  /** For people; of refs the title or name of the entity. */
  title: string;
  count: number;
}

/** @public */
export type FleetFacet =
  | 'phases'
  | 'clusters'
  | 'environments'
  | 'namespaces'
  | 'engines'
  | 'owners'
  | 'systems'
  | 'domains';

/**
 * What a {@link FleetQuery} finds. Everything in it is of what the user may see.
 *
 * @public
 */
export interface FleetPage {
  rows: FleetRow[];
  offset: number;
  /** How many rows there are in all. */
  total: number;
  /** How many there would be of each urgency, whatever urgencies the query asks for. */
  counts: Record<RolloutUrgency, number>;
  /** Of all rollouts that the user may see, whatever the query asks for; most frequent first. */
  facets: Record<FleetFacet, FleetFacetValue[]>;
  /** In tier order; those that have rollouts that the user may see, and those that are silent. */
  clusters: ClusterStatus[];
  /** Another one whenever something may have changed since, in or outside this page. */
  version: string;
}

/**
 * What goes over the stream of a fleet: that something changed that the user may see, at most
 * once in a second. What changed is for the next {@link FleetPage} to tell.
 *
 * @public
 */
export type FleetEvent =
  | { type: 'fleet-changed'; version: string }
  | { type: 'ping' };
