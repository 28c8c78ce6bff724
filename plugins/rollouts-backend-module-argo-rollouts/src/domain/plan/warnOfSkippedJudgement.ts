import { RolloutStep } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { listWords } from '../words/amounts';
import { describeStep } from '../words/describeStep';
import { PlanContext } from './PlanContext';

const judging: readonly RolloutStep['kind'][] = [
  'analysis',
  'experiment',
  'plugin',
  'prePromotionAnalysis',
  'postPromotionAnalysis',
];

const over: readonly RolloutStep['state'][] = ['done', 'cutShort', 'skipped'];

/** Who would have had a say about the version, and is not asked by a full promotion. */
export function warnOfSkippedJudgement({ state, view }: PlanContext): string[] {
  const isAborted = view.phase === 'Aborted';
  const left = view.steps.filter(
    step => isAborted || !over.includes(step.state),
  );
  const judges = left
    .filter(({ kind }) => judging.includes(kind))
    .map(step => `${describeStep(step, view.traffic.max)}${at(step, view)}`);
  const pauses = left.filter(
    step => step.kind === 'pause' && step.durationSeconds === undefined,
  );
  return [
    ...(judges.length === 0
      ? []
      : [`Left out without a verdict: ${listWords(judges)}.`]),
    ...(state.canary?.analysis === undefined
      ? []
      : ['The background analysis ends, and watches the rest no more.']),
    ...(pauses.length === 0
      ? []
      : [`Nobody is asked at ${describePauses(pauses, view)}.`]),
  ];
}

function at({ index }: RolloutStep, { strategy }: PlanContext['view']): string {
  return strategy === 'canary' ? ` (step ${index + 1})` : '';
}

function describePauses(
  pauses: readonly RolloutStep[],
  { strategy }: PlanContext['view'],
): string {
  const numbers = listWords(pauses.map(({ index }) => String(index + 1)));
  if (strategy !== 'canary') {
    return 'the pause before the switch';
  }
  return pauses.length === 1
    ? `the pause in step ${numbers}`
    : `the pauses in steps ${numbers}`;
}
