import { Countdown } from '../Countdown/Countdown';
import { PodSquares } from './PodSquares';
import { useRevisionStyles } from './revisionStyles';
import { useIsSilent } from '../../hooks/useIsSilent';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface PodCountProps {
  replicas: { desired: number; ready: number };
  /** ISO 8601; when they will be removed. */
  scaleDownAt?: string;
}

/** How many pods there are, how many of them are ready, and for how long they stay. */
export function PodCount({ replicas, scaleDownAt }: PodCountProps) {
  const classes = useRevisionStyles();
  const { t } = useRolloutWords();
  const isSilent = useIsSilent();
  const { ready, desired } = replicas;
  return (
    <div className={`${classes.below} ${classes.row}`}>
      <PodSquares ready={ready} desired={desired} />
      <span>
        {desired === 0
          ? t('revision.onTheWayOut', { number: String(ready) })
          : t('revision.podsReady', {
              ready: String(ready),
              desired: String(desired),
            })}
      </span>
      {scaleDownAt && !isSilent && (
        <span className={classes.caption}>
          {t('revision.scalesDownIn', {
            countdown: <Countdown to={scaleDownAt} />,
          })}
        </span>
      )}
    </div>
  );
}
