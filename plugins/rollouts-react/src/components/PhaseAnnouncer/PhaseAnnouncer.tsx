import { useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeRollout } from '../../domain';
import { visuallyHidden } from '../../theme/tones';
import { presentPhaseLook } from '../PhaseIcon/PhaseIcon';

/** @public */
export interface PhaseAnnouncerProps {
  rollout: Rollout;
  cluster?: ClusterStatus;
  /** Who may be asked to act, as people call them. */
  owner?: string;
}

const useStyles = makeStyles(
  { root: visuallyHidden },
  { name: 'RolloutsPhaseAnnouncer' },
);

function keyOf({ rollout, cluster }: PhaseAnnouncerProps): string {
  const { word } = presentPhaseLook({ rollout, cluster });
  return [
    rollout.id,
    word,
    rollout.waitingFor?.kind,
    rollout.currentStepIndex,
  ].join();
}

/**
 * Reads the sentence out when phase, step or the kind of waiting changes, and at no other time:
 * the clock in it ticks silently, and the first sight of a rollout is not news.
 *
 * @public
 */
export function PhaseAnnouncer(props: PhaseAnnouncerProps) {
  const classes = useStyles();
  const { rollout, cluster, owner } = props;
  const key = keyOf(props);
  const announced = useRef({ id: rollout.id, key, words: '' });

  if (announced.current.id !== rollout.id) {
    announced.current = { id: rollout.id, key, words: '' };
  } else if (announced.current.key !== key) {
    const { lead, rest } = describeRollout(rollout, new Date(), {
      cluster,
      owner,
    });
    announced.current = { id: rollout.id, key, words: `${lead} ${rest}` };
  }

  return (
    <span role="status" aria-live="polite" className={classes.root}>
      {announced.current.words}
    </span>
  );
}
