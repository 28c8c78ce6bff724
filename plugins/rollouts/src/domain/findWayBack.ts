import {
  ActionAvailability,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Back to the stable version of an update that was aborted; absent when it cannot be done. */
export function findWayBack({
  revisions,
  actions,
}: Rollout): ActionAvailability | undefined {
  const stable = revisions.find(({ roles }) => roles.includes('stable'));
  return actions.find(
    ({ kind, target, isAvailable }) =>
      kind === 'rollBack' && isAvailable && target === stable?.podHash,
  );
}
