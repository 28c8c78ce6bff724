import { ActionOutlook } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { isAbortCarriedOut, messageReason } from '../state/controllerPhase';
import { capital, listWords } from '../words/amounts';
import { describeNextStep } from '../words/describeNextStep';
import { newVersion, stableVersion } from '../words/describePosition';
import { describeRemaining } from '../words/describeRemaining';
import { argoCommand, deleteCommandFor, inOrder } from './kubectl';
import { deleteObject, patchStatus, test } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import {
  refuseAnyAction,
  refuseInvalidSpec,
  refuseWhilePending,
} from './refusals';
import { refuseUnseenRuns, runsToDelete } from './runsToDelete';

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
    refuseUnseenRuns(context)
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

function plan(context: PlanContext): PlannedAction {
  const { state, view } = context;
  const runs = runsToDelete(context);
  return {
    outcome: 'plan',
    hint: hint(context),
    outlook: outlook(context),
    plan: () => ({
      outcome: 'plan',
      action: 'retry',
      effect: {
        now: `The update to ${newVersion(view)} was aborted; ${stableVersion(
          view,
        )} has the traffic.`,
        ...describeBeginning(context, runs),
      },
      warnings: warnings(context, runs),
      kubectl: inOrder(
        ...runs.map(run => deleteCommandFor(context, run)),
        argoCommand(context, 'retry rollout'),
      ),
      steps: [
        ...runs.map(deleteObject),
        patchStatus(context, [
          test('/status/abort', true),
          { op: 'replace', path: '/status/abort', value: false },
        ]),
      ],
      expect: {
        kind: 'isNoLongerAborted',
        podHash: state.status.currentPodHash ?? '',
      },
    }),
  };
}

function hint(context: PlanContext): string {
  const { view } = context;
  return hasCanarySteps(context)
    ? `begins again with ${describeNextStep(view, 0).hint}`
    : `begins the update to ${newVersion(view)} again`;
}

function outlook(context: PlanContext): ActionOutlook {
  return hasCanarySteps(context)
    ? { kind: 'again', index: 0 }
    : { kind: 'again' };
}

function hasCanarySteps({ state, view }: PlanContext): boolean {
  return state.strategy === 'canary' && view.steps.length > 0;
}

function describeBeginning(
  context: PlanContext,
  runs: readonly KubernetesObject[],
): { atOnce: string; afterwards?: string } {
  const { state, view } = context;
  if (state.spec.paused) {
    return {
      atOnce: `The update to ${newVersion(
        view,
      )} is no longer aborted, and waits: a person paused it.`,
    };
  }
  if (state.strategy === 'blueGreen') {
    return beginBlueGreen(context, runs);
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

function beginBlueGreen(
  { view }: PlanContext,
  runs: readonly KubernetesObject[],
) {
  const deleted =
    runs.length === 0
      ? ''
      : `${capital(analysisWords(runs))} ${
          runs.length === 1 ? 'is' : 'are'
        } deleted. `;
  return {
    atOnce: `${deleted}The preview of ${newVersion(
      view,
    )} comes up again; ${stableVersion(
      view,
    )} keeps all traffic until the switch.`,
    afterwards:
      runs.length === 0
        ? undefined
        : 'Its analyses begin afresh, each at its time.',
  };
}

function warnings(
  { view }: PlanContext,
  runs: readonly KubernetesObject[],
): string[] {
  return [
    ...(view.abortReason
      ? [`It is the same version that was aborted: ${view.abortReason}`]
      : []),
    ...(runs.length > 0
      ? [
          `To delete ${analysisWords(
            runs,
          )} deletes what was measured, as far as the cluster keeps it. If it stayed, the controller would read the old verdict instead of judging again.`,
        ]
      : []),
  ];
}

function analysisWords(runs: readonly KubernetesObject[]): string {
  const names = listWords(runs.map(({ metadata }) => metadata.name));
  return runs.length === 1 ? `analysis ${names}` : `the analyses ${names}`;
}
