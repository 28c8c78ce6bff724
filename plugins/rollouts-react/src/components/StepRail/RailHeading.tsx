import { makeStyles, Theme } from '@material-ui/core/styles';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration, formatPercent, formatTimeOfDay } from '../../domain';
import { endingStep } from '../../domain/describePlace';
import { timeToGo } from '../../domain/stepTimes';
import { newVersionOf } from '../../domain/versions';
import { useNow } from '../../hooks/useNow';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: '0 16px',
      marginBottom: 8,
      color: theme.palette.text.primary,
      [theme.breakpoints.down('sm')]: { marginBottom: 12, gap: '0 12px' },
    },
    heading: {
      margin: 0,
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 600,
    },
    caption: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    },
    axis: { [theme.breakpoints.down('sm')]: { display: 'none' } },
    times: {
      marginLeft: 'auto',
      [theme.breakpoints.down('sm')]: { marginLeft: 0 },
    },
  }),
  { name: 'RolloutsRailHeading' },
);

function axisWords(rollout: Rollout): string {
  const version = newVersionOf(rollout);
  const ending = rollout.phase === 'Aborted' ? endingStep(rollout) : undefined;
  if (rollout.strategy === 'blueGreen') {
    return `Height: share of users on ${version}, 0 or ${formatPercent(100)}`;
  }
  if (ending) {
    return `Reached step ${ending.index + 1} of ${
      rollout.steps.length
    } and ${formatPercent(
      ending.askedWeight,
    )} · grey: what was reached before the abort`;
  }
  if (rollout.phase === 'Aborted') {
    return 'How far the update was when it was aborted is not known';
  }
  return `Height: traffic asked for on ${version}, 0 to ${formatPercent(100)}`;
}

function timeWords(options: {
  rollout: Rollout;
  isStale: boolean;
  now: Date;
}): string {
  const { rollout, isStale, now } = options;
  const startedAt = rollout.steps[0]?.startedAt;
  const isUnderWay =
    rollout.phase !== 'Aborted' && !rollout.isFullyPromoted && !isStale;
  const left = isUnderWay ? timeToGo(rollout, now) : 0;
  return [
    startedAt &&
      `Started ${formatTimeOfDay(startedAt, { now, withSeconds: true })}`,
    startedAt &&
      isUnderWay &&
      formatDuration(now.getTime() - Date.parse(startedAt)),
    left > 0 && `at least ${formatDuration(left)} to go`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What the rail shows, when it began, and how long it takes at least. */
export function RailHeading(props: {
  rollout: Rollout;
  isStale: boolean;
  id?: string;
}) {
  const { rollout, isStale, id } = props;
  const classes = useStyles();
  const now = useNow();
  return (
    <div className={classes.root}>
      <h3 id={id} className={classes.heading}>
        {rollout.strategy === 'blueGreen' ? 'Blue-green' : 'Steps'}
      </h3>
      {rollout.steps.length > 0 && (
        <span className={`${classes.caption} ${classes.axis}`}>
          {axisWords(rollout)}
        </span>
      )}
      <span className={`${classes.caption} ${classes.times}`}>
        {timeWords({ rollout, isStale, now })}
      </span>
    </div>
  );
}
