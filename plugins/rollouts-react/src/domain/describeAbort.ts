import {
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { runsOfPresentVersion } from './analysisRuns';
import { decidingMetric } from './decidingMetric';
import { describeEndingPlace, endingStep } from './describePlace';
import { formatDuration } from './formatDuration';
import { formatPercent } from './formatPercent';
import { joinSentences } from './joinClauses';
import { percentOf } from './percentOf';
import { phaseWord } from './phaseWord';
import { RolloutWords } from './RolloutWords';
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
export function failedSubject(
  rollout: Rollout,
  { t }: RolloutWords,
): string | undefined {
  const run = failedRun(rollout);
  return (
    run &&
    (decidingMetric(run)?.name ?? t('abort.analysis', { name: run.name }))
  );
}

function describeCause(rollout: Rollout, words: RolloutWords): string {
  const { t } = words;
  const version = newVersionOf(rollout, words);
  const weight =
    rollout.strategy === 'blueGreen'
      ? undefined
      : endingStep(rollout)?.askedWeight;
  const percent =
    weight === undefined
      ? ''
      : formatPercent(percentOf(weight, rollout.traffic), words);
  const subject = failedSubject(rollout, words);
  if (subject) {
    return percent
      ? t('abort.failedAt', { subject, percent, version })
      : t('abort.failed', { subject });
  }
  return percent
    ? t('abort.endedAt', { percent, version })
    : t('abort.ended', { version });
}

function describeRemainder(
  rollout: Rollout,
  words: RolloutWords,
): string | undefined {
  const { actual } = rollout.traffic;
  if (!actual) {
    return undefined;
  }
  if (actual.canary > 0) {
    return words.t('abort.stillOn', {
      percent: formatPercent(percentOf(actual.canary, rollout.traffic), words),
      version: newVersionOf(rollout, words),
    });
  }
  const version = stableVersionOf(rollout, words);
  // An update that never asked for traffic has none to give back.
  return endingStep(rollout)?.askedWeight === 0
    ? words.t('abort.allOn', { version })
    : words.t('abort.allBack', { version });
}

function abortLead(rollout: Rollout, now: Date, words: RolloutWords): string {
  const phase = phaseWord('Aborted', words);
  const place = describeEndingPlace(rollout, words);
  const since = rollout.abortedAt ?? rollout.phaseSince;
  if (!since) {
    return place
      ? words.t('sentence.leadAt', { phase, place })
      : words.t('sentence.lead', { phase });
  }
  const duration = formatDuration(now.getTime() - Date.parse(since), { words });
  return place
    ? words.t('sentence.leadAgoAt', { phase, duration, place })
    : words.t('sentence.leadAgo', { phase, duration });
}

/** When and where an update was aborted, what failed, and where traffic is now. */
export function describeAbort(
  rollout: Rollout,
  now: Date,
  words: RolloutWords,
): { lead: string; rest: string } {
  return {
    lead: abortLead(rollout, now, words),
    rest: joinSentences(
      [describeCause(rollout, words), describeRemainder(rollout, words)],
      words,
    ),
  };
}
