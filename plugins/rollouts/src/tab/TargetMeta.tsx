import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
  RolloutStrategy,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  LiveDot,
  RolloutsConnection,
  routerTitle,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Mono } from '../code';
import { engineTitle } from '../domain/engineTitle';
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

const strategyTitles: Record<RolloutStrategy, string> = {
  canary: 'Canary',
  blueGreen: 'Blue-green',
  experiment: 'Experiment',
  unknown: 'Strategy not known here',
};

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
  const { ref, strategy, traffic, workload } = rollout;
  const isLive = connection === 'live' && cluster?.isReachable !== false;
  const router = traffic.router ? `, ${routerTitle(traffic.router)}` : '';
  return (
    <div className={classes.root}>
      <span>{engineTitle(ref.engine)}</span>
      <span>
        {strategyTitles[strategy]}
        {router}
      </span>
      <Mono>
        {ref.cluster} / {ref.namespace} / {ref.name}
      </Mono>
      {workload && (
        <span>
          runs the {workload.kind} <Mono>{workload.name}</Mono>
        </span>
      )}
      {isPingPong(rollout) && <span>Ping-pong</span>}
      {isLive && isUnfollowed(rollout, cluster) ? (
        <span>Not live: what was last seen</span>
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
