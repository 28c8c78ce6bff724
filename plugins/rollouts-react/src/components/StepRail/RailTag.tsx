import { ReactNode } from 'react';
import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatTimeOfDay } from '../../domain';
import { RailColumn } from '../../domain/railColumns';
import { currentStepSince } from '../../domain/stepTimes';
import { Countdown, Elapsed } from '../Countdown/Countdown';

interface RailTagProps {
  column: RailColumn;
  rollout: Rollout;
  isStale: boolean;
  className: string;
}

function currentWords(step: RolloutStep, rollout: Rollout): ReactNode {
  if (step.endsAt) {
    return step.kind === 'scaleDown' ? (
      <>
        In <Countdown to={step.endsAt} />
      </>
    ) : (
      <>
        <Countdown to={step.endsAt} /> left
      </>
    );
  }
  const since = currentStepSince(rollout, step);
  return since ? (
    <>
      Now · <Elapsed since={since} />
    </>
  ) : (
    'Now'
  );
}

function failedWords({ endedAt }: RolloutStep): string {
  if (!endedAt) {
    return 'Failed';
  }
  const now = new Date(endedAt);
  return `Failed ${formatTimeOfDay(endedAt, { now, withSeconds: true })}`;
}

/** What the current step carries: the time that has passed, or is left; and when one failed. */
export function RailTag(props: RailTagProps) {
  const { column, rollout, isStale, className } = props;
  if (column.kind !== 'step') {
    return null;
  }
  switch (column.state) {
    case 'current':
    case 'inconclusive':
      return (
        <span className={className}>
          {isStale ? 'Last seen here' : currentWords(column.step, rollout)}
        </span>
      );
    case 'failed':
      return <span className={className}>{failedWords(column.step)}</span>;
    default:
      return null;
  }
}
