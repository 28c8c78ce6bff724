import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeAbort, failedRun } from './describeAbort';
import { describePlace } from './describePlace';
import { describeNeed } from './describeNeed';
import { describeRestart } from './describeRestart';
import { describeStandaloneExperiment } from './describeStandaloneExperiment';
import { describeTraffic } from './describeTraffic';
import { formatDuration, formatRemaining } from './formatDuration';
import { formatTimeOfDay } from './formatTimeOfDay';
import { keptRevision, newVersionOf } from './versions';

/**
 * What a rollout itself does not know, but its description is better for.
 *
 * @public
 */
export interface DescriptionContext {
  /** Who may be asked to act, such as the owner of the entity, as people call them. */
  owner?: string;
  /** The cluster that the rollout lives in: when it is silent, nothing is said as of now. */
  cluster?: ClusterStatus;
  /** IANA name of the reader's time zone; the browser's own when absent. */
  timeZone?: string;
}

/**
 * One plain sentence about a rollout, in two parts: `lead` is to be printed bold and carries
 * phase, step and time; `rest` says the traffic and what is waited for, and may be empty.
 *
 * @public
 */
export interface RolloutDescription {
  lead: string;
  rest: string;
}

interface Telling {
  rollout: Rollout;
  now: Date;
  context: DescriptionContext;
}

function sentence(parts: (string | undefined)[], otherwise = ''): string {
  return `${parts.filter(Boolean).join(', ') || otherwise}.`;
}

function sinceWords({ rollout, now }: Telling): string {
  return rollout.phaseSince
    ? ` for ${formatDuration(now.getTime() - Date.parse(rollout.phaseSince))}`
    : '';
}

function restartSentence({ rollout, now, context }: Telling): string {
  const restart = describeRestart(rollout, now, context);
  return restart
    ? ` ${restart.charAt(0).toUpperCase()}${restart.slice(1)}.`
    : '';
}

function describeHealthy(telling: Telling): RolloutDescription {
  const { rollout, now, context } = telling;
  const since = rollout.phaseSince
    ? ` since ${formatTimeOfDay(rollout.phaseSince, { now, ...context })}`
    : '';
  const kept = keptRevision(rollout, now);
  const keptWords = kept?.scaleDownAt
    ? ` ${kept.version} stays ready for another ${formatRemaining(
        Date.parse(kept.scaleDownAt) - now.getTime(),
      )}.`
    : '';
  return {
    lead: `Healthy${since}:`,
    rest: `${newVersionOf(
      rollout,
    )} serves all users.${keptWords}${restartSentence(telling)}`,
  };
}

function describeWorkload({ waitingFor, replicas }: Rollout) {
  const { available, desired } = replicas;
  // More than desired are there while both versions have pods.
  return waitingFor?.kind !== 'pods' && available < desired
    ? `${available} of ${desired} pods are available`
    : undefined;
}

function describeDegraded(telling: Telling): RolloutDescription {
  const { rollout, now } = telling;
  const need =
    rollout.waitingFor?.kind === 'pods'
      ? describeNeed(rollout, now)
      : undefined;
  return {
    lead: `Degraded${describePlace(rollout)}${sinceWords(telling)}:`,
    rest: sentence(
      [
        failedRun(rollout) && 'an analysis failed',
        describeWorkload(rollout),
        need,
        describeTraffic(rollout),
      ],
      rollout.controllerMessage
        ? 'the message of the controller says why'
        : 'the controller does not say why',
    ),
  };
}

function describeMotion({ rollout, now, context }: Telling): string {
  return sentence(
    [
      describeTraffic(rollout),
      describeNeed(rollout, now, context.owner),
      describeRestart(rollout, now, context),
    ],
    'the controller is at work',
  );
}

function describeUnknown({ rollout }: Telling): RolloutDescription {
  return {
    lead: 'Unknown:',
    rest: rollout.controllerPhase
      ? `the controller says “${rollout.controllerPhase}”, which is not a phase that is known here.`
      : 'the cluster has no status for it yet.',
  };
}

function describePresent(telling: Telling): RolloutDescription {
  const { rollout, now, context } = telling;
  if (rollout.strategy === 'experiment') {
    return describeStandaloneExperiment(rollout, { now, ...context });
  }
  const place = describePlace(rollout);
  switch (rollout.phase) {
    case 'Healthy':
      return describeHealthy(telling);
    case 'Progressing':
      return { lead: `Progressing${place}:`, rest: describeMotion(telling) };
    case 'Paused':
      return {
        lead: `Paused${place}${sinceWords(telling)}:`,
        rest: describeMotion(telling),
      };
    case 'Degraded':
      return describeDegraded(telling);
    case 'Aborted':
      return describeAbort(rollout, now);
    default:
      return describeUnknown(telling);
  }
}

/** The phase and place alone, as what was true before: `paused at step 3 of 8, 20 % of …`. */
function describePast(rollout: Rollout): string {
  if (rollout.strategy === 'experiment') {
    return sentence([rollout.phase.toLowerCase()]);
  }
  const served =
    rollout.isFullyPromoted && rollout.phase === 'Healthy'
      ? `${newVersionOf(rollout)} served all users`
      : undefined;
  const phase = `${rollout.phase.toLowerCase()}${describePlace(rollout)}`;
  return sentence([phase, served, describeTraffic(rollout)]);
}

function describeUnobserved({ rollout }: Telling): RolloutDescription {
  const past =
    rollout.phase === 'Unknown' ? '' : ` Before: ${describePast(rollout)}`;
  return {
    lead: 'Waiting for the controller:',
    rest: `it has not taken up the latest change yet.${past}`,
  };
}

function describeSilence(telling: Telling): RolloutDescription {
  const { rollout, now, context } = telling;
  const lastSeenAt = context.cluster?.lastSeenAt;
  return {
    lead: lastSeenAt
      ? `Unknown since ${formatTimeOfDay(lastSeenAt, { now, ...context })}.`
      : 'Unknown.',
    rest: `Then: ${describePast(rollout)}`,
  };
}

/**
 * Says in one plain sentence what a rollout does, where it is, and what it waits for.
 *
 * Doubts come first: a silent cluster and a change that the controller has not taken up yet are
 * said before anything that may no longer be true.
 *
 * @public
 */
export function describeRollout(
  rollout: Rollout,
  now: Date,
  context: DescriptionContext = {},
): RolloutDescription {
  const telling = { rollout, now, context };
  if (context.cluster && !context.cluster.isReachable) {
    return describeSilence(telling);
  }
  if (!rollout.isObserved) {
    return describeUnobserved(telling);
  }
  return describePresent(telling);
}
