import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeAbort, failedRun } from './describeAbort';
import { describeNeed } from './describeNeed';
import { describePast } from './describePast';
import { describePlace } from './describePlace';
import { describeRestart } from './describeRestart';
import { describeStandaloneExperiment } from './describeStandaloneExperiment';
import { describeTraffic } from './describeTraffic';
import { formatDuration, formatRemaining } from './formatDuration';
import { formatTimeOfDay } from './formatTimeOfDay';
import { joinSentences, sentenceOf } from './joinClauses';
import { phaseWord } from './phaseWord';
import { RolloutWords } from './RolloutWords';
import { keptRevision, newVersionOf } from './versions';

/**
 * What a rollout itself does not know, but its description is better for.
 *
 * @public
 */
export interface DescriptionContext {
  /** The language to say it in. */
  words: RolloutWords;
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

/** Phase, place, and for how long it has been in this phase. */
function presentLead({ rollout, now, context }: Telling): string {
  const { words } = context;
  const { t } = words;
  const phase = phaseWord(rollout.phase, words);
  const place = describePlace(rollout, words);
  if (!rollout.phaseSince) {
    return place
      ? t('sentence.leadAt', { phase, place })
      : t('sentence.lead', { phase });
  }
  const since = Date.parse(rollout.phaseSince);
  const duration = formatDuration(now.getTime() - since, { words });
  return place
    ? t('sentence.leadAtFor', { phase, place, duration })
    : t('sentence.leadFor', { phase, duration });
}

function describeHealthy({
  rollout,
  now,
  context,
}: Telling): RolloutDescription {
  const { words } = context;
  const { t } = words;
  const phase = phaseWord('Healthy', words);
  const kept = keptRevision(rollout, now);
  return {
    lead: rollout.phaseSince
      ? t('sentence.leadSince', {
          phase,
          time: formatTimeOfDay(rollout.phaseSince, { now, ...context }),
        })
      : t('sentence.lead', { phase }),
    rest: joinSentences(
      [
        t('sentence.servesAll', { version: newVersionOf(rollout, words) }),
        kept?.scaleDownAt &&
          t('sentence.keeps', {
            version: kept.version,
            duration: formatRemaining(
              Date.parse(kept.scaleDownAt) - now.getTime(),
              words,
            ),
          }),
        describeRestart(rollout, now, { ...context, as: 'sentence' }),
      ],
      words,
    ),
  };
}

function describeWorkload(
  { waitingFor, replicas }: Rollout,
  { t }: RolloutWords,
): string | undefined {
  const { available, desired } = replicas;
  // More than desired are there while both versions have pods.
  return waitingFor?.kind !== 'pods' && available < desired
    ? t('sentence.podsAvailable', {
        available: String(available),
        desired: String(desired),
      })
    : undefined;
}

function describeDegraded(telling: Telling): RolloutDescription {
  const { rollout, now, context } = telling;
  const { words } = context;
  const need =
    rollout.waitingFor?.kind === 'pods'
      ? describeNeed(rollout, now, { words })
      : undefined;
  return {
    lead: presentLead(telling),
    rest: sentenceOf(
      [
        failedRun(rollout) && words.t('sentence.analysisFailed'),
        describeWorkload(rollout, words),
        need,
        describeTraffic(rollout, words),
      ],
      words,
      rollout.controllerMessage
        ? words.t('sentence.controllerSaysWhy')
        : words.t('sentence.controllerIsSilent'),
    ),
  };
}

function describeMotion({ rollout, now, context }: Telling): string {
  const { words } = context;
  return sentenceOf(
    [
      describeTraffic(rollout, words),
      describeNeed(rollout, now, context),
      describeRestart(rollout, now, { ...context, as: 'clause' }),
    ],
    words,
    words.t('sentence.controllerAtWork'),
  );
}

function describeProgressing(telling: Telling): RolloutDescription {
  const { words } = telling.context;
  const phase = phaseWord('Progressing', words);
  const place = describePlace(telling.rollout, words);
  return {
    lead: place
      ? words.t('sentence.leadAt', { phase, place })
      : words.t('sentence.lead', { phase }),
    rest: describeMotion(telling),
  };
}

function describeUnknown({ rollout, context }: Telling): RolloutDescription {
  const { words } = context;
  return {
    lead: words.t('sentence.lead', { phase: phaseWord('Unknown', words) }),
    rest: rollout.controllerPhase
      ? words.t('sentence.unknownPhase', { phase: rollout.controllerPhase })
      : words.t('sentence.noStatus'),
  };
}

function describePresent(telling: Telling): RolloutDescription {
  const { rollout, now, context } = telling;
  if (rollout.strategy === 'experiment') {
    return describeStandaloneExperiment(rollout, { now, ...context });
  }
  switch (rollout.phase) {
    case 'Healthy':
      return describeHealthy(telling);
    case 'Progressing':
      return describeProgressing(telling);
    case 'Paused':
      return { lead: presentLead(telling), rest: describeMotion(telling) };
    case 'Degraded':
      return describeDegraded(telling);
    case 'Aborted':
      return describeAbort(rollout, now, context.words);
    default:
      return describeUnknown(telling);
  }
}

function describeUnobserved({ rollout, context }: Telling): RolloutDescription {
  const { words } = context;
  const past =
    rollout.phase === 'Unknown'
      ? undefined
      : words.t('sentence.before', { past: describePast(rollout, words) });
  return {
    lead: words.t('sentence.waitsForController'),
    rest: joinSentences([words.t('sentence.notTakenUp'), past], words),
  };
}

function describeSilence({
  rollout,
  now,
  context,
}: Telling): RolloutDescription {
  const { words, cluster } = context;
  return {
    lead: cluster?.lastSeenAt
      ? words.t('sentence.unknownSince', {
          time: formatTimeOfDay(cluster.lastSeenAt, { now, ...context }),
        })
      : words.t('sentence.unknown'),
    rest: words.t('sentence.then', { past: describePast(rollout, words) }),
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
  context: DescriptionContext,
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
