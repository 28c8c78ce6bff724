import {
  AnalysisRun,
  Experiment,
  Rollout,
  RolloutRevision,
  stringifyRolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A view of a healthy canary with four steps; what a test is about is given. */
export function aRollout(overrides: Partial<Rollout> = {}): Rollout {
  const ref = overrides.ref ?? {
    cluster: 'production',
    namespace: 'shop',
    engine: 'test-engine',
    kind: 'Release',
    name: 'checkout',
  };
  return {
    id: stringifyRolloutRef(ref),
    ref,
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
    observation: { uid: 'uid-checkout', podHash: 'hash1', generation: 1 },
    actions: [],
    gaps: [],
    ...overrides,
  };
}

export function aRevision(
  overrides: Partial<RolloutRevision> = {},
): RolloutRevision {
  return {
    podHash: 'hash1',
    revision: 1,
    version: 'v1',
    images: [],
    roles: ['stable'],
    replicas: { desired: 4, ready: 4, available: 4 },
    ...overrides,
  };
}

export function anAnalysisRun(
  overrides: Partial<AnalysisRun> = {},
): AnalysisRun {
  return {
    name: 'checkout-hash2-2-1',
    role: 'Step',
    podHash: 'hash2',
    phase: 'Running',
    metrics: [],
    ...overrides,
  };
}

export function anExperiment(overrides: Partial<Experiment> = {}): Experiment {
  return {
    name: 'checkout-hash2-2-1',
    podHash: 'hash2',
    phase: 'Running',
    isTerminating: false,
    templates: [],
    analyses: [],
    ...overrides,
  };
}
