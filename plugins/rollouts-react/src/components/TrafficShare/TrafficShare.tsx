import { makeStyles, Theme } from '@material-ui/core/styles';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent } from '../../domain';
import { newVersionPercent } from '../../domain/describeTraffic';
import { useRolloutWords } from '../../hooks/useRolloutWords';
import { TrafficBar } from '../TrafficBar/TrafficBar';

/** @public */
export interface TrafficShareProps {
  /** One with an update under way. */
  rollout: Rollout;
  /** Only the number, where there is no room for the bar. */
  withoutBar?: boolean;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
    },
    bar: { flex: 'none', width: 56 },
    percent: { whiteSpace: 'nowrap', minWidth: 40, textAlign: 'right' },
  }),
  { name: 'RolloutsTrafficShare' },
);

/**
 * How much traffic the new version has: a small bar with the number beside it.
 *
 * @public
 */
export function TrafficShare({ rollout, withoutBar }: TrafficShareProps) {
  const classes = useStyles();
  const words = useRolloutWords();
  const { traffic } = rollout;
  const percent = formatPercent(newVersionPercent(rollout), words);
  return withoutBar ? (
    <>{percent}</>
  ) : (
    <span className={classes.root}>
      <span className={classes.bar}>
        <TrafficBar split={traffic.actual ?? traffic.asked} max={traffic.max} />
      </span>
      <span className={classes.percent}>{percent}</span>
    </span>
  );
}
