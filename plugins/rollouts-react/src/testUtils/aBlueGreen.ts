import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aMetric, anAnalysisRun, someMeasurements } from './anAnalysisRun';
import { aRevision } from './aRevision';
import { aRollout, inSeconds, RolloutOverrides, secondsAgo } from './aRollout';
import { someSteps, StepSketch } from './someSteps';

const podHash = '7476488bb6';
const nobody = { stable: 100, canary: 0, additional: [] };
const everybody = { stable: 0, canary: 100, additional: [] };

const milestones: StepSketch[] = [
  {
    kind: 'previewUp',
    replicas: 4,
    startedAt: secondsAgo(1825),
    endedAt: secondsAgo(1777),
  },
  {
    kind: 'prePromotionAnalysis',
    templates: ['smoke'],
    startedAt: secondsAgo(1777),
    endedAt: secondsAgo(1713),
  },
  {
    kind: 'pause',
    startedAt: secondsAgo(1713),
    endedAt: secondsAgo(673),
  },
  { kind: 'switch', startedAt: secondsAgo(673), endedAt: secondsAgo(672) },
  {
    kind: 'postPromotionAnalysis',
    templates: ['golden-signals'],
    startedAt: secondsAgo(672),
    endedAt: secondsAgo(371),
  },
  {
    kind: 'scaleDown',
    startedAt: secondsAgo(371),
    endsAt: inSeconds(1452),
  },
];

const revisions = [
  aRevision({
    podHash,
    revision: 28,
    version: 'v3.2.0',
    roles: ['active', 'stable'],
    pods: 4,
  }),
  aRevision({
    podHash: '67fc9fc85c',
    revision: 27,
    version: 'v3.1.4',
    roles: [],
    pods: 4,
    scaleDownAt: inSeconds(1452),
  }),
];

const analysisRuns = [
  anAnalysisRun({
    name: 'pricing-post',
    podHash,
    role: 'PostPromotion',
    stepIndex: undefined,
    startedAt: secondsAgo(672),
    completedAt: secondsAgo(371),
  }),
  anAnalysisRun({
    name: 'pricing-pre',
    podHash,
    role: 'PrePromotion',
    stepIndex: undefined,
    startedAt: secondsAgo(1777),
    completedAt: secondsAgo(1713),
    metrics: [
      aMetric({
        name: 'smoke-passed',
        plannedCount: 3,
        measurements: someMeasurements('sss', '[1]'),
      }),
    ],
  }),
];

/**
 * A blue-green update that has switched; the old version's pods are kept for 24 minutes.
 *
 * @public
 */
export function aSwitchedBlueGreen(overrides: RolloutOverrides = {}): Rollout {
  return aRollout({
    strategy: 'blueGreen',
    phaseSince: secondsAgo(371),
    stableVersion: 'v3.2.0',
    newVersion: 'v3.2.0',
    currentStepIndex: 5,
    steps: someSteps(5, milestones),
    traffic: {
      max: 100,
      asked: everybody,
      actual: everybody,
      source: 'service',
      services: [
        { role: 'active', name: 'pricing-active' },
        { role: 'preview', name: 'pricing-preview' },
      ],
    },
    revisions,
    analysisRuns,
    replicas: { desired: 4, updated: 4, available: 4 },
    observation: { uid: 'uid-pricing', podHash, generation: 28 },
    ...overrides,
    ref: { namespace: 'pricing', name: 'pricing', ...overrides.ref },
  });
}

/**
 * A blue-green update that waits before the switch for a promotion.
 *
 * @public
 */
export function aPausedBlueGreen(overrides: RolloutOverrides = {}): Rollout {
  return aSwitchedBlueGreen({
    phase: 'Paused',
    controllerPhase: 'Paused',
    controllerMessage: 'BlueGreenPause',
    waitingFor: { kind: 'promotion' },
    phaseSince: secondsAgo(41 * 60),
    stableVersion: 'v3.1.4',
    isFullyPromoted: false,
    currentStepIndex: 2,
    steps: someSteps(
      2,
      milestones.map((milestone, index) => ({
        ...milestone,
        endedAt: index < 2 ? milestone.endedAt : undefined,
        startedAt: index < 2 ? milestone.startedAt : undefined,
        endsAt: undefined,
      })),
    ),
    traffic: {
      max: 100,
      asked: nobody,
      actual: nobody,
      source: 'service',
      services: [
        { role: 'active', name: 'pricing-active' },
        { role: 'preview', name: 'pricing-preview' },
      ],
    },
    revisions: [
      { ...revisions[0], roles: ['preview'] },
      { ...revisions[1], roles: ['active', 'stable'], scaleDownAt: undefined },
    ],
    analysisRuns: analysisRuns.slice(1),
    ...overrides,
  });
}
