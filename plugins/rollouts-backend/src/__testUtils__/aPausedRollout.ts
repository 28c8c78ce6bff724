import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aRevision, aRollout } from './aRollout';

/** A canary of eight steps to v2 that waits at the given step, counted from 0. */
export function aPausedRollout(
  stepIndex = 1,
  overrides: Partial<Rollout> = {},
): Rollout {
  return aRollout({
    phase: 'Paused',
    waitingFor: { kind: 'promotion' },
    newVersion: 'v2',
    isFullyPromoted: false,
    steps: Array.from({ length: 8 }, (_, index) => aPause(index, stepIndex)),
    currentStepIndex: stepIndex,
    revisions: [
      aRevision({ podHash: 'hash2', version: 'v2', roles: ['canary'] }),
      aRevision(),
    ],
    observation: {
      uid: 'uid-checkout',
      podHash: 'hash2',
      stepIndex,
      generation: 4,
    },
    ...overrides,
  });
}

function aPause(index: number, currentIndex: number): RolloutStep {
  const state = index < currentIndex ? 'done' : 'todo';
  return {
    kind: 'pause',
    index,
    state: index === currentIndex ? 'current' : state,
    askedWeight: 10 * (index + 1),
  };
}
