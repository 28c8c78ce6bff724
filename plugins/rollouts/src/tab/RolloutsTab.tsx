import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutStreamProvider } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useState } from 'react';
import { useWords } from '../translation';
import { RolloutsContent } from './RolloutsContent';

const useStyles = makeStyles(
  theme => ({
    // Not left to the page: with other theme providers the body may have another font.
    root: {
      fontFamily: theme.typography.fontFamily,
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'RolloutsTab' },
);

/** The Rollouts tab of the entity on whose page it is. */
export function RolloutsTab() {
  const classes = useStyles();
  const { t } = useWords();
  const { entity } = useEntity();
  const [attempt, setAttempt] = useState(0);
  return (
    <RolloutStreamProvider key={attempt} entityRef={stringifyEntityRef(entity)}>
      <div className={classes.root} lang={t('sheet.language')}>
        <RolloutsContent
          entity={entity}
          onRetry={() => setAttempt(previous => previous + 1)}
        />
      </div>
    </RolloutStreamProvider>
  );
}
