import {
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { runsOfPresentVersion } from './analysisRuns';
import { decidingMetric } from './decidingMetric';
import { describeEndingPlace, endingStep } from './describePlace';
import { formatDuration } from './formatDuration';
import { formatPercent } from './formatPercent';
import { newVersionOf, stableVersionOf } from './versions';

/**
 * The run that ended the update; absent when it was ended by something else. A run that failed in
 * an earlier attempt is still there after a retry, so that it alone proves nothing.
 *
 * @public
 */
export function failedRun(rollout: Rollout): AnalysisRun | undefined {
  return rollout.abortReason === undefined
    ? undefined
    : runsOfPresentVersion(rollout).find(
        run => run.phase === 'Failed' || run.phase === 'Error',
      );
}

/** What failed, as the subject of a sentence; absent when no analysis did. */
export function failedSubject(rollout: Rollout): string | undefined {
  const run = failedRun(rollout);
  return run && (decidingMetric(run)?.name ?? `analysis ${run.name}`);
}

function describeCause(rollout: Rollout): string {
  const version = newVersionOf(rollout);
  const weight =
    rollout.strategy === 'blueGreen'
      ? undefined
      : endingStep(rollout)?.askedWeight;
  const shareOn = (name: string) =>
    weight === undefined
      ? ''
      : ` with ${formatPercent(weight)} of traffic on ${name}`;
  const subject = failedSubject(rollout);
  return subject
    ? `${subject} failed${shareOn(version)}.`
    : `the update to ${version} was ended${shareOn('it')}.`;
}

function describeRemainder(rollout: Rollout): string {
  const { actual, max } = rollout.traffic;
  if (!actual) {
    return '';
  }
  // An update that never asked for traffic has none to give back.
  const back = endingStep(rollout)?.askedWeight === 0 ? '' : ' back';
  return actual.canary === 0
    ? ` All traffic is${back} on ${stableVersionOf(rollout)}.`
    : ` ${formatPercent(
        (actual.canary / max) * 100,
      )} of traffic is still on ${newVersionOf(rollout)}.`;
}

/** When and where an update was aborted, what failed, and where traffic is now. */
export function describeAbort(
  rollout: Rollout,
  now: Date,
): { lead: string; rest: string } {
  const since = rollout.abortedAt ?? rollout.phaseSince;
  const ago = since
    ? ` ${formatDuration(now.getTime() - Date.parse(since))} ago`
    : '';
  return {
    lead: `Aborted${ago}${describeEndingPlace(rollout)}:`,
    rest: `${describeCause(rollout)}${describeRemainder(rollout)}`,
  };
}
