import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { rolloutsStatusReadPermission } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { CodeBlock } from '../code';
import { statusOfError } from '../domain/statusOfError';
import { wordsOfError } from '../domain/wordsOfError';
import { ErrorState } from '../states';
import { StateCard } from '../states/StateCard';
import { InEnglish, useWords } from '../translation';
import { ClusterSheet } from './ClusterSheet';
import { StatusSummary } from './StatusSummary';
import { useStatus } from './useStatus';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'RolloutsStatusView' },
);

/** How every cluster is watched, for those who run the portal. */
export function StatusView() {
  const { t } = useWords();
  const classes = useStyles();
  const { status, readAt, error, retry } = useStatus();

  // Rights that were taken away take away what was shown by them.
  if (statusOfError(error) === 403) {
    return <ForbiddenStatus />;
  }
  if (!status || !readAt) {
    return error ? (
      <ErrorState error={error} onRetry={retry} />
    ) : (
      <FirstStatus />
    );
  }
  return (
    <div className={classes.root}>
      {error && (
        <Notice severity="warning" glyph="offline" role="status">
          <p>{t('status.outdated')}</p>
          <p>
            <InEnglish>{wordsOfError(error)}</InEnglish>
          </p>
        </Notice>
      )}
      {status.clusters.length === 0 ? (
        <NoClusters />
      ) : (
        <StatusSummary status={status} readAt={readAt} />
      )}
      {status.clusters.map(cluster => (
        <ClusterSheet key={cluster.name} cluster={cluster} />
      ))}
    </div>
  );
}

function ForbiddenStatus() {
  const { t } = useWords();
  const permission = rolloutsStatusReadPermission.name;
  return (
    <StateCard title={t('status.forbidden.title')} glyph={{ name: 'lock' }}>
      <Typography variant="body2">
        {t('status.forbidden.text', { permission })}
      </Typography>
    </StateCard>
  );
}

const clusterExample = `rollouts:
  clusters:
    - name: production
      kubeconfig: { path: ~/.kube/config, context: production }`;

function NoClusters() {
  const { t } = useWords();
  return (
    <StateCard title={t('status.noCluster.title')}>
      <Typography variant="body2">{t('status.noCluster.text')}</Typography>
      <CodeBlock>{clusterExample}</CodeBlock>
    </StateCard>
  );
}

function FirstStatus() {
  const { t } = useWords();
  const classes = useStyles();
  return (
    <div
      className={classes.root}
      role="status"
      aria-label={t('status.loading')}
    >
      <Skeleton variant="rect" height={36} width="50%" />
      <Skeleton variant="rect" height={280} />
    </div>
  );
}
