import { ReactNode } from 'react';
import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatTimeOfDay, RolloutWords } from '../../domain';
import { RailColumn } from '../../domain/railColumns';
import { currentStepSince } from '../../domain/stepTimes';
import { Countdown, Elapsed } from '../Countdown/Countdown';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface RailTagProps {
  column: RailColumn;
  rollout: Rollout;
  isStale: boolean;
  className: string;
}

function currentWords(
  step: RolloutStep,
  rollout: Rollout,
  { t }: RolloutWords,
): ReactNode {
  if (step.endsAt) {
    const countdown = <Countdown to={step.endsAt} />;
    return step.kind === 'scaleDown'
      ? t('rail.in', { countdown })
      : t('rail.left', { countdown });
  }
  const since = currentStepSince(rollout, step);
  return since ? (
    <>
      {t('rail.now')} · <Elapsed since={since} />
    </>
  ) : (
    t('rail.now')
  );
}

function failedWords({ endedAt }: RolloutStep, words: RolloutWords): string {
  if (!endedAt) {
    return words.t('rail.failed');
  }
  const now = new Date(endedAt);
  return words.t('rail.failedAt', {
    time: formatTimeOfDay(endedAt, { words, now, withSeconds: true }),
  });
}

/** What the current step carries: the time that has passed, or is left; and when one failed. */
export function RailTag(props: RailTagProps) {
  const { column, rollout, isStale, className } = props;
  const words = useRolloutWords();
  if (column.kind !== 'step') {
    return null;
  }
  switch (column.state) {
    case 'current':
    case 'inconclusive':
      return (
        <span className={className}>
          {isStale
            ? words.t('rail.lastSeenHere')
            : currentWords(column.step, rollout, words)}
        </span>
      );
    case 'failed':
      return (
        <span className={className}>{failedWords(column.step, words)}</span>
      );
    default:
      return null;
  }
}
