import { RolloutPhase } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from './RolloutWords';

/**
 * A phase in a word, as it stands alone: `Paused`.
 *
 * @public
 */
export function phaseWord(phase: RolloutPhase, { t }: RolloutWords): string {
  switch (phase) {
    case 'Healthy':
      return t('phase.Healthy');
    case 'Progressing':
      return t('phase.Progressing');
    case 'Paused':
      return t('phase.Paused');
    case 'Aborted':
      return t('phase.Aborted');
    case 'Degraded':
      return t('phase.Degraded');
    default:
      return t('phase.Unknown');
  }
}

/** A phase in a word, as it stands within a sentence: `paused`. */
export function phaseWithin(phase: RolloutPhase, { t }: RolloutWords): string {
  switch (phase) {
    case 'Healthy':
      return t('phase.within.Healthy');
    case 'Progressing':
      return t('phase.within.Progressing');
    case 'Paused':
      return t('phase.within.Paused');
    case 'Aborted':
      return t('phase.within.Aborted');
    case 'Degraded':
      return t('phase.within.Degraded');
    default:
      return t('phase.within.Unknown');
  }
}
