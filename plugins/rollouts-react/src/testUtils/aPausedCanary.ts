import {
  ActionAvailability,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aMetric, anAnalysisRun, someMeasurements } from './anAnalysisRun';
import { aRevision } from './aRevision';
import { aRollout, RolloutOverrides, secondsAgo } from './aRollout';
import { someSteps } from './someSteps';

/** Seconds ago at which the steps of {@link aPausedCanary} began. */
const began = [1372, 1351, 1350, 1349, 1049, 1045, 733, 724];

function span(index: number) {
  return {
    startedAt: secondsAgo(began[index]),
    endedAt: secondsAgo(began[index + 1]),
  };
}

const notAborted: ActionAvailability = {
  kind: 'retry',
  isAvailable: false,
  code: 'not-applicable',
  reason: 'Only after an abort.',
};

const traffic = { stable: 80, canary: 20, additional: [] };

/**
 * A canary of twelve steps with a traffic router, a header route, a mirror route, a step analysis
 * and one in the background. It has waited for a promotion at step 8 for twelve minutes.
 *
 * @public
 */
export function aPausedCanary(overrides: RolloutOverrides = {}): Rollout {
  return aRollout({
    phase: 'Paused',
    controllerPhase: 'Paused',
    controllerMessage: 'CanaryPauseStep',
    waitingFor: { kind: 'promotion' },
    phaseSince: secondsAgo(724),
    newVersion: 'v2.14.1',
    isFullyPromoted: false,
    currentStepIndex: 7,
    steps: someSteps(7, [
      { kind: 'scale', replicas: 1, ...span(0) },
      {
        kind: 'headerRoute',
        name: 'x-canary',
        match: 'x-canary is always',
        ...span(1),
      },
      {
        kind: 'mirrorRoute',
        name: 'mirror-get',
        percentage: 10,
        match: 'GET /api',
        ...span(2),
      },
      { kind: 'pause', durationSeconds: 300, ...span(3) },
      { kind: 'weight', weight: 5, ...span(4) },
      { kind: 'analysis', templates: ['golden-signals'], ...span(5) },
      { kind: 'weight', weight: 20, ...span(6) },
      { kind: 'pause', startedAt: secondsAgo(724) },
      {
        kind: 'experiment',
        templates: ['baseline-compare'],
        durationSeconds: 900,
      },
      { kind: 'weight', weight: 50 },
      { kind: 'pause', durationSeconds: 600 },
      { kind: 'plugin', name: 'contract-tests' },
    ]),
    traffic: {
      max: 100,
      asked: traffic,
      actual: traffic,
      source: 'router',
      router: 'istio',
      services: [
        { role: 'stable', name: 'checkout-stable' },
        { role: 'canary', name: 'checkout-canary' },
      ],
    },
    revisions: [
      aRevision({
        podHash: '6d8f9c7b54',
        revision: 47,
        version: 'v2.14.1',
        roles: ['canary'],
        pods: 2,
      }),
      aRevision(),
      aRevision({
        podHash: '67fc9fc85c',
        revision: 45,
        version: 'v2.13.9',
        roles: [],
        pods: 0,
      }),
    ],
    analysisRuns: [
      anAnalysisRun({
        name: 'slo-burn-47',
        role: 'Background',
        phase: 'Running',
        startedAt: secondsAgo(1049),
        completedAt: undefined,
        metrics: [
          aMetric({
            phase: 'Running',
            count: 18,
            successful: 18,
            measurements: someMeasurements('ssssssssss'),
          }),
          aMetric({
            name: 'payment-declines',
            phase: 'Running',
            dryRun: true,
            measurements: someMeasurements('nnnnnn'),
          }),
        ],
      }),
      anAnalysisRun({ stepIndex: 5 }),
    ],
    replicas: { desired: 10, updated: 2, available: 12 },
    observation: {
      uid: 'uid-checkout',
      podHash: '6d8f9c7b54',
      stepIndex: 7,
      generation: 47,
    },
    actions: [
      {
        kind: 'promote',
        isAvailable: true,
        hint: 'step 9: experiment baseline-compare, 15 min',
        outlook: { kind: 'step', index: 8 },
      },
      {
        kind: 'promoteFully',
        isAvailable: true,
        hint: 'skips steps 9 to 12',
        outlook: { kind: 'skipSteps', first: 8, last: 11 },
      },
      { kind: 'abort', isAvailable: true, hint: 'all traffic to v2.14.0' },
      notAborted,
    ],
    ...overrides,
  });
}
