import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** The step that the update is at; absent without steps and past the last one. */
export function currentStep(rollout: Rollout): RolloutStep | undefined {
  return rollout.currentStepIndex === undefined
    ? undefined
    : rollout.steps[rollout.currentStepIndex];
}

function placeOfMilestone(rollout: Rollout): string {
  const step = currentStep(rollout);
  if (step?.kind !== 'pause') {
    return '';
  }
  const isBeforeSwitch = rollout.steps
    .slice(step.index + 1)
    .some(later => later.kind === 'switch');
  return isBeforeSwitch ? ' before the switch' : '';
}

/**
 * Where the update is, to put behind a word: ` at step 3 of 8`, ` after step 8 of 8`,
 * ` before the switch`, or nothing. Milestones of a blue-green update are not counted: they
 * are not steps of the spec. A version that needs no update is at no step.
 */
export function describePlace(rollout: Rollout): string {
  const { currentStepIndex, steps, strategy, isFullyPromoted } = rollout;
  if (isFullyPromoted) {
    return '';
  }
  if (strategy === 'blueGreen') {
    return placeOfMilestone(rollout);
  }
  if (currentStepIndex === undefined || steps.length === 0) {
    return '';
  }
  return currentStepIndex < steps.length
    ? ` at step ${currentStepIndex + 1} of ${steps.length}`
    : ` after step ${steps.length} of ${steps.length}`;
}

/** The step at which an aborted update ended; absent when the cluster does not tell it. */
export function endingStep(rollout: Rollout): RolloutStep | undefined {
  const ended = rollout.steps.filter(
    step => step.state === 'failed' || step.state === 'cutShort',
  );
  return ended.find(step => step.state === 'failed') ?? ended[ended.length - 1];
}

/** ` at step 6 of 9` of an aborted update, or nothing when that is not known. */
export function describeEndingPlace(rollout: Rollout): string {
  const step = endingStep(rollout);
  if (!step || rollout.strategy === 'blueGreen') {
    return '';
  }
  return ` at step ${step.index + 1} of ${rollout.steps.length}`;
}
