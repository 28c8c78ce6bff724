import { makeStyles, Theme } from '@material-ui/core/styles';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  formatDuration,
  formatPercent,
  formatTimeOfDay,
  RolloutWords,
} from '../../domain';
import { joinFacts } from '../../domain/joinClauses';
import { endingStep } from '../../domain/describePlace';
import { percentOf } from '../../domain/percentOf';
import { timeToGo } from '../../domain/stepTimes';
import { newVersionOf } from '../../domain/versions';
import { useOverTime } from '../../hooks/useOverTime';
import { useRolloutWords } from '../../hooks/useRolloutWords';

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

function axisWords(rollout: Rollout, words: RolloutWords): string {
  const { t } = words;
  const version = newVersionOf(rollout, words);
  const percent = formatPercent(100, words);
  const ending = rollout.phase === 'Aborted' ? endingStep(rollout) : undefined;
  if (rollout.strategy === 'blueGreen') {
    return t('rail.heightUsers', { version, percent });
  }
  if (ending) {
    return t('rail.reached', {
      number: String(ending.index + 1),
      total: String(rollout.steps.length),
      percent: formatPercent(
        percentOf(ending.askedWeight, rollout.traffic),
        words,
      ),
    });
  }
  if (rollout.phase === 'Aborted') {
    return t('rail.reachedUnknown');
  }
  return t('rail.heightTraffic', { version, percent });
}

function timeWords(options: {
  rollout: Rollout;
  isStale: boolean;
  now: Date;
  words: RolloutWords;
}): string {
  const { rollout, isStale, now, words } = options;
  const { t } = words;
  const startedAt = rollout.steps[0]?.startedAt;
  const isUnderWay =
    rollout.phase !== 'Aborted' && !rollout.isFullyPromoted && !isStale;
  const left = isUnderWay ? timeToGo(rollout, now) : 0;
  return joinFacts([
    startedAt &&
      t('rail.started', {
        time: formatTimeOfDay(startedAt, { words, now, withSeconds: true }),
      }),
    startedAt &&
      isUnderWay &&
      formatDuration(now.getTime() - Date.parse(startedAt), { words }),
    left > 0 && t('rail.toGo', { duration: formatDuration(left, { words }) }),
  ]);
}

/** What the rail shows, when it began, and how long it takes at least. */
export function RailHeading(props: {
  rollout: Rollout;
  isStale: boolean;
  id?: string;
}) {
  const { rollout, isStale, id } = props;
  const classes = useStyles();
  const words = useRolloutWords();
  const times = useOverTime(now => timeWords({ rollout, isStale, now, words }));
  return (
    <div className={classes.root}>
      <h3 id={id} className={classes.heading}>
        {rollout.strategy === 'blueGreen'
          ? words.t('rail.blueGreen')
          : words.t('rail.steps')}
      </h3>
      {rollout.steps.length > 0 && (
        <span className={`${classes.caption} ${classes.axis}`}>
          {axisWords(rollout, words)}
        </span>
      )}
      <span className={`${classes.caption} ${classes.times}`}>{times}</span>
    </div>
  );
}
