import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from './RolloutWords';
import { specifiedStepWords } from './stepWords';
import { uncapitalised } from './uncapitalised';

/**
 * A step of the spec as a part of a sentence: `weight 50 %`, `analysis success-rate`. Absent when
 * the rollout has no such step.
 *
 * @public
 */
export function describeStepBriefly(
  rollout: Rollout,
  index: number,
  words: RolloutWords,
): string | undefined {
  const step = rollout.steps[index];
  const named = step && specifiedStepWords(step, { rollout, words });
  if (!named) {
    return undefined;
  }
  const title =
    step.kind === 'unknown' ? named.title : uncapitalised(named.title, words);
  return named.parameter ? `${title} ${named.parameter}` : title;
}
