import {
  ActionAvailability,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  anAnalysisRun,
  aPausedCanary,
  aRevision,
  RolloutOverrides,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { latency, successRate, timedMetric } from './timedMetric';

export const newHash = '6d8f9c7b54';
export const stableHash = '7476488bb6';

export const revisions = [
  aRevision({
    podHash: newHash,
    revision: 47,
    version: 'v2.14.1',
    roles: ['canary'],
    pods: 2,
    createdAt: secondsAgo(1372),
    origin: {
      commit: '9f31c2a7d0',
      url: 'https://git.example.com/checkout/commit/9f31c2a7d0',
      author: 'Mira Lindqvist',
      changeCause: 'Retry card auth on 502',
    },
  }),
  aRevision({
    podHash: stableHash,
    createdAt: secondsAgo(3 * 86_400),
    origin: {
      commit: 'c07d11e4b2',
      url: 'https://git.example.com/checkout/commit/c07d11e4b2',
      author: 'Jonas Weber',
      changeCause: 'Basket totals in minor units',
    },
  }),
  aRevision({
    podHash: '67fc9fc85c',
    revision: 45,
    version: 'v2.13.9',
    roles: [],
    pods: 0,
    createdAt: secondsAgo(6 * 86_400),
  }),
];

export const rollBack = (target: string, hint: string): ActionAvailability => ({
  kind: 'rollBack',
  target,
  isAvailable: true,
  hint,
});

export const canaryActions: ActionAvailability[] = [
  {
    kind: 'promote',
    isAvailable: true,
    hint: 'step 9: experiment baseline-compare, 15 min',
  },
  {
    kind: 'promoteFully',
    isAvailable: true,
    hint: 'skips steps 9 to 12 and the running analysis',
  },
  {
    kind: 'pause',
    isAvailable: false,
    code: 'not-applicable',
    reason: 'It is paused by step 8 already.',
  },
  { kind: 'abort', isAvailable: true, hint: 'all traffic to v2.14.0' },
  {
    kind: 'retry',
    isAvailable: false,
    code: 'not-applicable',
    reason: 'Only after an abort.',
  },
  { kind: 'restart', isAvailable: true, hint: '12 pods, a few at a time' },
  rollBack('67fc9fc85c', 'v2.13.9 goes out in the same steps'),
  rollBack(stableHash, 'back to v2.14.0 at once'),
];

export const steadySuccess = [0.9978, 0.9975, 0.998, 0.9974, 0.9977, 0.9976];

export const backgroundRun = anAnalysisRun({
  name: 'slo-burn-47',
  role: 'Background',
  phase: 'Running',
  podHash: newHash,
  startedAt: secondsAgo(1049),
  completedAt: undefined,
  metrics: [
    successRate(
      1045,
      [
        0.9971, 0.9968, 0.9974, 0.9962, 0.9966, 0.9957, 0.9946, 0.9951, 0.9939,
        0.9942, 0.9931, 0.9937, 0.9926, 0.9941, 0.9936, 0.9939, 0.993, 0.994,
      ],
      { phase: 'Running', limits: { failure: 2 } },
    ),
    latency(
      1045,
      [
        212, 210, 216, 214, 211, 218, 226, 232, 238, 230, 236, 241, 235, 242,
        238, 244, 239, 242,
      ],
      { phase: 'Running' },
    ),
    timedMetric(
      {
        from: 1045,
        every: 180,
        values: Array(6).fill(undefined),
        isGood: () => true,
      },
      {
        name: 'payment-declines',
        phase: 'Running',
        dryRun: true,
        successCondition: 'result[0] <= 5',
      },
    ),
  ],
});

export const stepRun = anAnalysisRun({
  podHash: newHash,
  stepIndex: 5,
  startedAt: secondsAgo(1045),
  completedAt: secondsAgo(733),
  metrics: [
    successRate(1040, [0.9971, 0.9968, 0.9974, 0.9962, 0.9966], {
      plannedCount: 5,
    }),
  ],
});

export const lastRun = anAnalysisRun({
  name: 'slo-burn-46',
  role: 'Background',
  podHash: stableHash,
  startedAt: secondsAgo(3 * 86_400),
  completedAt: secondsAgo(3 * 86_400 - 1200),
  metrics: [
    successRate(3 * 86_400, [
      ...steadySuccess,
      ...steadySuccess,
      ...steadySuccess,
    ]),
    latency(
      3 * 86_400,
      [208, 211, 207, 210, 209, 212, 208, 210, 211, 208, 209, 210, 207],
    ),
  ],
});

/** Paused at step 8 of 12 until somebody promotes. */
export function aShownCanary(overrides: RolloutOverrides = {}): Rollout {
  return aPausedCanary({
    revisions,
    actions: canaryActions,
    analysisRuns: [backgroundRun, stepRun, lastRun],
    ...overrides,
  });
}
