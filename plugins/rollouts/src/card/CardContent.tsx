import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { useRollouts } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ReactNode } from 'react';
import { statusOfError } from '../domain/statusOfError';
import { rolloutsTranslationRef } from '../translation';
import { CardTarget } from './CardTarget';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontFamily: theme.typography.fontFamily,
    },
    words: {
      fontFamily: theme.typography.fontFamily,
      padding: theme.spacing(2),
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'RolloutsCardContent' },
);

/** Where it is, next to its environment; its name only where that does not tell it apart. */
function placeAmong(
  { ref }: Rollout,
  {
    rollouts,
    environment,
  }: { rollouts: readonly Rollout[]; environment: string },
): string {
  const neighbours = rollouts.filter(
    other =>
      other.ref.cluster === ref.cluster &&
      other.ref.namespace === ref.namespace,
  );
  const isSaid = ref.cluster.toLowerCase() === environment.toLowerCase();
  return [
    ...(isSaid ? [] : [ref.cluster]),
    ref.namespace,
    ...(neighbours.length > 1 ? [ref.name] : []),
  ].join(' / ');
}

interface CardContentProps {
  hrefOf(rolloutId: string): string;
}

/** The card in the state that the stream is in. */
export function CardContent({ hrefOf }: CardContentProps) {
  const { connection, error, isLoading, rollouts, clusters } = useRollouts();
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const isLost = connection === 'lost' && error !== undefined;

  if (isLost && statusOfError(error) === 403) {
    return <Words>{t('card.forbidden')}</Words>;
  }
  if (isLoading) {
    return isLost ? (
      <Words>{t('card.failed')}</Words>
    ) : (
      <div role="status" aria-label={t('card.loading')}>
        <Words>
          <Skeleton variant="text" width="45%" />
          <Skeleton variant="text" width="80%" />
        </Words>
      </div>
    );
  }
  if (rollouts.length === 0) {
    return <Words>{t('card.none')}</Words>;
  }
  return (
    <ul className={classes.list}>
      {rollouts.map(rollout => {
        const cluster = clusters.find(
          ({ name }) => name === rollout.ref.cluster,
        );
        const environment =
          cluster?.environment ?? cluster?.title ?? rollout.ref.cluster;
        return (
          <CardTarget
            key={rollout.id}
            rollout={rollout}
            cluster={cluster}
            environment={environment}
            place={placeAmong(rollout, { rollouts, environment })}
            href={hrefOf(rollout.id)}
          />
        );
      })}
    </ul>
  );
}

function Words({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.words}>{children}</div>;
}
