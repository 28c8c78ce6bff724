import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  formatDuration,
  useNow,
  useRolloutWords,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { rolloutsTranslationRef } from '../translation';
import { useDotStyles } from './dotStyles';
import { isWhollyLive, resourcesAmiss } from './isWhollyLive';
import { StatusLink } from './StatusLink';

const useStyles = makeStyles(
  theme => ({
    root: {
      width: 340,
      maxWidth: '100%',
      boxSizing: 'border-box',
      margin: 0,
      padding: theme.spacing(1, 2),
      listStyle: 'none',
      fontFamily: theme.typography.fontFamily,
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
    },
    cluster: {
      display: 'grid',
      gridTemplateColumns: '8px minmax(0, 1fr)',
      gap: '2px 10px',
      alignItems: 'center',
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    name: { fontWeight: 500 },
    status: { '&:not(:empty)': { padding: theme.spacing(1, 0) } },
    words: {
      gridColumn: 2,
      fontSize: 12,
      lineHeight: '16px',
      overflowWrap: 'anywhere',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'RolloutsFleetClusters' },
);

/** Every cluster that has something to show here, and whether that is of now. */
export function FleetClusters({
  clusters,
}: {
  clusters: readonly ClusterStatus[];
}) {
  const classes = useStyles();
  const dots = useDotStyles();
  return (
    <ul className={classes.root}>
      {clusters.map(cluster => {
        const { name, title, environment, message } = cluster;
        return (
          <li key={name} className={classes.cluster}>
            <span
              aria-hidden
              className={isWhollyLive(cluster) ? dots.live : dots.stale}
            />
            <span className={classes.name}>
              {environment && environment !== title
                ? `${environment} · ${title}`
                : title}
            </span>
            <span className={classes.words}>
              <ClusterState cluster={cluster} />
            </span>
            {message && !cluster.isReachable && (
              <span className={classes.words}>{message}</span>
            )}
          </li>
        );
      })}
      <li className={classes.status}>
        <StatusLink />
      </li>
    </ul>
  );
}

function ClusterState({ cluster }: { cluster: ClusterStatus }) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const words = useRolloutWords();
  const now = useNow();
  const { isReachable, lastSeenAt } = cluster;
  if (!isReachable) {
    return lastSeenAt ? (
      <>
        {t('fleet.cluster.silentSince', {
          duration: formatDuration(now.getTime() - Date.parse(lastSeenAt), {
            words,
          }),
        })}
      </>
    ) : (
      <>{t('fleet.cluster.silent')}</>
    );
  }
  const amiss = resourcesAmiss(cluster);
  return amiss.length > 0 ? (
    <>{t('fleet.cluster.gaps', { resources: amiss.join(', ') })}</>
  ) : (
    <>{t('fleet.cluster.live')}</>
  );
}
