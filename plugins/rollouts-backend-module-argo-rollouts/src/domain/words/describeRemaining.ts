import { RolloutStep } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { PlanContext } from '../plan/PlanContext';
import { weightWords } from './amounts';
import { stableVersion } from './describePosition';
import { describeStep } from './describeStep';

/**
 * What comes by itself after the step at `start`, up to the next pause for a person. Says that
 * nobody is asked again only when that is so.
 */
export function describeRemaining(context: PlanContext, start: number): string {
  const { steps, traffic } = context.view;
  const first = steps[start];
  if (first === undefined) {
    return `The pods of ${stableVersion(
      context.view,
    )} are removed. Nobody is asked again.`;
  }
  if (isPauseForPerson(first)) {
    return 'It waits there until somebody promotes again.';
  }
  const rest = steps.slice(start + 1);
  const stop = rest.find(isPauseForPerson);
  const coming = stop ? rest.slice(0, stop.index - start - 1) : rest;
  const words = coming.map(step => describeComing(step, traffic.max));
  const isFull = steps[steps.length - 1].askedWeight === traffic.max;
  const atEnd = isFull
    ? 'all steps are done'
    : `it goes to ${weightWords(traffic.max, traffic.max)}`;
  const end = stop
    ? `it waits for a promotion at step ${stop.index + 1}`
    : atEnd;
  const sentence = `${beginning(first, words)}${end}.`;
  return stop
    ? sentence
    : `${sentence}${asksNobody(context, [first, ...rest])}`;
}

/** As a part of a list of what comes. */
function describeComing(step: RolloutStep, max: number): string {
  switch (step.kind) {
    case 'weight':
      return weightWords(step.weight, max);
    case 'pause':
      return `a ${describeStep(step, max)}`;
    default:
      return describeStep(step, max);
  }
}

function isPauseForPerson(step: RolloutStep): boolean {
  return step.kind === 'pause' && step.durationSeconds === undefined;
}

/** Up to the comma before what it ends with; a sentence under the heading Afterwards. */
function beginning(first: RolloutStep, words: readonly string[]): string {
  const isJudged =
    first.kind === 'analysis' ||
    first.kind === 'experiment' ||
    first.kind === 'plugin';
  if (words.length === 0) {
    return isJudged ? `If the ${first.kind} succeeds, ` : 'When that is done, ';
  }
  const lead = isJudged
    ? `If the ${first.kind} succeeds`
    : 'It goes on by itself';
  return `${lead}: ${words.join(', ')}, then `;
}

/** Nothing is promised of steps whose kind is unknown; an inconclusive verdict asks a person. */
function asksNobody(
  { state }: PlanContext,
  steps: readonly RolloutStep[],
): string {
  if (steps.some(({ kind }) => kind === 'unknown')) {
    return '';
  }
  const isJudged =
    state.canary?.analysis !== undefined ||
    steps.some(({ kind }) => kind === 'analysis' || kind === 'experiment');
  return isJudged
    ? ' Nobody is asked again, unless an analysis is inconclusive.'
    : ' Nobody is asked again.';
}
