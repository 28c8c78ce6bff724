import {
  ClusterStatus,
  Rollout,
  WaitingFor,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { titleOfRun } from './analysisRuns';
import { decidingMetric } from './decidingMetric';
import { failedSubject } from './describeAbort';
import { currentStep } from './describePlace';
import { DescriptionContext } from './describeRollout';
import { formatDuration } from './formatDuration';
import { analysisPhaseWord } from './analysisPhaseWord';
import { joinClauses } from './joinClauses';
import { RolloutWords } from './RolloutWords';
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

interface Telling {
  rollout: Rollout;
  now: Date;
  owner?: string;
  words: RolloutWords;
}

function howLong({ rollout, now, words }: Telling): string | undefined {
  const { phaseSince } = rollout;
  return phaseSince
    ? formatDuration(now.getTime() - Date.parse(phaseSince), { words })
    : undefined;
}

function describeAnalysisShortly(
  { rollout, words }: Telling,
  runName: string,
): string {
  const { t } = words;
  const run = rollout.analysisRuns.find(other => other.name === runName);
  const metric = run && decidingMetric(run);
  const number = metric && String(metric.count);
  return joinClauses(
    [
      t('waiting.analysis', { name: run ? titleOfRun(rollout, run) : runName }),
      number && metric?.plannedCount !== undefined
        ? t('waiting.countOf', {
            number,
            planned: String(metric.plannedCount),
          })
        : number,
    ],
    words,
  );
}

function describeTime(
  { rollout, now, words }: Telling,
  until: string,
): WaitingDescription {
  const { t } = words;
  const isAhead = Date.parse(until) > now.getTime();
  const says = (before: string, atOnce: string): WaitingDescription =>
    isAhead ? { text: before, countdownTo: until } : { text: atOnce };
  const step = currentStep(rollout);
  if (step?.kind === 'experiment') {
    const names = step.templates.join(', ');
    return says(
      t('waiting.experimentEndsIn', { names }),
      t('waiting.experimentEndsNow', { names }),
    );
  }
  return rollout.strategy === 'experiment'
    ? says(t('waiting.runEndsIn'), t('waiting.runEndsNow'))
    : says(t('waiting.pauseEndsIn'), t('waiting.pauseEndsNow'));
}

function describeWish(
  telling: Telling,
  waitingFor: WaitingFor,
): WaitingDescription {
  const { words } = telling;
  const { t } = words;
  const owner = telling.owner ?? t('waiting.aPerson');
  const since = (text: string) => ({
    text: joinClauses([text, howLong(telling)], words),
  });
  switch (waitingFor.kind) {
    case 'time':
      return describeTime(telling, waitingFor.until);
    case 'promotion':
      return since(t('waiting.promotion', { owner }));
    case 'decision':
      return since(t('waiting.decision', { owner }));
    case 'resume':
      return since(t('waiting.resume', { owner }));
    case 'analysis':
      return { text: describeAnalysisShortly(telling, waitingFor.run) };
    case 'pods':
      return {
        text: t('waiting.pods', {
          ready: String(waitingFor.ready),
          desired: String(waitingFor.desired),
        }),
      };
    default:
      return { text: t('waiting.controller') };
  }
}

function describeSteady(telling: Telling): WaitingDescription {
  const { rollout, now, words } = telling;
  const kept = keptRevision(rollout, now);
  if (kept) {
    return {
      text: words.t('waiting.keeps', { version: kept.version }),
      countdownTo: kept.scaleDownAt,
    };
  }
  const duration = howLong(telling);
  return {
    text: duration
      ? words.t('waiting.healthyFor', { duration })
      : words.t('waiting.servesAll'),
  };
}

function describeDegraded({ rollout, words }: Telling): string {
  const { t } = words;
  const { available, desired } = rollout.replicas;
  const subject = failedSubject(rollout, words);
  if (subject) {
    return t('waiting.failed', { subject });
  }
  return available < desired
    ? t('waiting.podsAvailable', {
        available: String(available),
        desired: String(desired),
      })
    : t('waiting.look');
}

function describeAborted({ rollout, words }: Telling): string {
  const version = newVersionOf(rollout, words);
  const subject = failedSubject(rollout, words);
  return subject
    ? words.t('waiting.abortedFailed', { version, subject })
    : words.t('waiting.abortedEnded', { version });
}

/** What came of an experiment of its own. */
function describeOutcome({ rollout, words }: Telling): string {
  const [experiment] = rollout.experiments;
  return experiment
    ? words.t('waiting.experiment', {
        phase: analysisPhaseWord(experiment.phase, words),
      })
    : words.t('waiting.noStatus');
}

function describeUnreachable(
  { message }: ClusterStatus,
  { t }: RolloutWords,
): string {
  const what = t('waiting.unreachable');
  return message ? t('format.because', { what, why: message }) : what;
}

/**
 * Says in half a line what a rollout waits for, for a row that stands among others.
 *
 * @public
 */
export function describeWaiting(
  rollout: Rollout,
  now: Date,
  { words, owner, cluster }: DescriptionContext,
): WaitingDescription {
  const telling = { rollout, now, owner, words };
  if (cluster && !cluster.isReachable) {
    return { text: describeUnreachable(cluster, words) };
  }
  if (rollout.strategy === 'experiment' && rollout.phase !== 'Progressing') {
    return { text: describeOutcome(telling) };
  }
  if (rollout.waitingFor) {
    return describeWish(telling, rollout.waitingFor);
  }
  switch (rollout.phase) {
    case 'Healthy':
      return describeSteady(telling);
    case 'Aborted':
      return { text: describeAborted(telling) };
    case 'Degraded':
      return { text: describeDegraded(telling) };
    case 'Unknown':
      return { text: words.t('waiting.noStatus') };
    default:
      return { text: words.t('waiting.goesOn') };
  }
}
