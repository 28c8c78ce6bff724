import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  PhaseLabel,
  toldAt,
  TrafficShare,
  useNow,
  VersionChange,
  WaitingLine,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { rowStyles } from '../rows/rowStyles';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...rowStyles(theme).listRow,
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
      '&:last-child': { borderBottom: 0 },
    },
    name: { ...rowStyles(theme).link, minWidth: 0, fontWeight: 600 },
    place: { fontWeight: 400, color: theme.palette.text.secondary },
    version: {
      fontSize: 12,
      lineHeight: '16px',
      textAlign: 'right',
    },
    waiting: {
      minWidth: 0,
      fontSize: 12,
      lineHeight: '16px',
      overflowWrap: 'anywhere',
      color: theme.palette.text.secondary,
    },
    phase: { textAlign: 'right' },
  }),
  { name: 'RolloutsCardTarget' },
);

interface CardTargetProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  environment: string;
  /** What tells it apart from others of the environment. */
  place: string;
  href: string;
}

/** One place where the entity runs: phase, version, traffic, and what it waits for. */
export function CardTarget(props: CardTargetProps) {
  const { rollout, cluster, environment, place, href } = props;
  const classes = useStyles();
  const now = toldAt(cluster, useNow(60_000));
  return (
    <li className={classes.root}>
      <Link to={href} underline="none" className={classes.name}>
        {environment} <span className={classes.place}>{place}</span>
      </Link>
      <span className={classes.phase}>
        <PhaseLabel rollout={rollout} cluster={cluster} />
      </span>
      <span className={classes.waiting}>
        <WaitingLine rollout={rollout} cluster={cluster} />
      </span>
      <span className={classes.version}>
        <VersionChange rollout={rollout} now={now} />
        {!rollout.isFullyPromoted && rollout.strategy !== 'experiment' && (
          <>
            {' · '}
            <TrafficShare rollout={rollout} withoutBar />
          </>
        )}
      </span>
    </li>
  );
}
