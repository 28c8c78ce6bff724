import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { anExperiment } from './anExperiment';
import { aRollout, inSeconds, RolloutOverrides, secondsAgo } from './aRollout';

/**
 * An experiment of its own, which no rollout began and which ends in five minutes.
 *
 * @public
 */
export function aStandaloneExperiment(
  overrides: RolloutOverrides = {},
): Rollout {
  const nothing = { stable: 0, canary: 0, additional: [] };
  return aRollout({
    strategy: 'experiment',
    phase: 'Progressing',
    controllerPhase: 'Running',
    phaseSince: secondsAgo(610),
    stableVersion: undefined,
    newVersion: undefined,
    isFullyPromoted: false,
    waitingFor: { kind: 'time', until: inSeconds(300) },
    traffic: { max: 100, asked: nothing, source: 'replicas', services: [] },
    experiments: [
      anExperiment({
        name: 'compare-caches',
        stepIndex: undefined,
        podHash: undefined,
        endsAt: inSeconds(300),
      }),
    ],
    replicas: { desired: 2, updated: 2, available: 2 },
    observation: { uid: 'uid-compare', podHash: '', generation: 1 },
    ...overrides,
    ref: { kind: 'Experiment', name: 'compare-caches', ...overrides.ref },
  });
}
