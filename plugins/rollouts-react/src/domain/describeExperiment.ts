import { Experiment } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from './formatDuration';

/** Where an experiment stands, without what is left of its time: `Step 2 · running`. */
export function describeExperiment(experiment: Experiment): string {
  const { stepIndex, phase, durationSeconds, isTerminating } = experiment;
  const isOn = phase === 'Running' || phase === 'Pending';
  return [
    stepIndex === undefined ? undefined : `Step ${stepIndex + 1}`,
    stateWords(experiment),
    durationSeconds === undefined
      ? undefined
      : `planned for ${formatDuration(durationSeconds * 1000, 'precise')}`,
    isTerminating && isOn ? 'told to end' : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

function stateWords({ phase, availableAt }: Experiment): string {
  if (phase === 'Unknown') {
    return 'state unknown';
  }
  return phase === 'Pending' || (phase === 'Running' && !availableAt)
    ? 'starting'
    : phase.toLowerCase();
}
