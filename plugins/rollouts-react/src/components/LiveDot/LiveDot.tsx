import { makeStyles, Theme } from '@material-ui/core/styles';
import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  formatDuration,
  formatTimeOfDay,
  RolloutsConnection,
  RolloutWords,
} from '../../domain';
import { pollIntervalMs } from '../../hooks/pollSnapshots';
import { useOverTime } from '../../hooks/useOverTime';
import { toneColor, toneFade } from '../../theme/tones';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface LiveDotProps {
  connection: RolloutsConnection;
  /** ISO 8601; when the backend last said anything. */
  lastSeenAt?: string;
  /** The cluster that is looked at; what is shown of it is not live while it is silent. */
  cluster?: ClusterStatus;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.primary,
      fontVariantNumeric: 'tabular-nums',
    },
    dot: {
      flex: 'none',
      width: 8,
      height: 8,
      boxSizing: 'border-box',
      borderRadius: '50%',
    },
    live: {
      background: toneColor(theme, 'success'),
      boxShadow: `0 0 0 3px ${toneFade(theme, 'success')}`,
    },
    stale: { border: `2px solid ${toneColor(theme, 'warning')}` },
    connecting: { border: `2px solid ${theme.palette.text.secondary}` },
  }),
  { name: 'RolloutsLiveDot' },
);

function age(instant: string, now: Date, words: RolloutWords): string {
  return formatDuration(now.getTime() - Date.parse(instant), { words });
}

function lastSeen(
  instant: string | undefined,
  now: Date,
  words: RolloutWords,
): string {
  return instant
    ? words.t('live.lastSeen', {
        time: formatTimeOfDay(instant, { words, now }),
        duration: age(instant, now, words),
      })
    : words.t('live.notSeen');
}

function describePolling(
  lastSeenAt: string | undefined,
  now: Date,
  words: RolloutWords,
): string {
  const interval = formatDuration(pollIntervalMs, { words });
  return lastSeenAt
    ? words.t('live.askingLast', {
        interval,
        duration: age(lastSeenAt, now, words),
      })
    : words.t('live.asking', { interval });
}

function describeConnection(
  { connection, lastSeenAt, cluster }: LiveDotProps,
  now: Date,
  words: RolloutWords,
): { look: 'live' | 'stale' | 'connecting'; words: string } {
  if (connection === 'lost') {
    return { look: 'stale', words: lastSeen(lastSeenAt, now, words) };
  }
  if (cluster && !cluster.isReachable) {
    return { look: 'stale', words: lastSeen(cluster.lastSeenAt, now, words) };
  }
  switch (connection) {
    case 'live':
      return { look: 'live', words: words.t('live.live') };
    case 'polling':
      return { look: 'stale', words: describePolling(lastSeenAt, now, words) };
    default:
      return { look: 'connecting', words: words.t('live.connecting') };
  }
}

/**
 * Whether what is shown is of now: `Live`, `Not live: asking every 10 s`, or `Last seen …`.
 *
 * @public
 */
export function LiveDot(props: LiveDotProps) {
  const classes = useStyles();
  const language = useRolloutWords();
  const { look, words } = useOverTime(now =>
    describeConnection(props, now, language),
  );
  return (
    <span className={classes.root}>
      <span aria-hidden className={`${classes.dot} ${classes[look]}`} />
      {words}
    </span>
  );
}
