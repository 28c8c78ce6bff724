import { isAbortCarriedOut, messageReason } from '../state/controllerPhase';
import { describeNextStep } from '../words/describeNextStep';
import { newVersion, stableVersion } from '../words/describePosition';
import { describeRemaining } from '../words/describeRemaining';
import { argoCommand, deleteRunCommand } from './kubectl';
import { patchStatus, test } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import {
  refuseAnyAction,
  refuseInvalidSpec,
  refuseWhilePending,
} from './refusals';

/** Begins an aborted update again, from its first step. */
export function planRetry(context: PlanContext): PlannedAction {
  return refuseRetry(context) ?? plan(context);
}

function refuseRetry(context: PlanContext) {
  return (
    refuseAnyAction(context) ??
    refuseWhilePending(context, 'retry') ??
    refuseNotAborted(context) ??
    refuseInvalidSpec(context, 'retry') ??
    refuseFinishedRun(context)
  );
}

function refuseNotAborted({ state: { status }, view }: PlanContext) {
  if (status.abort === true && isAbortCarriedOut(status)) {
    return undefined;
  }
  return messageReason(status) === 'ProgressDeadlineExceeded'
    ? refuse(
        'not-applicable',
        `Nothing to retry: ${newVersion(
          view,
        )} is late, not aborted. Abort it, or ship another version.`,
      )
    : refuse(
        'not-applicable',
        'Nothing to retry: only an aborted update can begin again.',
      );
}

/**
 * The controller makes no new run after the switch while the finished one exists: it would scale
 * the preview up, read the old verdict and abort again.
 */
function refuseFinishedRun({ state, view }: PlanContext) {
  const run = state.status.blueGreen?.postPromotionAnalysisRunStatus;
  const isBad = ['Failed', 'Error', 'Inconclusive'].includes(run?.status ?? '');
  const canSeeRuns = !state.graph.unavailable.some(({ resource }) =>
    resource.startsWith('analysisruns'),
  );
  const isGone =
    canSeeRuns && !state.runs.some(({ name }) => name === run?.name);
  if (state.strategy !== 'blueGreen' || run === undefined || !isBad || isGone) {
    return undefined;
  }
  return refuse(
    'unsupported',
    `The finished analysis ${
      run.name
    } would abort it again at once. Delete that run first, then retry: ${deleteRunCommand(
      view,
      run.name,
    )}`,
  );
}

function plan(context: PlanContext): PlannedAction {
  const { state, view } = context;
  return {
    outcome: 'plan',
    hint: hint(context),
    plan: {
      outcome: 'plan',
      action: 'retry',
      effect: {
        now: `The update to ${newVersion(view)} was aborted; ${stableVersion(
          view,
        )} has the traffic.`,
        ...describeBeginning(context),
      },
      warnings: warnings(context),
      kubectl: argoCommand(view, 'retry rollout'),
      steps: [
        patchStatus(context, [
          test('/status/abort', true),
          { op: 'replace', path: '/status/abort', value: false },
        ]),
      ],
      expect: {
        kind: 'isNoLongerAborted',
        podHash: state.status.currentPodHash ?? '',
      },
    },
  };
}

function hint({ state, view }: PlanContext): string {
  return state.strategy === 'canary' && view.steps.length > 0
    ? `begins again with ${describeNextStep(view, 0).hint}`
    : `begins the update to ${newVersion(view)} again`;
}

function describeBeginning(context: PlanContext): {
  atOnce: string;
  afterwards?: string;
} {
  const { state, view } = context;
  if (state.spec.paused) {
    return {
      atOnce: `The update to ${newVersion(
        view,
      )} is no longer aborted, and waits: a person paused it.`,
    };
  }
  if (state.strategy === 'blueGreen') {
    return {
      atOnce: `The preview of ${newVersion(
        view,
      )} comes up again; ${stableVersion(
        view,
      )} keeps all traffic until the switch.`,
    };
  }
  if (view.steps.length === 0) {
    return {
      atOnce: `Pods of ${newVersion(
        view,
      )} are started again, and those of ${stableVersion(
        view,
      )} removed as they get ready.`,
    };
  }
  return {
    atOnce: `It begins again. ${describeNextStep(view, 0).atOnce}`,
    afterwards: describeRemaining(context, 0),
  };
}

function warnings({ state, view }: PlanContext): string[] {
  const pre = state.status.blueGreen?.prePromotionAnalysisRunStatus;
  const mayMeetOldVerdict =
    state.strategy === 'blueGreen' &&
    pre !== undefined &&
    ['Failed', 'Error'].includes(pre.status ?? '');
  return [
    ...(view.abortReason
      ? [`It is the same version that was aborted: ${view.abortReason}`]
      : []),
    ...(mayMeetOldVerdict
      ? [
          `If it is aborted again at once, the finished analysis was read again; delete it first: ${deleteRunCommand(
            view,
            pre.name,
          )}`,
        ]
      : []),
  ];
}
