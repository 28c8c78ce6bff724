import {
  Experiment,
  ExperimentTemplate,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { inSeconds, secondsAgo } from './aRollout';

function aTemplate(
  overrides: Partial<ExperimentTemplate> & { name: string },
): ExperimentTemplate {
  return {
    state: 'Running',
    podHash: '7476488bb6',
    replicas: { desired: 1, ready: 1, available: 1 },
    ...overrides,
  };
}

/**
 * An experiment step that compares the stable version with the new one, in the middle of it.
 *
 * @public
 */
export function anExperiment(overrides: Partial<Experiment> = {}): Experiment {
  return {
    name: 'checkout-6d8f9c7b54-47-8',
    stepIndex: 8,
    podHash: '6d8f9c7b54',
    phase: 'Running',
    createdAt: secondsAgo(330),
    availableAt: secondsAgo(300),
    durationSeconds: 900,
    endsAt: inSeconds(600),
    isTerminating: false,
    templates: [
      aTemplate({ name: 'baseline', from: 'stable' }),
      aTemplate({ name: 'canary', from: 'canary', podHash: '6d8f9c7b54' }),
    ],
    analyses: [
      {
        name: 'compare',
        run: 'checkout-6d8f9c7b54-47-8-compare',
        phase: 'Running',
        isRequired: true,
      },
    ],
    ...overrides,
  };
}
