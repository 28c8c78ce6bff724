import { useEffect, useReducer, useRef } from 'react';
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

/** Long enough to be read out; what stands there later would be found and be out of date. */
const forgottenAfterMs = 10_000;

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

  const { words } = announced.current;
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (words === '') {
      return undefined;
    }
    const timer = setTimeout(() => {
      announced.current = { ...announced.current, words: '' };
      renderAgain();
    }, forgottenAfterMs);
    return () => clearTimeout(timer);
  }, [words]);

  return (
    <span role="status" aria-live="polite" className={classes.root}>
      {words}
    </span>
  );
}
