import { RolloutStepState } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from './RolloutWords';

/** How far a step is, in a word or two: `not reached`. */
export function stepStateWord(
  state: RolloutStepState,
  { t }: RolloutWords,
): string {
  switch (state) {
    case 'todo':
      return t('step.state.todo');
    case 'current':
      return t('step.state.current');
    case 'inconclusive':
      return t('step.state.inconclusive');
    case 'done':
      return t('step.state.done');
    case 'failed':
      return t('step.state.failed');
    case 'cutShort':
      return t('step.state.cutShort');
    case 'skipped':
      return t('step.state.skipped');
    default:
      return t('step.state.notReached');
  }
}
