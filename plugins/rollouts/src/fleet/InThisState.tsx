import {
  formatDuration,
  useNow,
  useRolloutWords,
} from '@progressive-delivery/backstage-plugin-rollouts-react';

/** How long a rollout has been in its phase, ticking by itself; nothing when nobody knows. */
export function InThisState({ since }: { since?: string }) {
  const words = useRolloutWords();
  const now = useNow();
  return since ? (
    <>{formatDuration(now.getTime() - Date.parse(since), { words })}</>
  ) : null;
}
