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
    return `Then the pods of ${stableVersion(
      context.view,
    )} are removed. Nobody is asked again.`;
  }
  if (isPauseForPerson(first)) {
    return 'It waits there until somebody promotes again.';
  }
  const rest = steps.slice(start + 1);
  const stop = rest.find(isPauseForPerson);
  const coming = stop ? rest.slice(0, stop.index - start - 1) : rest;
  const words = coming.map(step =>
    step.kind === 'weight'
      ? weightWords(step.weight, traffic.max)
      : describeStep(step, traffic.max),
  );
  const isFull = steps[steps.length - 1].askedWeight === traffic.max;
  const atEnd = isFull
    ? 'all steps are done'
    : weightWords(traffic.max, traffic.max);
  const end = stop
    ? `it waits for a promotion at step ${stop.index + 1}`
    : atEnd;
  const list = words.length === 0 ? end : `${words.join(', ')}, then ${end}`;
  const sentence = `${beginning(first)}${list}.`;
  return stop
    ? sentence
    : `${sentence}${asksNobody(context, [first, ...rest])}`;
}

function isPauseForPerson(step: RolloutStep): boolean {
  return step.kind === 'pause' && step.durationSeconds === undefined;
}

function beginning(first: RolloutStep): string {
  switch (first.kind) {
    case 'analysis':
    case 'experiment':
    case 'plugin':
      return `If the ${first.kind} succeeds: `;
    default:
      return 'Then ';
  }
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
