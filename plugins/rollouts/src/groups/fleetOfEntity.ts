import {
  Entity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { FleetFilter } from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * Which rollouts belong to an entity that stands above components: what a group owns, what a user
 * or a group of theirs owns, what is part of a system or of the systems of a domain. Of any other
 * entity its own.
 */
export function fleetOfEntity(entity: Entity): FleetFilter {
  const ref = stringifyEntityRef(entity);
  switch (entity.kind.toLocaleLowerCase('en-US')) {
    case 'group':
      return { owners: [ref] };
    case 'user':
      return {
        owners: [
          ref,
          ...getEntityRelations(entity, RELATION_MEMBER_OF).map(group =>
            stringifyEntityRef(group),
          ),
        ],
      };
    case 'system':
      return { systems: [ref] };
    case 'domain':
      return { domains: [ref] };
    default:
      return { entities: [ref] };
  }
}
