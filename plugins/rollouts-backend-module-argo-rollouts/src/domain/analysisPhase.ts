import { AnalysisPhase } from '@progressive-delivery/backstage-plugin-rollouts-common';

const phases: readonly AnalysisPhase[] = [
  'Pending',
  'Running',
  'Successful',
  'Failed',
  'Error',
  'Inconclusive',
];

/** A run, metric or measurement that was just created has no phase yet. */
export function analysisPhase(word: string | undefined): AnalysisPhase {
  return word === undefined || word === ''
    ? 'Pending'
    : phases.find(phase => phase === word) ?? 'Unknown';
}
