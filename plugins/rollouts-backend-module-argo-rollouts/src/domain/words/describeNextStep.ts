import { RolloutView } from '../RolloutView';
import { weightWords } from './amounts';
import { newVersion } from './describePosition';
import { describeStep } from './describeStep';

/** The step at `index` as the thing that starts: for a dialog, and shorter for a button. */
export function describeNextStep(
  view: RolloutView,
  index: number,
): { atOnce: string; hint: string } {
  const { steps, traffic } = view;
  const next = steps[index];
  if (next === undefined) {
    const full = weightWords(traffic.max, traffic.max);
    return {
      atOnce: `All steps are done: ${newVersion(view)} goes to ${full}.`,
      hint: `all steps done: ${full} on ${newVersion(view)}`,
    };
  }
  const words = describeStep(next, traffic.max);
  const asked = traffic.asked.canary;
  const weight = weightWords(asked, traffic.max);
  const share =
    next.askedWeight === asked
      ? `Traffic stays at ${weight}.`
      : `Traffic goes from ${weight} to ${weightWords(
          next.askedWeight,
          traffic.max,
        )}.`;
  return {
    atOnce: `Step ${index + 1} starts: ${words}. ${share}`,
    hint: `step ${index + 1}: ${words}`,
  };
}
