import { RolloutStep } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { listWords } from '../words/amounts';
import { describePods, newVersion } from '../words/describePosition';
import { describeStep } from '../words/describeStep';
import { PlanContext } from './PlanContext';

/** Why there is nothing to promote although an update is under way, and what it does instead. */
export function whyNotPaused(context: PlanContext): string {
  return `Nothing to promote: ${whatItDoes(context)}.`;
}

function whatItDoes({ view, state }: PlanContext): string {
  const step = view.steps[view.currentStepIndex ?? -1];
  if (state.strategy === 'blueGreen') {
    return describeMilestone(step, view);
  }
  if (view.steps.length === 0) {
    return `this canary has no steps, and goes on as pods get ready (${describePods(
      view,
    )})`;
  }
  if (step === undefined) {
    return `all steps are done, and ${newVersion(
      view,
    )} is being scaled up (${describePods(view)})`;
  }
  return describeStepAtWork(step, view);
}

function describeStepAtWork(
  step: RolloutStep,
  view: PlanContext['view'],
): string {
  const at = `step ${step.index + 1} of ${view.steps.length}`;
  const words = describeStep(step, view.traffic.max);
  switch (step.kind) {
    case 'analysis':
    case 'experiment':
    case 'plugin':
      return `${at} is running (${words}). It goes on by itself when that succeeds`;
    case 'pause':
      return `${at} is just beginning (${words})`;
    case 'weight':
    case 'scale':
      return `${at} is being carried out (${words}, ${describePods(view)})`;
    default:
      return `${at} is being carried out (${words})`;
  }
}

function describeMilestone(
  step: RolloutStep | undefined,
  view: PlanContext['view'],
): string {
  switch (step?.kind) {
    case 'previewUp':
      return `the preview is not up yet (${describePods(view)})`;
    case 'prePromotionAnalysis':
      return `the pre-promotion analysis ${listWords(
        step.templates,
      )} is running. It goes on by itself when that succeeds`;
    case 'postPromotionAnalysis':
      return `the post-promotion analysis ${listWords(
        step.templates,
      )} is running. It goes on by itself when that succeeds`;
    case 'pause':
      return 'it is just about to pause before the switch';
    case 'switch':
      return `it is about to switch to ${newVersion(view)} (${describePods(
        view,
      )})`;
    default:
      return 'it is not paused';
  }
}
