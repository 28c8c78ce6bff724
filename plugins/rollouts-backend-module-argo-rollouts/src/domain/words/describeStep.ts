import { RolloutStepDetail } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { durationWords, listWords, podWords, weightWords } from './amounts';

/** What a step does, as the object of a sentence: `weight 50 %`, `pause of 10 min`. */
export function describeStep(step: RolloutStepDetail, max: number): string {
  switch (step.kind) {
    case 'weight':
      return `weight ${weightWords(step.weight, max)}`;
    case 'pause':
      return step.durationSeconds === undefined
        ? 'pause until promoted'
        : `pause of ${durationWords(step.durationSeconds)}`;
    case 'scale':
      return describeScale(step, max);
    case 'headerRoute':
      return step.match === undefined
        ? `header route ${step.name} removed`
        : `header route ${step.name}`;
    case 'mirrorRoute':
      return describeMirror(step);
    case 'plugin':
      return `plugin ${step.name}`;
    case 'unknown':
      return `step of unknown kind ${step.name}`;
    default:
      return describeJudgement(step);
  }
}

function describeJudgement(step: RolloutStepDetail): string {
  switch (step.kind) {
    case 'analysis':
      return `analysis ${listWords(step.templates)}`.trim();
    case 'experiment': {
      const time =
        step.durationSeconds === undefined
          ? ''
          : `, ${durationWords(step.durationSeconds)}`;
      return `experiment ${listWords(step.templates)}`.trim() + time;
    }
    case 'prePromotionAnalysis':
      return `pre-promotion analysis ${listWords(step.templates)}`.trim();
    case 'postPromotionAnalysis':
      return `post-promotion analysis ${listWords(step.templates)}`.trim();
    default:
      return step.kind;
  }
}

function describeMirror({
  name,
  percentage,
}: Extract<RolloutStepDetail, { kind: 'mirrorRoute' }>): string {
  if (percentage === undefined) {
    return `mirror route ${name}`;
  }
  return percentage === 0
    ? `mirror route ${name} removed`
    : `mirror route ${name}, ${weightWords(percentage, 100)}`;
}

function describeScale(
  step: Extract<RolloutStepDetail, { kind: 'scale' }>,
  max: number,
): string {
  if (step.replicas !== undefined) {
    return `canary scaled to ${podWords(step.replicas)}`;
  }
  return step.weight === undefined
    ? 'canary scaled with its traffic'
    : `canary scaled to ${weightWords(step.weight, max)}`;
}
