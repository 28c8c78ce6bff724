import {
  AnalysisRun,
  Experiment,
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aRollout as aPlainRollout,
  RolloutOverrides,
} from '@progressive-delivery/backstage-plugin-rollouts-common/testUtils';

/** A healthy canary of the test's engine; what a test is about is given. */
export function aRollout(overrides: RolloutOverrides = {}): Rollout {
  return aPlainRollout({
    ...overrides,
    ref: { engine: 'test-engine', kind: 'Release', ...overrides.ref },
  });
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
