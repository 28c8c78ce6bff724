import {
  ActionAvailability,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  anAbortedCanary,
  anAnalysisRun,
  aPausedBlueGreen,
  aStandaloneExperiment,
  aSwitchedBlueGreen,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { latency, successRate, timedMetric } from './timedMetric';
import { rollBack, stableHash } from './shownCanary';

const abortedHash = '58b7c9f6d4';

/** Its analysis failed at step 6, sixteen minutes ago. */
export function aShownAbort(): Rollout {
  const { revisions: old, analysisRuns } = anAbortedCanary();
  return anAbortedCanary({
    ref: { namespace: 'checkout', name: 'checkout' },
    analysisRuns: [
      {
        ...analysisRuns[0],
        metrics: [
          successRate(1205, [0.9965, 0.9951, 0.9936, 0.962, 0.948], {
            phase: 'Failed',
            plannedCount: 5,
          }),
          latency(1205, [182, 190, 186, 199, 208], { plannedCount: 5 }),
        ],
      },
      {
        ...analysisRuns[1],
        startedAt: secondsAgo(1760),
        completedAt: secondsAgo(1518),
        metrics: [
          successRate(1755, [0.997, 0.9968, 0.9972, 0.9969, 0.9971], {
            plannedCount: 5,
          }),
        ],
      },
    ],
    revisions: [
      {
        ...old[0],
        createdAt: secondsAgo(2096),
        origin: {
          commit: 'a41be07c11',
          url: 'https://git.example.com/checkout/commit/a41be07c11',
          author: 'Priya Nair',
          changeCause: 'Reuse TLS sessions to acquirer',
        },
      },
      {
        ...old[1],
        createdAt: secondsAgo(86_400),
        origin: { commit: 'e2207ca0f3', author: 'Tomás Ortega' },
      },
    ],
    actions: [
      {
        kind: 'promote',
        isAvailable: false,
        code: 'not-applicable',
        reason: 'The update was aborted: retry it, or deploy another version.',
      },
      {
        kind: 'abort',
        isAvailable: false,
        code: 'not-applicable',
        reason: 'It is aborted already.',
      },
      { kind: 'retry', isAvailable: true, hint: 'v5.8.2 again from step 1' },
      { kind: 'restart', isAvailable: true, hint: '8 pods, a few at a time' },
      rollBack('7f6d5c8b99', 'v5.8.1 at once, without steps'),
    ],
    replicas: { desired: 8, updated: 0, available: 8 },
    observation: {
      uid: 'uid-checkout',
      podHash: abortedHash,
      stepIndex: 0,
      generation: 112,
    },
  });
}

const blueGreenActions: ActionAvailability[] = [
  {
    kind: 'promote',
    isAvailable: true,
    hint: 'the switch: pricing-active goes to v3.2.0',
  },
  {
    kind: 'promoteFully',
    isAvailable: true,
    hint: 'switches without the analysis after it',
  },
  { kind: 'abort', isAvailable: true, hint: 'v3.1.4 stays, the preview goes' },
  { kind: 'restart', isAvailable: true, hint: '8 pods, a few at a time' },
];

const smokeRun = anAnalysisRun({
  name: 'pricing-pre',
  podHash: stableHash,
  role: 'PrePromotion',
  stepIndex: undefined,
  startedAt: secondsAgo(1777),
  completedAt: secondsAgo(1713),
  metrics: [
    timedMetric(
      {
        from: 1770,
        every: 25,
        values: [1, 1, 1],
        isGood: value => value >= 1,
      },
      {
        name: 'smoke-passed',
        plannedCount: 3,
        successCondition: 'result >= 1',
        thresholds: [{ of: 'success', operator: '>=', value: 1 }],
      },
    ),
  ],
});

/** The preview is up and tested, and waits for the switch. */
export function aShownBlueGreen(): Rollout {
  return aPausedBlueGreen({
    phaseSince: secondsAgo(1713),
    steps: aPausedBlueGreen().steps.map(step =>
      step.index === 2 ? { ...step, startedAt: secondsAgo(1713) } : step,
    ),
    actions: blueGreenActions,
    analysisRuns: [smokeRun],
  });
}

/** The switch is made, and the old version stays ready for another 24 minutes. */
export function aSwitchedOne(): Rollout {
  return aSwitchedBlueGreen({
    analysisRuns: [
      anAnalysisRun({
        name: 'pricing-post',
        podHash: stableHash,
        role: 'PostPromotion',
        stepIndex: undefined,
        startedAt: secondsAgo(672),
        completedAt: secondsAgo(371),
        metrics: [
          successRate(665, [0.9971, 0.9975, 0.997, 0.9976, 0.9974], {
            plannedCount: 5,
          }),
        ],
      }),
      smokeRun,
    ],
    actions: [
      {
        kind: 'promote',
        isAvailable: false,
        code: 'not-applicable',
        reason: 'v3.2.0 serves everybody already.',
      },
      {
        kind: 'abort',
        isAvailable: false,
        code: 'not-applicable',
        reason: 'Nothing is being rolled out.',
      },
      { kind: 'restart', isAvailable: true, hint: '4 pods, a few at a time' },
      rollBack('67fc9fc85c', 'v3.1.4 at once: its pods are kept'),
    ],
  });
}

/** One that was made and never updated: it was switched to as soon as it was up. */
export function aFirstBlueGreen(): Rollout {
  const switched = aSwitchedOne();
  const [newest] = switched.revisions;
  return {
    ...switched,
    stableVersion: newest.version,
    revisions: [{ ...newest, revision: 1 }],
    analysisRuns: [],
    currentStepIndex: switched.steps.length,
    steps: switched.steps.map(step => ({
      ...step,
      state:
        step.kind === 'previewUp' ||
        step.kind === 'switch' ||
        step.kind === 'scaleDown'
          ? 'done'
          : 'skipped',
      startedAt: undefined,
      endedAt: undefined,
      endsAt: undefined,
    })),
    actions: switched.actions.filter(({ kind }) => kind !== 'rollBack'),
  };
}

/** An experiment that no rollout began. */
export function anExperimentOfItsOwn(): Rollout {
  const run = 'checkout-6d8f9c7b54-47-8-compare';
  return aStandaloneExperiment({
    analysisRuns: [
      anAnalysisRun({
        name: run,
        role: 'Unknown',
        experiment: 'compare-caches',
        podHash: undefined,
        stepIndex: undefined,
        phase: 'Running',
        startedAt: secondsAgo(300),
        completedAt: undefined,
        metrics: [
          latency(295, [231, 228, 224, 229, 226], {
            phase: 'Running',
            plannedCount: 10,
          }),
        ],
      }),
    ],
    actions: [
      {
        kind: 'terminateExperiment',
        target: 'compare-caches',
        isAvailable: true,
        hint: 'its pods go; nothing else changes',
      },
    ],
  });
}
