import { FleetQuery } from './FleetQuery';

/** Filters with several values: the name in the address, and the field of the query. */
export const listParameters = {
  urgency: 'urgencies',
  phase: 'phases',
  cluster: 'clusters',
  environment: 'environments',
  namespace: 'namespaces',
  engine: 'engines',
  owner: 'owners',
  system: 'systems',
  domain: 'domains',
  entity: 'entities',
  id: 'ids',
} as const satisfies Record<string, keyof FleetQuery>;

/**
 * A query as parameters of an address, in which a filter with several values is there several
 * times: `phase=Paused&phase=Aborted`.
 *
 * @public
 */
export function toFleetParameters(query: FleetQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, field] of Object.entries(listParameters)) {
    query[field]?.forEach(value => parameters.append(name, value));
  }
  for (const name of ['text', 'sort', 'order', 'offset', 'limit'] as const) {
    const value = query[name];
    if (value !== undefined && value !== '') {
      parameters.set(name, String(value));
    }
  }
  return parameters;
}
