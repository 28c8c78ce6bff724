import { Experiment } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { analysisPhaseWord } from './analysisPhaseWord';
import { formatDuration } from './formatDuration';
import { joinFacts } from './joinClauses';
import { RolloutWords } from './RolloutWords';

/** Where an experiment stands, without what is left of its time: `Step 2 · running`. */
export function describeExperiment(
  experiment: Experiment,
  words: RolloutWords,
): string {
  const { t } = words;
  const { stepIndex, phase, durationSeconds, isTerminating } = experiment;
  const isOn = phase === 'Running' || phase === 'Pending';
  return joinFacts([
    stepIndex === undefined
      ? undefined
      : t('experiment.step', { number: String(stepIndex + 1) }),
    stateWords(experiment, words),
    durationSeconds === undefined
      ? undefined
      : t('experiment.plannedFor', {
          duration: formatDuration(durationSeconds * 1000, {
            words,
            precision: 'precise',
          }),
        }),
    isTerminating && isOn && t('experiment.toldToEnd'),
  ]);
}

function stateWords(
  { phase, availableAt }: Experiment,
  words: RolloutWords,
): string {
  if (phase === 'Unknown') {
    return words.t('experiment.stateUnknown');
  }
  return phase === 'Pending' || (phase === 'Running' && !availableAt)
    ? words.t('experiment.starting')
    : analysisPhaseWord(phase, words);
}
