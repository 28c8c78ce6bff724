import {
  ActionOutlook,
  ActionPlan,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { replicaSetOf } from '../state/currentReplicaSet';
import { weightWords } from '../words/amounts';
import {
  describePosition,
  describeShare,
  newVersion,
} from '../words/describePosition';
import { describeStep } from '../words/describeStep';
import { PlanContext } from './PlanContext';
import { isWithinRollbackWindow } from './isWithinRollbackWindow';

/**
 * Why the steps of the update are left out, if they are:
 *
 * - `stable`: the version is the stable one still.
 * - `withinWindow`: it is within `spec.rollbackWindow`.
 * - `stillUp`: its blue-green pods run on for their scale-down delay.
 */
type RollBackShortcut = 'stable' | 'withinWindow' | 'stillUp' | 'none';

export const shortcutHints: Record<RollBackShortcut, string> = {
  stable: 'back at once, without steps',
  withinWindow: 'without steps: it is within the rollback window',
  stillUp: 'back at once: its pods still run',
  none: 'like an update, with all its steps',
};

export const shortcutOutlooks: Record<RollBackShortcut, ActionOutlook> = {
  stable: { kind: 'backAtOnce', because: 'isStable' },
  withinWindow: { kind: 'backAtOnce', because: 'isWithinWindow' },
  stillUp: { kind: 'backAtOnce', because: 'isStillUp' },
  none: { kind: 'backByUpdate' },
};

export function shortcutOf(
  { state }: PlanContext,
  { podHash }: RolloutRevision,
): RollBackShortcut {
  if (podHash === state.status.stableRS) {
    return 'stable';
  }
  const isStillUp = replicaSetOf(state, podHash)?.scaleDownAt !== undefined;
  if (state.strategy === 'blueGreen' && isStillUp) {
    return 'stillUp';
  }
  return isWithinRollbackWindow(state, podHash) ? 'withinWindow' : 'none';
}

export function describeRollBack(
  context: PlanContext,
  revision: RolloutRevision,
  shortcut: RollBackShortcut,
): ActionPlan['effect'] {
  const isPaused = context.state.spec.paused === true;
  return {
    now: now(context),
    atOnce: isPaused
      ? `${revision.version} becomes the version to roll out, and waits: a person paused the rollout.`
      : atOnce(context, revision, shortcut),
    afterwards: isPaused
      ? 'It begins when somebody resumes.'
      : afterwards(context, revision, shortcut),
  };
}

function now({ view }: PlanContext): ActionPlan['effect']['now'] {
  const version = newVersion(view);
  if (view.isFullyPromoted) {
    return `${version} is fully promoted.`;
  }
  if (view.phase === 'Aborted') {
    return `The update to ${version} was aborted, ${describeShare(view)}.`;
  }
  const position = describePosition(view);
  return `The update to ${version} is ${
    position === undefined ? 'under way' : `at ${position}`
  }, ${describeShare(view)}.`;
}

function atOnce(
  context: PlanContext,
  { version }: RolloutRevision,
  shortcut: RollBackShortcut,
): string {
  const { view } = context;
  const isOver = view.isFullyPromoted || view.phase === 'Aborted';
  const ended = isOver ? '' : `The update to ${newVersion(view)} ends. `;
  return `${ended}${
    shortcut === 'none'
      ? beginning(context, version)
      : back(context, version, shortcut)
  }`;
}

function back(
  { view, state }: PlanContext,
  version: string,
  shortcut: RollBackShortcut,
): string {
  const served = (view.traffic.actual ?? view.traffic.asked).canary;
  if (shortcut === 'stable' && served === 0) {
    return `${version} keeps all traffic, and no step is run.`;
  }
  if (state.strategy === 'blueGreen') {
    return shortcut === 'withinWindow'
      ? `${version} is scaled up, and all traffic is switched to it as it is ready, without pause or analysis.`
      : `All traffic is on ${version} again within moments, without pause or analysis.`;
  }
  const full = weightWords(view.traffic.max, view.traffic.max);
  const skipped =
    view.steps.length === 0
      ? ''
      : ' All steps, pauses and analyses are skipped.';
  return `${version} goes back to ${full} as its pods get ready.${skipped}`;
}

function beginning({ view }: PlanContext, version: string): string {
  if (view.strategy === 'blueGreen') {
    return `The preview of ${version} comes up, and everything follows as in an update: analyses, pause and switch.`;
  }
  const [first] = view.steps;
  return first === undefined
    ? `Pods of ${version} take the place of those of ${newVersion(
        view,
      )} as they get ready.`
    : `The rollout to ${version} begins at step 1 of ${
        view.steps.length
      }: ${describeStep(first, view.traffic.max)}.`;
}

function afterwards(
  { view }: PlanContext,
  { version }: RolloutRevision,
  shortcut: RollBackShortcut,
): string {
  const spec = `The spec names ${version} from then on, as a new revision.`;
  return shortcut === 'none' && view.steps.length > 0
    ? `All steps run, with their pauses and analyses. ${spec}`
    : spec;
}
