import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from './RolloutWords';

/**
 * Why the steps of a first version are skipped: there is none before it to compare it with, or to
 * go back to. Absent when it is not the first, and where it skips nothing.
 */
export function describeFirstVersion(
  { revisions, observation, isFullyPromoted, steps, strategy }: Rollout,
  { t }: RolloutWords,
): string | undefined {
  const current = revisions.find(
    ({ podHash }) => podHash === observation.podHash,
  );
  const isFirst = isFullyPromoted && current?.revision === 1;
  if (!isFirst || !steps.some(({ state }) => state === 'skipped')) {
    return undefined;
  }
  return strategy === 'blueGreen'
    ? t('rail.firstVersionSwitched')
    : t('rail.firstVersion');
}
