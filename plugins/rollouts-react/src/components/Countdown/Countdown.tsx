import { makeStyles } from '@material-ui/core/styles';
import { formatCountdown, formatElapsed } from '../../domain';
import { useNow } from '../../hooks/useNow';
import { useRolloutWords } from '../../hooks/useRolloutWords';

const useStyles = makeStyles(
  { root: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } },
  { name: 'RolloutsCountdown' },
);

/** @public */
export interface CountdownProps {
  /** ISO 8601; when it ends. */
  to: string;
}

/**
 * What is left until an instant, ticking: `3:24`. Stays at `0:00` when the time has come.
 *
 * @public
 */
export function Countdown({ to }: CountdownProps) {
  const classes = useStyles();
  const now = useNow();
  return (
    <span role="timer" className={classes.root}>
      {formatCountdown(Date.parse(to) - now.getTime())}
    </span>
  );
}

/** @public */
export interface ElapsedProps {
  /** ISO 8601; when it began. */
  since: string;
}

/**
 * What has passed since an instant, ticking: `12:04`, and `1 h 12 min` after the first hour.
 *
 * @public
 */
export function Elapsed({ since }: ElapsedProps) {
  const classes = useStyles();
  const words = useRolloutWords();
  const now = useNow();
  return (
    <span role="timer" className={classes.root}>
      {formatElapsed(now.getTime() - Date.parse(since), words)}
    </span>
  );
}
