import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutState } from './state/RolloutState';

/** The controller notes a restart as done when the last old pod is evicted. */
export function lastRestart({
  spec,
  status,
}: RolloutState): Rollout['restart'] {
  const { restartAt } = spec;
  return restartAt === undefined
    ? undefined
    : {
        at: restartAt,
        isDone:
          status.restartedAt !== undefined &&
          Date.parse(status.restartedAt) === Date.parse(restartAt),
      };
}
