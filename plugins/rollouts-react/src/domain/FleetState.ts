import {
  FleetPage,
  FleetRow,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutsConnection } from './RolloutsState';

/** How many rows are asked for together. */
export const fleetWindowSize = 50;

/**
 * What is known of a fleet beside its rows.
 *
 * @public
 */
export type FleetFacts = Omit<FleetPage, 'rows' | 'offset'>;

/** Rows that came with one answer, at one place. */
export interface FleetWindow {
  /** Number of the request that they answer; a higher one is newer. */
  request: number;
  rows: readonly FleetRow[];
}

/** What is known of a fleet, as far as it was looked at. */
export interface FleetState {
  connection: RolloutsConnection;
  /** Key of the query that facts and rows answer; absent before the first answer. */
  answers?: string;
  facts?: FleetFacts;
  /** Number of the request that the facts, or the error, answer. */
  request: number;
  /** Windows of {@link fleetWindowSize} rows by number, as far as they were looked at. */
  windows: ReadonlyMap<number, FleetWindow>;
  /** Why the latest request failed. */
  error?: Error;
}

export const initialFleetState: FleetState = {
  connection: 'connecting',
  request: 0,
  windows: new Map(),
};
