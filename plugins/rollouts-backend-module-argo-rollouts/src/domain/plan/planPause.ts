import { ActionPlan } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  describePosition,
  describeShare,
  newVersion,
} from '../words/describePosition';
import { gitOpsTool } from './gitOps';
import { argoCommand } from './kubectl';
import { patchSpec, testIfPresent } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import { refuseAnyAction, refuseInvalidSpec } from './refusals';

/** Holds the rollout where it is, until a person resumes it. */
export function planPause(context: PlanContext): PlannedAction {
  return refusePause(context) ?? plan(context);
}

function refusePause(context: PlanContext) {
  const { state, view } = context;
  const refusal = refuseAnyAction(context);
  if (refusal) {
    return refusal;
  }
  if (state.spec.paused === true) {
    return refuse(
      'not-applicable',
      'Nothing to pause: a person has paused it already.',
    );
  }
  if (state.status.abort === true) {
    return refuse(
      'not-applicable',
      `Nothing to pause: the update to ${newVersion(
        view,
      )} is aborted, and a pause would only hold its pods where they are.`,
    );
  }
  return refuseInvalidSpec(context, 'pause');
}

function plan(context: PlanContext): PlannedAction {
  const { state, view } = context;
  const position = view.isFullyPromoted ? undefined : describePosition(view);
  return {
    outcome: 'plan',
    hint:
      position === undefined
        ? 'holds until somebody resumes'
        : `holds at ${position}`,
    outlook:
      position === undefined
        ? { kind: 'hold' }
        : { kind: 'hold', index: view.currentStepIndex },
    plan: () => ({
      outcome: 'plan',
      action: 'pause',
      effect: describePause(context),
      warnings: warnings(context),
      kubectl: argoCommand(context, 'pause'),
      steps: [
        patchSpec(context, [
          ...testIfPresent('/spec/paused', state.spec.paused),
          { op: 'add', path: '/spec/paused', value: true },
        ]),
      ],
      expect: { kind: 'isPaused', podHash: view.observation.podHash },
    }),
  };
}

function describePause(context: PlanContext): ActionPlan['effect'] {
  const { view } = context;
  if (view.isFullyPromoted) {
    return {
      now: `${newVersion(view)} is fully promoted; nothing is rolled out.`,
      atOnce: 'Nothing changes for the users.',
      afterwards:
        'The next version waits before its first pod until somebody resumes.',
    };
  }
  const position = describePosition(view);
  const at = position === undefined ? 'under way' : `at ${position}`;
  return {
    now: `The update to ${newVersion(view)} is ${at}, ${describeShare(view)}.`,
    atOnce: 'Pods and traffic stay as they are.',
    afterwards: 'It goes on where it was when somebody resumes.',
  };
}

function warnings(context: PlanContext): string[] {
  const { state, view } = context;
  const tool = gitOpsTool(context);
  const step = view.steps[view.currentStepIndex ?? -1];
  const isTimed = step?.kind === 'pause' && step.durationSeconds !== undefined;
  return [
    ...(view.waitingFor?.kind === 'analysis'
      ? [
          'The running analysis goes on: if it fails, the update is aborted in spite of the pause.',
        ]
      : []),
    ...(isTimed && !view.isFullyPromoted
      ? [
          'The time of the pause that it is in goes on: if it is over when somebody resumes, the update goes on at once.',
        ]
      : []),
    ...(tool !== undefined && state.spec.paused === false
      ? [
          `${tool} manages this Rollout: when Git says spec.paused: false, it will end the pause.`,
        ]
      : []),
  ];
}
