import { Rollout } from '../../model/Rollout';

/** A healthy canary; what a test is about is given. */
export function aRollout(overrides: Partial<Rollout> = {}): Rollout {
  return {
    id: 'production/shop/argo-rollouts/Rollout/checkout',
    ref: {
      cluster: 'production',
      namespace: 'shop',
      engine: 'argo-rollouts',
      kind: 'Rollout',
      name: 'checkout',
    },
    labels: {},
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
    observation: { uid: 'uid', podHash: 'new', generation: 1 },
    actions: [],
    gaps: [],
    ...overrides,
  };
}
