import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutStreamProvider } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useRolloutHref } from '../fleet/useRolloutHref';
import { isRolloutsAvailable } from '../isRolloutsAvailable';
import { rolloutsTranslationRef } from '../translation';
import { CardContent } from './CardContent';

const useStyles = makeStyles(
  theme => ({
    // The frame has the space at the sides.
    lines: {
      '& li, & > div, & > div > div': { paddingLeft: 0, paddingRight: 0 },
    },
    open: { fontSize: 14, fontFamily: theme.typography.fontFamily },
  }),
  { name: 'RolloutsEntityCard' },
);

/** Where the entity runs, one line each; nothing at all when it does not say where it runs. */
export function EntityRolloutsCard() {
  const { entity } = useEntity();
  return isRolloutsAvailable(entity) ? <LinkedCard entity={entity} /> : null;
}

function LinkedCard({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const rolloutHref = useRolloutHref();
  const entityRef = stringifyEntityRef(entity);
  return (
    <RolloutStreamProvider entityRef={entityRef}>
      <EntityInfoCard
        title={t('card.title')}
        footerActions={
          <Link to={rolloutHref(entityRef)} className={classes.open}>
            {t('card.open')}
          </Link>
        }
      >
        <div className={classes.lines}>
          <CardContent
            hrefOf={rolloutId => rolloutHref(entityRef, rolloutId)}
          />
        </div>
      </EntityInfoCard>
    </RolloutStreamProvider>
  );
}
