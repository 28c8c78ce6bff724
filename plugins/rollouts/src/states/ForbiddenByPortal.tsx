import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { rolloutsReadPermission } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Mono } from '../code';
import { StateCard } from './StateCard';

/** The portal's permission policy hides these rollouts from this user. */
export function ForbiddenByPortal({ entity }: { entity: Entity }) {
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  return (
    <StateCard
      title="The portal does not let you see these rollouts"
      glyph={{ name: 'lock' }}
    >
      <Typography variant="body2">
        You lack the permission <Mono>{rolloutsReadPermission.name}</Mono> for{' '}
        {entity.metadata.name}.{' '}
        {owners.length > 0 && (
          <>
            {owners.length === 1 ? 'Its owner is ' : 'Its owners are '}
            <EntityRefLinks entityRefs={owners} defaultKind="group" />.
          </>
        )}
      </Typography>
    </StateCard>
  );
}
