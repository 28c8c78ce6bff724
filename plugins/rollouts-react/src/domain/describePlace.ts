import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from './RolloutWords';

/** The step that the update is at; absent without steps and past the last one. */
export function currentStep(rollout: Rollout): RolloutStep | undefined {
  return rollout.currentStepIndex === undefined
    ? undefined
    : rollout.steps[rollout.currentStepIndex];
}

function placeOfMilestone(
  rollout: Rollout,
  { t }: RolloutWords,
): string | undefined {
  const step = currentStep(rollout);
  if (step?.kind !== 'pause') {
    return undefined;
  }
  const isBeforeSwitch = rollout.steps
    .slice(step.index + 1)
    .some(later => later.kind === 'switch');
  return isBeforeSwitch ? t('sentence.beforeSwitch') : undefined;
}

/**
 * Where the update is: `at step 3 of 8`, `after step 8 of 8`, `before the switch`, or absent.
 * Milestones of a blue-green update are not counted: they are not steps of the spec. A version
 * that needs no update is at no step.
 */
export function describePlace(
  rollout: Rollout,
  words: RolloutWords,
): string | undefined {
  const { currentStepIndex, steps, strategy, isFullyPromoted } = rollout;
  if (isFullyPromoted) {
    return undefined;
  }
  if (strategy === 'blueGreen') {
    return placeOfMilestone(rollout, words);
  }
  if (currentStepIndex === undefined || steps.length === 0) {
    return undefined;
  }
  const total = String(steps.length);
  return currentStepIndex < steps.length
    ? words.t('sentence.atStep', {
        number: String(currentStepIndex + 1),
        total,
      })
    : words.t('sentence.afterStep', { number: total, total });
}

/** The step at which an aborted update ended; absent when the cluster does not tell it. */
export function endingStep(rollout: Rollout): RolloutStep | undefined {
  const ended = rollout.steps.filter(
    step => step.state === 'failed' || step.state === 'cutShort',
  );
  return ended.find(step => step.state === 'failed') ?? ended[ended.length - 1];
}

/** `at step 6 of 9` of an aborted update; absent when that is not known. */
export function describeEndingPlace(
  rollout: Rollout,
  { t }: RolloutWords,
): string | undefined {
  const step = endingStep(rollout);
  if (!step || rollout.strategy === 'blueGreen') {
    return undefined;
  }
  return t('sentence.atStep', {
    number: String(step.index + 1),
    total: String(rollout.steps.length),
  });
}
