import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ClusterHealth } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  formatDuration,
  Glyph,
  Notice,
  useNow,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Mono } from '../code';
import { InEnglish, useWords } from '../translation';
import { clusterLook } from './clusterLook';
import { ResourceTable } from './ResourceTable';

const useStyles = makeStyles(
  theme => ({
    root: { overflow: 'hidden' },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(2, 3),
      fontSize: 14,
      lineHeight: '20px',
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(2) },
    },
    title: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      fontSize: 16,
      lineHeight: '24px',
      fontWeight: 600,
    },
    quiet: { color: theme.palette.text.secondary },
    rollouts: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
    notice: {
      padding: theme.spacing(0, 3, 2),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(0, 2, 2) },
    },
  }),
  { name: 'RolloutsClusterSheet' },
);

/** How one cluster is watched. */
export function ClusterSheet({ cluster }: { cluster: ClusterHealth }) {
  const { t, locale } = useWords();
  const classes = useStyles();
  const look = clusterLook(cluster, useNow(5_000));
  const { name, title, environment, isReachable, rollouts } = cluster;
  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      aria-label={title}
    >
      <div className={classes.head}>
        <Typography component="h2" className={classes.title}>
          <Glyph name={look.glyph} tone={look.tone} />
          {title}
        </Typography>
        {title !== name && <Mono>{name}</Mono>}
        {environment !== undefined && environment !== title && (
          <span className={classes.quiet}>{environment}</span>
        )}
        <span className={classes.quiet}>
          {isReachable ? t('status.answers') : t('status.doesNotAnswer')}
        </span>
        <span className={classes.rollouts}>
          {t('status.rollouts', {
            count: rollouts,
            number: new Intl.NumberFormat(locale).format(rollouts),
          })}
        </span>
      </div>
      {!isReachable && (
        <div className={classes.notice}>
          <Outage cluster={cluster} />
        </div>
      )}
      <ResourceTable cluster={cluster} />
    </Paper>
  );
}

function Outage({ cluster }: { cluster: ClusterHealth }) {
  const { t, shared } = useWords();
  const now = useNow();
  const { lastSeenAt, message } = cluster;
  return (
    <Notice severity="warning" glyph="offline">
      <p>
        {lastSeenAt === undefined
          ? t('status.outage.neverSeen')
          : t('status.outage.lastSeen', {
              duration: formatDuration(now.getTime() - Date.parse(lastSeenAt), {
                words: shared,
              }),
            })}
      </p>
      {message !== undefined && (
        <p>
          <InEnglish>{message}</InEnglish>
        </p>
      )}
      <p>{t('status.outage.advice')}</p>
    </Notice>
  );
}
