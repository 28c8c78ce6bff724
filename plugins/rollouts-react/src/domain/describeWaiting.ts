import {
  Rollout,
  WaitingFor,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { titleOfRun } from './analysisRuns';
import { decidingMetric } from './decidingMetric';
import { failedSubject } from './describeAbort';
import { currentStep } from './describePlace';
import { DescriptionContext } from './describeRollout';
import { formatDuration } from './formatDuration';
import { keptRevision, newVersionOf } from './versions';

/**
 * What a rollout waits for, in half a line. `countdownTo` (ISO 8601) is to be counted down
 * right behind `text`.
 *
 * @public
 */
export interface WaitingDescription {
  text: string;
  countdownTo?: string;
}

function forHowLong(rollout: Rollout, now: Date): string {
  return rollout.phaseSince
    ? `, ${formatDuration(now.getTime() - Date.parse(rollout.phaseSince))}`
    : '';
}

function describeAnalysisShortly(rollout: Rollout, runName: string): string {
  const run = rollout.analysisRuns.find(other => other.name === runName);
  if (!run) {
    return `Analysis ${runName}`;
  }
  const metric = decidingMetric(run);
  const count = metric
    ? `, ${metric.count}${
        metric.plannedCount === undefined ? '' : ` of ${metric.plannedCount}`
      }`
    : '';
  return `Analysis ${titleOfRun(rollout, run)}${count}`;
}

function describeTimed(rollout: Rollout): string {
  const step = currentStep(rollout);
  if (step?.kind === 'experiment') {
    return `Experiment ${step.templates.join(', ')}, ends`;
  }
  return rollout.strategy === 'experiment'
    ? 'Runs, ends'
    : 'Timed pause, goes on';
}

function describeTime(
  rollout: Rollout,
  until: string,
  now: Date,
): WaitingDescription {
  const what = describeTimed(rollout);
  return Date.parse(until) > now.getTime()
    ? { text: `${what} in`, countdownTo: until }
    : { text: `${what} at any moment now` };
}

function describeWish(options: {
  rollout: Rollout;
  waitingFor: WaitingFor;
  now: Date;
  owner?: string;
}): WaitingDescription {
  const { rollout, waitingFor, now, owner } = options;
  const since = forHowLong(rollout, now);
  switch (waitingFor.kind) {
    case 'time':
      return describeTime(rollout, waitingFor.until, now);
    case 'promotion':
      return { text: `Waits for ${owner ?? 'a person'} to promote${since}` };
    case 'decision':
      return {
        text: `Inconclusive, waits for ${
          owner ?? 'a person'
        } to decide${since}`,
      };
    case 'resume':
      return { text: `Waits for ${owner ?? 'a person'} to resume${since}` };
    case 'analysis':
      return { text: describeAnalysisShortly(rollout, waitingFor.run) };
    case 'pods':
      return {
        text: `New pods, ${waitingFor.ready} of ${waitingFor.desired} ready`,
      };
    default:
      return { text: 'Latest change not taken up yet' };
  }
}

function describeSteady(rollout: Rollout, now: Date): WaitingDescription {
  const kept = keptRevision(rollout, now);
  if (kept) {
    return { text: `Keeps ${kept.version} for`, countdownTo: kept.scaleDownAt };
  }
  return {
    text: rollout.phaseSince
      ? `Healthy for ${formatDuration(
          now.getTime() - Date.parse(rollout.phaseSince),
        )}`
      : `Serves all users`,
  };
}

function describeDegraded(rollout: Rollout): string {
  const { available, desired } = rollout.replicas;
  const subject = failedSubject(rollout);
  if (subject) {
    return `${subject} failed`;
  }
  return available < desired
    ? `${available} of ${desired} pods available`
    : 'Waits for a person to look';
}

/** What came of an experiment of its own. */
function describeOutcome({ experiments: [experiment] }: Rollout): string {
  return experiment
    ? `Experiment ${experiment.phase.toLowerCase()}`
    : 'No status that is known here';
}

/**
 * Says in half a line what a rollout waits for, for a row that stands among others.
 *
 * @public
 */
export function describeWaiting(
  rollout: Rollout,
  now: Date,
  { owner, cluster }: DescriptionContext = {},
): WaitingDescription {
  if (cluster && !cluster.isReachable) {
    const why = cluster.message ? `: ${cluster.message}` : '';
    return { text: `Cluster not reachable${why}` };
  }
  if (rollout.strategy === 'experiment' && rollout.phase !== 'Progressing') {
    return { text: describeOutcome(rollout) };
  }
  if (rollout.waitingFor) {
    const { waitingFor } = rollout;
    return describeWish({ rollout, waitingFor, now, owner });
  }
  switch (rollout.phase) {
    case 'Healthy':
      return describeSteady(rollout, now);
    case 'Aborted': {
      const subject = failedSubject(rollout);
      const cause = subject ? `${subject} failed` : 'ended';
      return {
        text: `${newVersionOf(rollout)}: ${cause}, waits for a retry`,
      };
    }
    case 'Degraded':
      return { text: describeDegraded(rollout) };
    case 'Unknown':
      return { text: 'No status that is known here' };
    default:
      return { text: 'Goes on by itself' };
  }
}
