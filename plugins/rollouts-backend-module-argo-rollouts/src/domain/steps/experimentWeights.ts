import { stepSchemas } from '../../schema/stepSchema';
import { RolloutState } from '../state/RolloutState';

/** Traffic that the current step asks for on the templates of its experiment. */
export function experimentWeights(
  { canary }: RolloutState,
  currentStepIndex: number | undefined,
): { name: string; weight: number }[] {
  const step = canary?.steps?.[currentStepIndex ?? -1];
  if (typeof step !== 'object' || step === null || !('experiment' in step)) {
    return [];
  }
  const parsed = stepSchemas.experiment.safeParse(step.experiment);
  return parsed.success
    ? parsed.data.templates.flatMap(({ name, weight }) =>
        weight === undefined ? [] : [{ name, weight }],
      )
    : [];
}
