import { AnalysisPhase } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from './RolloutWords';

/** The phase of an analysis or of an experiment in a word, within a line: `running`. */
export function analysisPhaseWord(
  phase: AnalysisPhase,
  { t }: RolloutWords,
): string {
  switch (phase) {
    case 'Pending':
      return t('analysis.phase.Pending');
    case 'Running':
      return t('analysis.phase.Running');
    case 'Successful':
      return t('analysis.phase.Successful');
    case 'Failed':
      return t('analysis.phase.Failed');
    case 'Error':
      return t('analysis.phase.Error');
    case 'Inconclusive':
      return t('analysis.phase.Inconclusive');
    default:
      return t('analysis.phase.Unknown');
  }
}
