import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { rolloutsReadPermission } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Mono } from '../code';
import { useWords } from '../translation';
import { StateCard } from './StateCard';

/** The portal's permission policy hides these rollouts from this user. */
export function ForbiddenByPortal({ entity }: { entity: Entity }) {
  const { t } = useWords();
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  return (
    <StateCard
      title={t('state.forbiddenByPortal.title')}
      glyph={{ name: 'lock' }}
    >
      <Typography variant="body2">
        {t('state.forbiddenByPortal.text', {
          permission: <Mono>{rolloutsReadPermission.name}</Mono>,
          name: entity.metadata.name,
        })}{' '}
        {owners.length > 0 &&
          t('state.forbiddenByPortal.owner', {
            count: owners.length,
            owners: <EntityRefLinks entityRefs={owners} defaultKind="group" />,
          })}
      </Typography>
    </StateCard>
  );
}
