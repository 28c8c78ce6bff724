import { ActionOutlook } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { capital, durationWords, podWords } from '../words/amounts';
import {
  describePosition,
  describeShare,
  newVersion,
  stableVersion,
} from '../words/describePosition';
import { describeNextStep } from '../words/describeNextStep';
import { describeRemaining } from '../words/describeRemaining';
import { PlanContext } from './PlanContext';

interface LeavingWords {
  now: string;
  atOnce: string;
  afterwards?: string;
  /** For the button: what the click starts. */
  hint: string;
  outlook: ActionOutlook;
}

/** What a promotion at a pause does, in words. */
export function describeLeaving(context: PlanContext): LeavingWords {
  const isInconclusive = context.state.status.pauseConditions?.some(
    ({ reason }) => reason.startsWith('Inconclusive'),
  );
  if (isInconclusive) {
    return leavingInconclusive(context);
  }
  return context.state.strategy === 'blueGreen'
    ? leavingBlueGreen(context)
    : leavingCanary(context);
}

export function describeNow({ state, view }: PlanContext): string {
  const by = state.spec.paused ? ' by a person' : '';
  const position = describePosition(view);
  const place = position === undefined ? '' : ` at ${position}`;
  return `Paused${by}${place}, ${describeShare(view)}.`;
}

function leavingCanary(context: PlanContext): LeavingWords {
  const next = (context.view.currentStepIndex ?? 0) + 1;
  const { atOnce, hint } = describeNextStep(context.view, next);
  return {
    now: describeNow(context),
    atOnce,
    afterwards: describeRemaining(context, next),
    hint,
    outlook: { kind: 'step', index: next },
  };
}

function leavingBlueGreen(context: PlanContext): LeavingWords {
  const { state, view } = context;
  const { previewReplicaCount, postPromotionAnalysis } = state.blueGreen ?? {};
  const desired = state.spec.replicas ?? 1;
  const isPreviewSmall =
    previewReplicaCount !== undefined && previewReplicaCount < desired;
  const atOnce = isPreviewSmall
    ? `The preview is scaled to ${podWords(
        desired,
      )}, then all traffic is switched to ${newVersion(view)}.`
    : `All traffic is switched to ${newVersion(view)}.`;
  return {
    now: describeNow(context),
    atOnce,
    afterwards: postPromotionAnalysis
      ? `If the post-promotion analysis succeeds: ${describeOldPods(
          context,
        )}. If it fails, everybody goes back to ${stableVersion(view)}.`
      : `${capital(describeOldPods(context))}. Nobody is asked again.`,
    hint: `switches all traffic to ${newVersion(view)}`,
    outlook: { kind: 'switch' },
  };
}

/** The delay before old pods go is 30 s unless the spec says otherwise. */
export function describeOldPods({ state, view }: PlanContext): string {
  const seconds = state.blueGreen?.scaleDownDelaySeconds ?? 30;
  const delay = seconds > 0 ? ` after ${durationWords(seconds)}` : '';
  return `the pods of ${stableVersion(view)} are removed${delay}`;
}

/**
 * An inconclusive background or blue-green analysis, or experiment: the step stays where it is,
 * and the controller judges afresh.
 */
function leavingInconclusive(context: PlanContext): LeavingWords {
  const isExperiment = context.state.status.pauseConditions?.some(
    ({ reason }) => reason === 'InconclusiveExperiment',
  );
  const position = describePosition(context.view);
  const goesOn =
    position === undefined ? 'the update goes on' : `${position} goes on`;
  return {
    now: `${describeNow(context).slice(0, -1)}: the ${
      isExperiment ? 'experiment' : 'analysis'
    } was inconclusive.`,
    atOnce: isExperiment
      ? 'The pause ends, and Argo Rollouts decides about the experiment again.'
      : `The pause ends, a new analysis run begins, and ${goesOn}.`,
    afterwards: 'It pauses again when the verdict is inconclusive again.',
    hint: isExperiment
      ? 'ends the pause after the inconclusive experiment'
      : 'begins a new analysis run',
    outlook: isExperiment
      ? { kind: 'endPause', of: 'inconclusiveExperiment' }
      : { kind: 'newAnalysis' },
  };
}
