import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeWaiting } from '../../domain';
import { useOverTime } from '../../hooks/useOverTime';
import { Countdown } from '../Countdown/Countdown';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface WaitingLineProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  /** Who may be asked to act, as people call them. */
  owner?: string;
}

const useStyles = makeStyles(
  { countdown: { fontWeight: 600 } },
  { name: 'RolloutsWaitingLine' },
);

/**
 * What a rollout waits for, in half a line, counting down where it ends by itself.
 *
 * @public
 */
export function WaitingLine({ rollout, cluster, owner }: WaitingLineProps) {
  const classes = useStyles();
  const words = useRolloutWords();
  const { text, countdownTo } = useOverTime(now =>
    describeWaiting(rollout, now, { words, cluster, owner }),
  );
  return (
    <>
      {text}
      {countdownTo && (
        <span className={classes.countdown}>
          {' '}
          <Countdown to={countdownTo} />
        </span>
      )}
    </>
  );
}
