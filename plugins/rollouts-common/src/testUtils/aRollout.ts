import { Rollout } from '../model/Rollout';
import { RolloutRef, stringifyRolloutRef } from '../model/RolloutRef';

/**
 * What a rollout may be built from: its own fields, and parts of its ref.
 *
 * @public
 */
export type RolloutOverrides = Partial<Omit<Rollout, 'ref'>> & {
  ref?: Partial<RolloutRef>;
};

/**
 * A healthy canary of which as little is known as may be; what a test is about is given. Unless the
 * id is given too, it follows from the ref.
 *
 * @public
 */
export function aRollout(overrides: RolloutOverrides = {}): Rollout {
  const ref: RolloutRef = {
    cluster: 'production',
    namespace: 'shop',
    engine: 'argo-rollouts',
    kind: 'Rollout',
    name: 'checkout',
    ...overrides.ref,
  };
  return {
    id: stringifyRolloutRef(ref),
    labels: { app: ref.name },
    strategy: 'canary',
    phase: 'Healthy',
    isObserved: true,
    stableVersion: 'v1',
    newVersion: 'v1',
    isFullyPromoted: true,
    steps: [],
    traffic: {
      max: 100,
      asked: { stable: 100, canary: 0, additional: [] },
      source: 'replicas',
      services: [],
    },
    revisions: [],
    analysisRuns: [],
    experiments: [],
    replicas: { desired: 4, updated: 4, available: 4 },
    observation: { uid: `uid-${ref.name}`, podHash: 'hash1', generation: 1 },
    actions: [],
    gaps: [],
    ...overrides,
    ref,
  };
}
