import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  LiveDot,
  RolloutsConnection,
  routerTitle,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Mono } from '../code';
import { engineTitle } from '../domain/engineTitle';
import { useWords } from '../translation';
import { isUnfollowed } from './resourceOf';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'RolloutsTargetMeta' },
);

interface TargetMetaProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  connection: RolloutsConnection;
  /** ISO 8601; when the portal last said anything. */
  lastSeenAt?: string;
}

/** What this is: engine, strategy, where it lives, and whether what is shown is of now. */
export function TargetMeta(props: TargetMetaProps) {
  const { rollout, cluster, connection, lastSeenAt } = props;
  const classes = useStyles();
  const { t } = useWords();
  const { ref, strategy, traffic, workload } = rollout;
  const isLive = connection === 'live' && cluster?.isReachable !== false;
  const strategyTitle = t(`sheet.${strategy}`);
  return (
    <div className={classes.root}>
      <span>{engineTitle(ref.engine)}</span>
      <span>
        {traffic.router
          ? t('sheet.strategyByRouter', {
              strategy: strategyTitle,
              router: routerTitle(traffic.router),
            })
          : strategyTitle}
      </span>
      <Mono>
        {ref.cluster} / {ref.namespace} / {ref.name}
      </Mono>
      {workload && (
        <span>
          {t('sheet.workload', {
            kind: workload.kind,
            name: <Mono>{workload.name}</Mono>,
          })}
        </span>
      )}
      {isPingPong(rollout) && <span>{t('sheet.pingPong')}</span>}
      {isLive && isUnfollowed(rollout, cluster) ? (
        <span>{t('sheet.notLive')}</span>
      ) : (
        <LiveDot
          connection={connection}
          lastSeenAt={lastSeenAt}
          cluster={cluster}
        />
      )}
    </div>
  );
}

function isPingPong({ revisions }: Rollout): boolean {
  return revisions.some(({ pingPong }) => pingPong !== undefined);
}
