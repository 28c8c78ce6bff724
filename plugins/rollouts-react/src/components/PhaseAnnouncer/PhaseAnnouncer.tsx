import { useEffect, useReducer, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeRollout } from '../../domain';
import { joinSentences } from '../../domain/joinClauses';
import { visuallyHidden } from '../../theme/tones';
import { presentPhase } from '../PhaseIcon/PhaseIcon';
import { useRolloutWords } from '../../hooks/useRolloutWords';

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
  return [
    rollout.id,
    presentPhase({ rollout, cluster }),
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
  const words = useRolloutWords();
  const { rollout, cluster, owner } = props;
  const key = keyOf(props);
  const announced = useRef({ id: rollout.id, key, said: '' });

  if (announced.current.id !== rollout.id) {
    announced.current = { id: rollout.id, key, said: '' };
  } else if (announced.current.key !== key) {
    const { lead, rest } = describeRollout(rollout, new Date(), {
      words,
      cluster,
      owner,
    });
    announced.current = {
      id: rollout.id,
      key,
      said: joinSentences([lead, rest], words),
    };
  }

  const { said } = announced.current;
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (said === '') {
      return undefined;
    }
    const timer = setTimeout(() => {
      announced.current = { ...announced.current, said: '' };
      renderAgain();
    }, forgottenAfterMs);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <span role="status" aria-live="polite" className={classes.root}>
      {said}
    </span>
  );
}
