import { Countdown } from '../Countdown/Countdown';
import { PodSquares } from './PodSquares';
import { useRevisionStyles } from './revisionStyles';

interface PodCountProps {
  replicas: { desired: number; ready: number };
  /** ISO 8601; when they will be removed. */
  scaleDownAt?: string;
}

/** How many pods there are, how many of them are ready, and for how long they stay. */
export function PodCount({ replicas, scaleDownAt }: PodCountProps) {
  const classes = useRevisionStyles();
  const { ready, desired } = replicas;
  return (
    <div className={`${classes.below} ${classes.row}`}>
      <PodSquares ready={ready} desired={desired} />
      <span>
        {desired === 0
          ? `${ready} on the way out`
          : `${ready} of ${desired} ready`}
      </span>
      {scaleDownAt && (
        <span className={classes.caption}>
          scales down in <Countdown to={scaleDownAt} />
        </span>
      )}
    </div>
  );
}
