import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  PhaseLabel,
  TrafficShare,
  useNow,
  VersionChange,
  WaitingLine,
} from '@progressive-delivery/backstage-plugin-rollouts-react';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: '2px 12px',
      padding: theme.spacing(1.25, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
      '&:last-child': { borderBottom: 0 },
      '&:hover': { background: theme.palette.action.hover },
    },
    name: {
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontWeight: 600,
      color: theme.palette.text.primary,
      // The whole line opens the target.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible': { outline: 'none' },
      '&:focus-visible::after': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
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
  const now = useNow(60_000);
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
