import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * An abort wipes out in the cluster how far an update was. Where the objects do not tell it, what
 * was seen just before stays: steps that were reached stay reached, and the one that was under way
 * was cut short.
 */
export function rememberProgress(
  previous: Rollout | undefined,
  next: Rollout,
): Rollout {
  if (!previous || !isForgotten(next) || !isSameUpdate(previous, next)) {
    return next;
  }
  const reached = previous.currentStepIndex;
  if (reached === undefined) {
    return next;
  }
  return {
    ...next,
    currentStepIndex: reached,
    steps: next.steps.map((step, index) =>
      index > reached
        ? step
        : { ...step, state: stateAtTheEnd(previous, index) },
    ),
  };
}

function isForgotten({ phase, currentStepIndex, steps }: Rollout): boolean {
  return (
    phase === 'Aborted' && currentStepIndex === undefined && steps.length > 0
  );
}

function isSameUpdate(previous: Rollout, next: Rollout): boolean {
  return (
    previous.observation.uid === next.observation.uid &&
    previous.observation.podHash === next.observation.podHash &&
    previous.steps.length === next.steps.length &&
    previous.steps.every(({ kind }, index) => kind === next.steps[index].kind)
  );
}

function stateAtTheEnd(
  { steps, phase }: Rollout,
  index: number,
): RolloutStep['state'] {
  const { state } = steps[index];
  const wasUnderWay = state === 'current' || state === 'inconclusive';
  return wasUnderWay && phase !== 'Aborted' ? 'cutShort' : state;
}
