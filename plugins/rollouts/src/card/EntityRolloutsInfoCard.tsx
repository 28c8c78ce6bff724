import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutStreamProvider } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useRolloutHref } from '../fleet/useRolloutHref';
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
  { name: 'RolloutsInfoCard' },
);

/**
 * The card in the frame that other cards of the new frontend system have, too. It is there only
 * for entities that say where they run; the extension sees to that.
 */
export function EntityRolloutsInfoCard() {
  const { entity } = useEntity();
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
