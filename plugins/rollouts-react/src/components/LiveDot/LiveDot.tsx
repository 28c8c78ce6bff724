import { makeStyles, Theme } from '@material-ui/core/styles';
import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  formatDuration,
  formatTimeOfDay,
  RolloutsConnection,
} from '../../domain';
import { pollIntervalMs } from '../../hooks/pollSnapshots';
import { useNow } from '../../hooks/useNow';
import { toneColor, toneFade } from '../../theme/tones';

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

function ago(instant: string, now: Date): string {
  return `${formatDuration(now.getTime() - Date.parse(instant))} ago`;
}

function lastSeen(instant: string | undefined, now: Date): string {
  return instant
    ? `Last seen ${formatTimeOfDay(instant, { now })}, ${ago(instant, now)}`
    : 'Not seen yet';
}

function describeConnection(
  { connection, lastSeenAt, cluster }: LiveDotProps,
  now: Date,
): { look: 'live' | 'stale' | 'connecting'; words: string } {
  if (connection === 'lost') {
    return { look: 'stale', words: lastSeen(lastSeenAt, now) };
  }
  if (cluster && !cluster.isReachable) {
    return { look: 'stale', words: lastSeen(cluster.lastSeenAt, now) };
  }
  switch (connection) {
    case 'live':
      return { look: 'live', words: 'Live' };
    case 'polling': {
      const last = lastSeenAt ? `, last ${ago(lastSeenAt, now)}` : '';
      return {
        look: 'stale',
        words: `Not live: asking every ${formatDuration(
          pollIntervalMs,
        )}${last}`,
      };
    }
    default:
      return { look: 'connecting', words: 'Connecting' };
  }
}

/**
 * Whether what is shown is of now: `Live`, `Not live: asking every 10 s`, or `Last seen …`.
 *
 * @public
 */
export function LiveDot(props: LiveDotProps) {
  const classes = useStyles();
  const now = useNow();
  const { look, words } = describeConnection(props, now);
  return (
    <span className={classes.root}>
      <span aria-hidden className={`${classes.dot} ${classes[look]}`} />
      {words}
    </span>
  );
}
