import {
  FleetQuery,
  FleetSort,
  RolloutPhase,
  RolloutUrgency,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Request } from 'express';

/** The parameters of `/v1/fleet`, once they have passed the OpenAPI document. */
interface FleetParameters {
  text?: string;
  urgency?: RolloutUrgency[];
  phase?: RolloutPhase[];
  cluster?: string[];
  environment?: string[];
  namespace?: string[];
  engine?: string[];
  owner?: string[];
  system?: string[];
  domain?: string[];
  entity?: string[];
  id?: string[];
  sort?: FleetSort;
  order?: 'asc' | 'desc';
  offset?: number;
  limit?: number;
}

/** The inverse of `toFleetParameters`. */
export function fleetQueryOf({ query }: Pick<Request, 'query'>): FleetQuery {
  const parameters = query as FleetParameters;
  return {
    text: parameters.text,
    urgencies: parameters.urgency,
    phases: parameters.phase,
    clusters: parameters.cluster,
    environments: parameters.environment,
    namespaces: parameters.namespace,
    engines: parameters.engine,
    owners: parameters.owner,
    systems: parameters.system,
    domains: parameters.domain,
    entities: parameters.entity,
    ids: parameters.id,
    sort: parameters.sort,
    order: parameters.order,
    offset: parameters.offset,
    limit: parameters.limit,
  };
}
