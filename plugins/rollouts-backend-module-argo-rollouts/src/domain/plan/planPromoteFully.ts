import { ActionOutlook } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isFinished } from '../analysisRuns';
import { isFullyPromoted } from '../state/isFullyPromoted';
import { capital, weightWords } from '../words/amounts';
import {
  describePosition,
  describeShare,
  newVersion,
  stableVersion,
} from '../words/describePosition';
import { describeOldPods } from './describeLeaving';
import { warnOfUserPauseInGit } from './gitOps';
import { argoCommand } from './kubectl';
import { endUserPause, patchStatus, testIfPresent } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import {
  refuseAnyAction,
  refuseInvalidSpec,
  refuseWhilePending,
} from './refusals';
import { warnOfSkippedJudgement } from './warnOfSkippedJudgement';

/** Skips all remaining steps, pauses and analyses. */
export function planPromoteFully(context: PlanContext): PlannedAction {
  return (
    refuseAnyAction(context) ??
    refuseWhilePending(context, 'promote') ??
    refuseInvalidSpec(context, 'promote') ??
    refuseDone(context) ??
    plan(context)
  );
}

function refuseDone({ state, view }: PlanContext) {
  if (isFullyPromoted(state)) {
    return refuse(
      'not-applicable',
      `Nothing to promote: ${newVersion(view)} is fully promoted.`,
    );
  }
  if (state.status.stableRS === undefined) {
    return refuse(
      'not-applicable',
      'Nothing to promote: the first version goes to everybody by itself.',
    );
  }
  return state.status.promoteFull
    ? refuse(
        'not-applicable',
        `Nothing to promote: ${newVersion(view)} is being promoted fully.`,
      )
    : undefined;
}

function plan(context: PlanContext): PlannedAction {
  const { state, view } = context;
  return {
    outcome: 'plan',
    hint: describeSkipped(context),
    outlook: leftOut(context),
    plan: () => ({
      outcome: 'plan',
      action: 'promoteFully',
      effect: describeEffect(context),
      warnings: warnings(context),
      kubectl: argoCommand(context, 'promote', '--full'),
      steps: [
        patchStatus(context, [
          ...testIfPresent('/status/abort', state.status.abort),
          { op: 'add', path: '/status/promoteFull', value: true },
        ]),
        ...endUserPause(context),
      ],
      expect: {
        kind: 'isFullyPromotedOrSkipsSteps',
        podHash: view.observation.podHash,
      },
    }),
  };
}

function describeEffect(context: PlanContext) {
  const { view } = context;
  const version = newVersion(view);
  const position = describePosition(view);
  const isAborted = view.phase === 'Aborted';
  const place = position === undefined ? 'is under way' : `is at ${position}`;
  const skipped = describeSkipped(context);
  return {
    now: `The update to ${version} ${
      isAborted ? 'was aborted' : place
    }, ${describeShare(view)}.`,
    atOnce: `${capital(
      skipped,
    )}. ${version} is scaled to all pods, and ${describeTraffic(context)}.`,
    afterwards: `${capital(
      oldPods(context),
    )}. Nobody is asked, and no analysis can stop it.`,
  };
}

function describeTraffic({ view }: PlanContext): string {
  const { actual, asked, max, source } = view.traffic;
  if (source !== 'service') {
    return `it goes to ${weightWords(max, max)} as they get ready`;
  }
  return (actual ?? asked).canary > 0
    ? 'it keeps all traffic'
    : 'all traffic is switched to it as they get ready';
}

function oldPods(context: PlanContext): string {
  return context.view.traffic.source === 'service'
    ? describeOldPods(context)
    : `the pods of ${stableVersion(context.view)} are removed`;
}

/** What is left out: from the current step on, or from the first after an abort. */
function describeSkipped(context: PlanContext): string {
  const left = leftOut(context);
  if (left.kind === 'skipChecks') {
    return 'skips pause and analyses';
  }
  const { first, last } = left;
  if (first > last) {
    return 'skips nothing: all steps are done';
  }
  if (first === last) {
    return `skips step ${last + 1}`;
  }
  const link = first === last - 1 ? 'and' : 'to';
  return `skips steps ${first + 1} ${link} ${last + 1}`;
}

function leftOut({
  state,
  view,
}: PlanContext): Extract<ActionOutlook, { kind: 'skipSteps' | 'skipChecks' }> {
  return state.strategy === 'blueGreen'
    ? { kind: 'skipChecks' }
    : {
        kind: 'skipSteps',
        first: view.phase === 'Aborted' ? 0 : view.currentStepIndex ?? 0,
        last: view.steps.length - 1,
      };
}

function warnings(context: PlanContext): string[] {
  const { view } = context;
  const running = view.analysisRuns.filter(
    run => run.podHash === view.observation.podHash && !isFinished(run.phase),
  );
  return [
    ...(view.phase === 'Aborted'
      ? [
          view.abortReason
            ? `This ships to everybody what was aborted: ${view.abortReason}`
            : 'This ships to everybody a version that was aborted.',
        ]
      : []),
    ...running.map(run => `The running analysis ${run.name} is cut short.`),
    ...warnOfSkippedJudgement(context),
    ...warnOfUserPauseInGit(context),
  ];
}
