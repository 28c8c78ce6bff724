import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { titleOfRun } from './analysisRuns';
import { countMeasurements } from './countMeasurements';
import { decidingMetric } from './decidingMetric';
import { currentStep } from './describePlace';
import { formatRemaining } from './formatDuration';
import { joinClauses } from './joinClauses';
import { RolloutWords } from './RolloutWords';
import { newVersionOf } from './versions';

interface NeedContext {
  words: RolloutWords;
  /** Who may be asked to act, as people call them. */
  owner?: string;
}

function describeAnalysis(
  rollout: Rollout,
  runName: string,
  words: RolloutWords,
): string {
  const run = rollout.analysisRuns.find(({ name }) => name === runName);
  const metric = run && decidingMetric(run);
  const name = run ? titleOfRun(rollout, run) : runName;
  return joinClauses(
    [
      words.t('need.analysis', { name }),
      metric && countMeasurements(metric, words),
    ],
    words,
  );
}

function describeTime(options: {
  rollout: Rollout;
  until: string;
  now: Date;
  words: RolloutWords;
}): string {
  const { rollout, until, now, words } = options;
  const { t } = words;
  const isExperiment = currentStep(rollout)?.kind === 'experiment';
  const leftMs = Date.parse(until) - now.getTime();
  if (leftMs <= 0) {
    return isExperiment ? t('need.experimentEndsNow') : t('need.goesOnNow');
  }
  const duration = formatRemaining(leftMs, words);
  return isExperiment
    ? t('need.experimentEndsIn', { duration })
    : t('need.goesOnIn', { duration });
}

/** The step itself, where the engine does not say what it waits for. */
function describeStepAlone(
  rollout: Rollout,
  { t }: RolloutWords,
): string | undefined {
  const step = currentStep(rollout);
  switch (step?.kind) {
    case 'unknown':
      return t('need.step', { name: step.name });
    case 'plugin':
      return t('need.plugin', { name: step.name });
    default:
      return undefined;
  }
}

/** What is waited for, and by whom, as a part of a sentence; absent when it is nothing. */
export function describeNeed(
  rollout: Rollout,
  now: Date,
  { words, owner }: NeedContext,
): string | undefined {
  const { t } = words;
  const { waitingFor } = rollout;
  switch (waitingFor?.kind) {
    case 'time':
      return describeTime({ rollout, until: waitingFor.until, now, words });
    case 'promotion':
      return owner ? t('need.promotionBy', { owner }) : t('need.promotion');
    case 'decision':
      return owner ? t('need.decisionBy', { owner }) : t('need.decision');
    case 'resume':
      return owner ? t('need.resumeBy', { owner }) : t('need.resume');
    case 'analysis':
      return describeAnalysis(rollout, waitingFor.run, words);
    case 'pods':
      return t('need.pods', {
        ready: String(waitingFor.ready),
        desired: String(waitingFor.desired),
        version: newVersionOf(rollout, words),
      });
    default:
      return describeStepAlone(rollout, words);
  }
}
