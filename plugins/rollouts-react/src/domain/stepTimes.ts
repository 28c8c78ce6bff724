import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from './formatDuration';
import { RolloutWords } from './RolloutWords';

/** How long a finished step took; absent when the cluster does not tell it (any more). */
export function stepDuration(
  step: RolloutStep,
  words: RolloutWords,
): string | undefined {
  // A timed pause took as long as its parameter says, which stands there already.
  if (step.kind === 'pause' && step.durationSeconds !== undefined) {
    return undefined;
  }
  return step.startedAt && step.endedAt
    ? formatDuration(Date.parse(step.endedAt) - Date.parse(step.startedAt), {
        words,
        precision: 'precise',
      })
    : undefined;
}

/** Since when the current step is on; a pause began when the rollout became paused. */
export function currentStepSince(
  rollout: Rollout,
  step: RolloutStep,
): string | undefined {
  if (step.startedAt) {
    return step.startedAt;
  }
  return step.kind === 'pause' && rollout.phase === 'Paused'
    ? rollout.phaseSince
    : undefined;
}

function secondsOf(step: RolloutStep): number {
  return step.kind === 'pause' || step.kind === 'experiment'
    ? step.durationSeconds ?? 0
    : 0;
}

function millisecondsLeft(step: RolloutStep, now: Date): number {
  if (step.state === 'todo') {
    return secondsOf(step) * 1000;
  }
  return step.endsAt ? Math.max(0, Date.parse(step.endsAt) - now.getTime()) : 0;
}

/**
 * The time in milliseconds that an update takes at least from now on: timed steps only, since
 * nobody knows how long a person, an analysis or a pod takes. 0 when there are none.
 */
export function timeToGo(rollout: Rollout, now: Date): number {
  if (rollout.phase !== 'Paused' && rollout.phase !== 'Progressing') {
    return 0;
  }
  return rollout.steps.reduce(
    (sum, step) => sum + millisecondsLeft(step, now),
    0,
  );
}
