import {
  Rollout,
  waitsForPerson,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** What a rollout comes to, from which it does not go on by itself. */
export const rolloutEndings = [
  'healthy',
  'waitsForPerson',
  'aborted',
  'degraded',
  'gone',
] as const;

export type RolloutEnding = (typeof rolloutEndings)[number];

/**
 * Where a rollout has come to; absent while it goes on by itself, while its controller has not
 * taken up the latest change, and while it is about another version than the one that is wanted.
 */
export function endingOf(
  rollout: Rollout,
  version?: string,
): Exclude<RolloutEnding, 'gone'> | undefined {
  if (
    !rollout.isObserved ||
    (version !== undefined && rollout.newVersion !== version)
  ) {
    return undefined;
  }
  switch (rollout.phase) {
    case 'Healthy':
      return rollout.isFullyPromoted ? 'healthy' : undefined;
    case 'Aborted':
      return 'aborted';
    case 'Degraded':
      return 'degraded';
    default:
      return waitsForPerson(rollout) ? 'waitsForPerson' : undefined;
  }
}
