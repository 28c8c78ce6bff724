import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aMetric, anAnalysisRun, someMeasurements } from './anAnalysisRun';
import { aRevision } from './aRevision';
import { aRollout, RolloutOverrides, secondsAgo } from './aRollout';
import { someSteps } from './someSteps';

const nobody = { stable: 100, canary: 0, additional: [] };

/**
 * A canary of nine steps whose analysis failed at step 6, sixteen minutes ago.
 *
 * @public
 */
export function anAbortedCanary(overrides: RolloutOverrides = {}): Rollout {
  const podHash = '58b7c9f6d4';
  return aRollout({
    phase: 'Aborted',
    controllerPhase: 'Degraded',
    controllerMessage:
      'RolloutAborted: Rollout aborted update to revision 112: Step-based analysis phase error/failed: Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
    abortReason:
      'Step-based analysis phase error/failed: Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
    abortedAt: secondsAgo(970),
    phaseSince: secondsAgo(970),
    stableVersion: 'v5.8.1',
    newVersion: 'v5.8.2',
    isFullyPromoted: false,
    currentStepIndex: 0,
    steps: someSteps(5, [
      {
        kind: 'weight',
        weight: 5,
        startedAt: secondsAgo(2090),
        endedAt: secondsAgo(2064),
      },
      { kind: 'pause', durationSeconds: 300 },
      { kind: 'analysis', templates: ['golden-signals'] },
      { kind: 'weight', weight: 20 },
      { kind: 'pause', durationSeconds: 300 },
      {
        kind: 'analysis',
        templates: ['golden-signals'],
        state: 'failed',
        startedAt: secondsAgo(1211),
        endedAt: secondsAgo(970),
      },
      { kind: 'weight', weight: 50, state: 'notReached' },
      {
        kind: 'analysis',
        templates: ['golden-signals'],
        state: 'notReached',
      },
      { kind: 'pause', state: 'notReached' },
    ]),
    traffic: {
      max: 100,
      asked: nobody,
      actual: nobody,
      source: 'router',
      router: 'istio',
      services: [
        { role: 'stable', name: 'checkout-stable' },
        { role: 'canary', name: 'checkout-canary' },
      ],
    },
    revisions: [
      aRevision({
        podHash,
        revision: 112,
        version: 'v5.8.2',
        roles: ['canary'],
        pods: 0,
      }),
      aRevision({
        podHash: '7f6d5c8b99',
        revision: 111,
        version: 'v5.8.1',
        pods: 8,
      }),
    ],
    analysisRuns: [
      anAnalysisRun({
        podHash,
        stepIndex: 5,
        phase: 'Failed',
        message:
          'Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
        startedAt: secondsAgo(1211),
        completedAt: secondsAgo(970),
        metrics: [
          aMetric({ name: 'latency-p95', plannedCount: 5 }),
          aMetric({
            phase: 'Failed',
            plannedCount: 5,
            measurements: someMeasurements('sssff', '[0.948]'),
          }),
        ],
      }),
      anAnalysisRun({ podHash, stepIndex: 2 }),
    ],
    replicas: { desired: 8, updated: 0, available: 8 },
    observation: {
      uid: 'uid-payments-gateway',
      podHash,
      stepIndex: 0,
      generation: 112,
    },
    actions: [
      {
        kind: 'promote',
        isAvailable: false,
        code: 'not-applicable',
        reason: 'The update was aborted: retry it, or deploy another version.',
      },
      { kind: 'retry', isAvailable: true, hint: 'v5.8.2 again from step 1' },
    ],
    ...overrides,
    ref: {
      namespace: 'payments',
      name: 'payments-gateway',
      ...overrides.ref,
    },
  });
}
