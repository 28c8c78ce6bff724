import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutsStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  formatTimeOfDay,
  Glyph,
  useNow,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { CopyButton, Mono } from '../code';
import { useWords } from '../translation';
import { statusReport } from './statusReport';
import { clusterLook } from './clusterLook';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
    },
    sentence: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      fontSize: 20,
      lineHeight: '28px',
      fontWeight: 600,
    },
    line: { flexBasis: '100%' },
    copy: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginLeft: 'auto',
    },
    // Secondary text is too pale on the grey of a page.
    time: { fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'RolloutsStatusSummary' },
);

interface StatusSummaryProps {
  status: RolloutsStatus;
  readAt: Date;
}

/** All clusters in one sentence, and the way to tell somebody else. */
export function StatusSummary({ status, readAt }: StatusSummaryProps) {
  const { t, shared } = useWords();
  const classes = useStyles();
  const now = useNow();
  const { clusters, engines } = status;
  const amiss = clusters.filter(
    cluster => clusterLook(cluster, now).isAmiss,
  ).length;
  const isWell = amiss === 0 && clusters.length > 0 && engines.length > 0;
  return (
    <div className={classes.root}>
      <div role="status" className={classes.line}>
        <Typography component="h2" className={classes.sentence}>
          <Glyph
            name={isWell ? 'check' : 'warningOutline'}
            tone={isWell ? 'success' : 'warning'}
            size={20}
          />
          {amiss > 0
            ? t('status.amiss', {
                count: amiss,
                total: String(clusters.length),
              })
            : t('status.allWell', { count: clusters.length })}
        </Typography>
      </div>
      {engines.length > 0 ? (
        <span>
          {t('status.engines')} <Mono>{engines.join(', ')}</Mono>
        </span>
      ) : (
        <span>{t('status.noEngine')}</span>
      )}
      <span className={classes.time}>
        {t('status.asOf', {
          time: formatTimeOfDay(readAt.toISOString(), {
            words: shared,
            now,
            withSeconds: true,
          }),
        })}
      </span>
      <span className={classes.copy}>
        {t('status.report')}
        <CopyButton
          text={statusReport(status, readAt)}
          label={t('status.copyReport')}
        />
      </span>
    </div>
  );
}
