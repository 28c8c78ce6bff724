import { ActionPlan } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { durationWords } from '../words/amounts';
import {
  describePosition,
  describeShare,
  newVersion,
  stableVersion,
} from '../words/describePosition';
import { PlanContext } from './PlanContext';

export function describeAbort(context: PlanContext): ActionPlan['effect'] {
  return {
    now: now(context),
    atOnce: atOnce(context),
    afterwards: `${whatBecomesOfPods(context)}The spec still names ${newVersion(
      context.view,
    )}: it stays aborted until somebody retries, rolls back or ships another version.`,
  };
}

function now({ state, view }: PlanContext): string {
  const position = describePosition(view);
  const place = position === undefined ? '' : ` at ${position}`;
  const pause = state.spec.paused ? ' (paused by a person)' : '';
  return `The update to ${newVersion(view)} is${
    place || ' under way'
  }${pause}, ${describeShare(view)}.`;
}

function atOnce(context: PlanContext): string {
  const { state } = context;
  const extra = [
    ...(state.status.promoteFull ? ['The full promotion is cancelled.'] : []),
    ...(state.spec.paused ? ['The pause that a person set ends too.'] : []),
  ];
  return [whatBecomesOfTraffic(context), ...extra].join(' ');
}

function whatBecomesOfTraffic({ state, view }: PlanContext): string {
  const stable = stableVersion(view);
  if (view.traffic.source === 'service') {
    return (view.traffic.actual ?? view.traffic.asked).canary > 0
      ? `All traffic is switched back to ${stable}.`
      : `The update ends before the switch; ${stable} keeps all traffic.`;
  }
  if (view.traffic.source === 'replicas') {
    return `Pods of ${stable} are started and those of ${newVersion(
      view,
    )} removed, until ${stable} has all traffic again.`;
  }
  return state.canary?.dynamicStableScale
    ? `Traffic goes back to ${stable} by degrees, as its pods get ready again.`
    : `All traffic goes back to ${stable}.`;
}

/** Without a router the new version's pods go at once, whatever the delay says. */
function whatBecomesOfPods({ state, view }: PlanContext): string {
  const version = newVersion(view);
  if (view.traffic.source === 'replicas') {
    return '';
  }
  const seconds =
    (state.canary ?? state.blueGreen)?.abortScaleDownDelaySeconds ?? 30;
  return seconds === 0
    ? `The pods of ${version} stay. `
    : `The pods of ${version} are removed after ${durationWords(seconds)}. `;
}
