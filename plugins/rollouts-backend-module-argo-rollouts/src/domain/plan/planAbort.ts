import { JsonObject } from '@backstage/types';
import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isAbortCarriedOut } from '../state/controllerPhase';
import { isFullyPromoted } from '../state/isFullyPromoted';
import { newVersion, stableVersion } from '../words/describePosition';
import { describeAbort } from './describeAbort';
import { gitOpsTool, warnOfUserPauseInGit } from './gitOps';
import { argoCommand, inOrder, patchCommand } from './kubectl';
import {
  endUserPause,
  nudge,
  patchStatus,
  PatchOperation,
  test,
} from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import { pendingChange } from '../pendingChange';
import { refuseAnyAction, refuseInvalidSpec } from './refusals';

/** Sends everybody back to the stable version. */
export function planAbort(context: PlanContext): PlannedAction {
  return refuseAbort(context) ?? plan(context);
}

function refuseAbort(context: PlanContext) {
  const { state, view } = context;
  const refusal = refuseAnyAction(context);
  if (refusal) {
    return refusal;
  }
  if (isFullyPromoted(state)) {
    return pendingChange(state) === undefined
      ? refuse(
          'not-applicable',
          `Nothing to abort: ${newVersion(view)} is fully promoted.`,
        )
      : refuse(
          'not-observed',
          'Nothing to abort yet: Argo Rollouts has not begun the new version.',
        );
  }
  if (state.status.abort === true && isAbortCarriedOut(state.status)) {
    return refuse(
      'not-applicable',
      `Nothing to abort: the update to ${newVersion(
        view,
      )} was aborted already.`,
    );
  }
  if (state.status.stableRS === undefined) {
    return refuse(
      'not-applicable',
      'Nothing to abort: there is no stable version to go back to.',
    );
  }
  return refuseInvalidSpec(context, 'abort');
}

function plan(context: PlanContext): PlannedAction {
  const { view } = context;
  return {
    outcome: 'plan',
    hint: `back to ${stableVersion(view)}`,
    outlook: { kind: 'backToStable' },
    plan: () => ({
      outcome: 'plan',
      action: 'abort',
      effect: describeAbort(context),
      warnings: warnings(context),
      kubectl: command(context),
      steps: [...requestAbort(context), ...endUserPause(context)],
      expect: { kind: 'isAborted', podHash: view.observation.podHash },
      nudge: nudge(context),
    }),
  };
}

/**
 * A request that a busy controller lost stays in the status, and the same again would change
 * nothing and wake nobody: it has to be taken back first.
 */
function requestAbort(context: PlanContext): ClusterMutation[] {
  const request = patchStatus(context, [
    ...endFullPromotion(context),
    { op: 'add', path: '/status/abort', value: true },
  ]);
  const takeBack = patchStatus(context, [
    test('/status/abort', true),
    { op: 'remove', path: '/status/abort' },
  ]);
  return wasAskedBefore(context) ? [takeBack, request] : [request];
}

/** An abort that was carried out is refused, so that this one was not. */
function wasAskedBefore({ state }: PlanContext): boolean {
  return state.status.abort === true;
}

/** During a full promotion the controller throws an abort away, unless that is ended with it. */
function endFullPromotion({ state }: PlanContext): PatchOperation[] {
  return state.status.promoteFull === true
    ? [
        test('/status/promoteFull', true),
        { op: 'remove', path: '/status/promoteFull' },
      ]
    : [];
}

function command(context: PlanContext): string {
  const { state } = context;
  const patchOfStatus = (status: JsonObject) =>
    patchCommand(context, { status }, '--subresource status');
  return inOrder(
    ...(wasAskedBefore(context) ? [patchOfStatus({ abort: null })] : []),
    state.status.promoteFull
      ? patchOfStatus({ promoteFull: null, abort: true })
      : argoCommand(context, 'abort'),
    ...(state.spec.paused
      ? [patchCommand(context, { spec: { paused: false } })]
      : []),
  );
}

function warnings(context: PlanContext): string[] {
  const { state, view } = context;
  const pending = pendingChange(state);
  const tool = gitOpsTool(context);
  return [
    ...(wasAskedBefore(context)
      ? [
          'An abort was requested before and has not been carried out: this takes it back and asks once more.',
        ]
      : []),
    ...(pending === 'generation' || pending === 'workload'
      ? [
          'The object has a change that Argo Rollouts has not taken up yet: if that is a new version, the abort is dropped and that version begins.',
        ]
      : []),
    ...(tool
      ? [
          `${tool} manages this Rollout, and Git still asks for ${newVersion(
            view,
          )}: change it there as well.`,
        ]
      : []),
    ...warnOfUserPauseInGit(context),
  ];
}
