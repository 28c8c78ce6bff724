import { ActionOutlook } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describePosition } from '../words/describePosition';
import { describeStep } from '../words/describeStep';
import { describeNow } from './describeLeaving';
import { warnOfUserPauseInGit } from './gitOps';
import { patchCommand } from './kubectl';
import { endUserPause, testIfPresent } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import { refuseAnyAction, refuseInvalidSpec } from './refusals';

/** Ends the pause that a person set; nothing is skipped. */
export function planResume(context: PlanContext): PlannedAction {
  return (
    refuseAnyAction(context) ??
    refuseNotPaused(context) ??
    refuseInvalidSpec(context, 'resume') ??
    endPauseOfPerson(context, 'resume')
  );
}

function refuseNotPaused({ state, view }: PlanContext) {
  if (state.spec.paused === true) {
    return undefined;
  }
  const position = describePosition(view);
  return refuse(
    'not-applicable',
    state.status.pauseConditions?.length
      ? `Nothing to resume: no person paused it. It is a pause of its own${
          position === undefined ? '' : ` at ${position}`
        }; Promote ends that.`
      : 'Nothing to resume: no person paused it.',
  );
}

/**
 * Also what promote does where only a person paused: the rollout goes on where it was. The
 * plugin's `promote` would skip the current step as well.
 */
export function endPauseOfPerson(
  context: PlanContext,
  action: 'promote' | 'resume',
): PlannedAction {
  const { view } = context;
  return {
    outcome: 'plan',
    hint: hint(context),
    outlook: outlook(context),
    plan: () => ({
      outcome: 'plan',
      action,
      effect: { now: describeNow(context), ...describeResuming(context) },
      warnings: warnOfUserPauseInGit(context),
      kubectl: patchCommand(context, { spec: { paused: false } }),
      // Where it goes on is part of what was said: somebody else may have skipped a step meanwhile.
      steps: endUserPause(
        context,
        testIfPresent(
          '/status/currentStepIndex',
          context.state.status.currentStepIndex,
        ),
      ),
      expect:
        action === 'resume'
          ? { kind: 'isResumed', podHash: view.observation.podHash }
          : {
              kind: 'leavesPause',
              podHash: view.observation.podHash,
              stepIndex: view.observation.stepIndex,
            },
    }),
  };
}

function hint(context: PlanContext): string {
  const step = stepToResume(context);
  return step === undefined
    ? 'ends the pause that a person set'
    : `resumes step ${step.index + 1}: ${describeStep(
        step,
        context.view.traffic.max,
      )}`;
}

function outlook(context: PlanContext): ActionOutlook {
  const step = stepToResume(context);
  return step === undefined
    ? { kind: 'endPause', of: 'person' }
    : { kind: 'resumeStep', index: step.index };
}

/** The step that goes on; absent when another pause holds it besides. */
function stepToResume(context: PlanContext) {
  return isPausedBesides(context) ? undefined : currentCanaryStep(context);
}

function describeResuming(context: PlanContext): {
  atOnce: string;
  afterwards?: string;
} {
  const { state, view } = context;
  if (state.status.abort === true) {
    return {
      atOnce:
        'The pause ends, and the abort is carried out to its end: it was held up by the pause.',
    };
  }
  if (isPausedBesides(context)) {
    return describePauseThatStays(context);
  }
  if (view.isFullyPromoted) {
    return {
      atOnce: 'The pause ends. The next version is rolled out as it comes.',
    };
  }
  const step = currentCanaryStep(context);
  const position = describePosition(view);
  const words =
    step === undefined ? '' : `: ${describeStep(step, view.traffic.max)}`;
  return {
    atOnce: `The pause ends, and ${
      position === undefined
        ? 'the rollout goes on where it was'
        : `it goes on at ${position}${words}`
    }. Nothing is skipped.`,
  };
}

/** A pause of the steps under that of a person; its time has gone on all the while. */
function describePauseThatStays(context: PlanContext) {
  const step = currentCanaryStep(context);
  const position = describePosition(context.view);
  const at = position === undefined ? '' : ` at ${position}`;
  return step?.kind === 'pause' && step.durationSeconds !== undefined
    ? {
        atOnce: `The pause that a person set ends; the pause${at} stays until its time is over, which has gone on meanwhile.`,
      }
    : {
        atOnce: `The pause that a person set ends; the pause${at} stays.`,
        afterwards: 'It waits there until somebody promotes.',
      };
}

function isPausedBesides({ state }: PlanContext): boolean {
  return (state.status.pauseConditions?.length ?? 0) > 0;
}

function currentCanaryStep({ view }: PlanContext) {
  return view.strategy === 'canary'
    ? view.steps[view.currentStepIndex ?? -1]
    : undefined;
}
