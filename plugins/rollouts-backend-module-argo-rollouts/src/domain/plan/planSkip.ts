import { RolloutStep } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isFullyPromoted } from '../state/isFullyPromoted';
import { describeNextStep } from '../words/describeNextStep';
import { newVersion } from '../words/describePosition';
import { describeSkip } from './describeSkip';
import { argoCommand } from './kubectl';
import { patchStatus, PatchOperation, test, testIfPresent } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import {
  refuseAborted,
  refuseAnyAction,
  refuseInvalidSpec,
  refuseWhilePending,
} from './refusals';

/** Leaves the step that is running before it is done. A pause is left by a promotion. */
export function planSkip(context: PlanContext): PlannedAction {
  const refusal = refuseSkip(context);
  const step = context.view.steps[context.view.currentStepIndex ?? -1];
  if (refusal !== undefined) {
    return refusal;
  }
  return step === undefined
    ? refuse('not-applicable', 'Nothing to skip: all steps are done.')
    : refuseAtPause(context, step) ?? plan(context, step);
}

function refuseSkip(context: PlanContext) {
  const refusal = refuseAnyAction(context);
  if (refusal) {
    return refusal;
  }
  const { state, view } = context;
  if (state.strategy !== 'canary' || view.steps.length === 0) {
    return refuse(
      'not-applicable',
      'Nothing to skip: only a canary with steps can skip one.',
    );
  }
  return (
    refuseAborted(context, 'skip') ??
    refuseWhilePending(context, 'skip') ??
    refuseInvalidSpec(context, 'skip') ??
    refuseDone(context)
  );
}

function refuseDone({ state, view }: PlanContext) {
  if (isFullyPromoted(state)) {
    return refuse(
      'not-applicable',
      `Nothing to skip: ${newVersion(view)} is fully promoted.`,
    );
  }
  return state.status.promoteFull
    ? refuse(
        'not-applicable',
        `Nothing to skip: ${newVersion(
          view,
        )} is being promoted fully, past all steps.`,
      )
    : undefined;
}

/**
 * To leave a pause by its index alone would leave its condition, and with it its time, to the
 * next pause; a promotion leaves nothing behind.
 */
function refuseAtPause({ state }: PlanContext, step: RolloutStep) {
  const isPaused = (state.status.pauseConditions?.length ?? 0) > 0;
  return isPaused || step.kind === 'pause'
    ? refuse(
        'not-applicable',
        `Nothing to skip: step ${
          step.index + 1
        } is paused, and Promote ends the pause.`,
      )
    : undefined;
}

function plan(context: PlanContext, step: RolloutStep): PlannedAction {
  const { state, view } = context;
  const next = Math.min(step.index + 1, view.steps.length);
  const { effect, warnings } = describeSkip(context, step);
  return {
    outcome: 'plan',
    hint: `leaves step ${step.index + 1}; ${describeNextStep(view, next).hint}`,
    outlook: { kind: 'leaveStep', index: step.index, next },
    plan: () => ({
      outcome: 'plan',
      action: 'skip',
      effect,
      warnings,
      kubectl: argoCommand(context, 'promote', '--skip-current-step'),
      steps: [
        patchStatus(context, [
          ...testIfPresent(
            '/status/currentStepIndex',
            state.status.currentStepIndex,
          ),
          ...guardsOf(context, step),
          { op: 'add', path: '/status/currentStepIndex', value: next },
        ]),
      ],
      expect: {
        kind: 'leavesStep',
        podHash: view.observation.podHash,
        stepIndex: step.index,
      },
    }),
  };
}

/** What is cut short has to be what was seen: a run that has decided meanwhile is not skipped. */
function guardsOf(
  { state: { status } }: PlanContext,
  step: RolloutStep,
): PatchOperation[] {
  const run = status.canary?.currentStepAnalysisRunStatus;
  if (step.kind === 'analysis' && run !== undefined) {
    const path = '/status/canary/currentStepAnalysisRunStatus';
    return [
      test(`${path}/name`, run.name),
      ...testIfPresent(`${path}/status`, run.status),
    ];
  }
  return step.kind === 'experiment'
    ? testIfPresent(
        '/status/canary/currentExperiment',
        status.canary?.currentExperiment,
      )
    : [];
}
