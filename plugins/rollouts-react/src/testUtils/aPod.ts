import { RolloutPod } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { secondsAgo } from './aRollout';

/**
 * A pod of the canary of `aPausedCanary` that runs and is ready.
 *
 * @public
 */
export function aPod(overrides: Partial<RolloutPod> = {}): RolloutPod {
  return {
    name: 'checkout-6d8f9c7b54-x2k4p',
    podHash: '6d8f9c7b54',
    state: 'Running',
    health: 'good',
    containers: { ready: 1, total: 1 },
    restarts: 0,
    createdAt: secondsAgo(720),
    node: 'node-a',
    ...overrides,
  };
}
