import { RolloutStepDetail } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Weight that is asked for while the step at `index` is the current one: the last one set. */
export function askedWeight(
  steps: readonly RolloutStepDetail[],
  index: number,
  max: number,
): number {
  if (index >= steps.length) {
    return max;
  }
  return steps
    .slice(0, index + 1)
    .reduce(
      (weight, step) => (step.kind === 'weight' ? step.weight : weight),
      0,
    );
}
