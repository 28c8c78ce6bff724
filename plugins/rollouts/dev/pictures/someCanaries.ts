import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  anExperiment,
  aPausedCanary,
  aRevision,
  aRollout,
  inSeconds,
  secondsAgo,
  someSteps,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { latency, successRate } from './timedMetric';
import {
  canaryActions,
  lastRun,
  newHash,
  revisions,
  rollBack,
  stableHash,
  stepRun,
  aShownCanary,
} from './shownCanary';

/** On its way: the analysis of step 6 has three of five measurements. */
export function aMovingCanary(): Rollout {
  const split = { stable: 95, canary: 5, additional: [] };
  const { traffic, steps } = aPausedCanary();
  return aShownCanary({
    phase: 'Progressing',
    controllerPhase: 'Progressing',
    controllerMessage: 'more replicas need to be updated',
    waitingFor: { kind: 'analysis', run: stepRun.name },
    phaseSince: secondsAgo(1372),
    currentStepIndex: 5,
    steps: steps.map(step => {
      if (step.index < 5) {
        return step;
      }
      const { startedAt, endedAt, ...others } = step;
      return step.index === 5
        ? { ...others, state: 'current', startedAt: secondsAgo(165) }
        : { ...others, state: 'todo' };
    }),
    traffic: { ...traffic, asked: split, actual: split },
    analysisRuns: [
      {
        ...stepRun,
        phase: 'Running',
        startedAt: secondsAgo(165),
        completedAt: undefined,
        metrics: [
          successRate(160, [0.9971, 0.9968, 0.9974], {
            phase: 'Running',
            plannedCount: 5,
          }),
          latency(160, [212, 210, 216], { phase: 'Running', plannedCount: 5 }),
        ],
      },
      lastRun,
    ],
    actions: canaryActions.map(action =>
      action.kind === 'promote'
        ? {
            kind: 'promote',
            isAvailable: false,
            code: 'not-applicable',
            reason: 'Nothing waits for a promotion: the analysis decides.',
          }
        : action,
    ),
  });
}

/** Step 9 compares the stable version with the new one. */
export function aComparingCanary(): Rollout {
  const split = {
    stable: 70,
    canary: 20,
    additional: [
      { name: 'baseline', weight: 5 },
      { name: 'canary', weight: 5 },
    ],
  };
  const { traffic, steps } = aPausedCanary();
  return aShownCanary({
    phase: 'Progressing',
    controllerPhase: 'Progressing',
    controllerMessage: undefined,
    waitingFor: { kind: 'time', until: inSeconds(600) },
    currentStepIndex: 8,
    steps: steps.map(step => {
      if (step.index === 7) {
        return { ...step, state: 'done', endedAt: secondsAgo(330) };
      }
      return step.index === 8
        ? {
            ...step,
            state: 'current',
            startedAt: secondsAgo(330),
            endsAt: inSeconds(600),
          }
        : step;
    }),
    traffic: { ...traffic, asked: split, actual: split },
    experiments: [anExperiment()],
  });
}

/** Pods of the new version do not come up. */
export function aDegradedCanary(): Rollout {
  const split = { stable: 95, canary: 5, additional: [] };
  return aRollout({
    phase: 'Degraded',
    controllerPhase: 'Degraded',
    controllerMessage:
      'ProgressDeadlineExceeded: ReplicaSet "checkout-6d8f9c7b54" has timed out progressing.',
    waitingFor: { kind: 'pods', ready: 0, desired: 1 },
    phaseSince: secondsAgo(340),
    newVersion: 'v2.14.1',
    isFullyPromoted: false,
    currentStepIndex: 0,
    steps: someSteps(0, [
      { kind: 'weight', weight: 5, startedAt: secondsAgo(940) },
      { kind: 'pause', durationSeconds: 300 },
      { kind: 'analysis', templates: ['golden-signals'] },
      { kind: 'weight', weight: 20 },
      { kind: 'pause' },
      { kind: 'weight', weight: 50 },
    ]),
    traffic: {
      max: 100,
      asked: split,
      actual: { stable: 100, canary: 0, additional: [] },
      source: 'router',
      router: 'istio',
      services: [
        { role: 'stable', name: 'checkout-stable' },
        { role: 'canary', name: 'checkout-canary' },
      ],
    },
    revisions: [
      {
        ...revisions[0],
        replicas: { desired: 1, ready: 0, available: 0 },
        trouble:
          'ImagePullBackOff: Back-off pulling image "registry/checkout:v2.14.1"',
      },
      revisions[1],
    ],
    replicas: { desired: 10, updated: 1, available: 10 },
    observation: {
      uid: 'uid-checkout',
      podHash: newHash,
      stepIndex: 0,
      generation: 47,
    },
    actions: [
      {
        kind: 'promote',
        isAvailable: false,
        code: 'not-applicable',
        reason: 'Nothing waits for a promotion: pods have to get ready first.',
      },
      { kind: 'abort', isAvailable: true, hint: 'all traffic to v2.14.0' },
      rollBack(stableHash, 'back to v2.14.0 at once'),
    ],
  });
}

/** Nothing is being rolled out. */
export function aHealthyCanary(): Rollout {
  const { steps } = aPausedCanary();
  return aRollout({
    steps: steps.map((step, index) => ({
      ...step,
      state: 'done',
      startedAt: secondsAgo(6200 - index * 240),
      endedAt: secondsAgo(6200 - (index + 1) * 240),
    })),
    currentStepIndex: steps.length,
    stableVersion: 'v2.14.1',
    newVersion: 'v2.14.1',
    revisions: [
      {
        ...revisions[0],
        roles: ['stable'],
        replicas: { desired: 10, ready: 10, available: 10 },
      },
      {
        ...revisions[2],
        podHash: stableHash,
        revision: 46,
        version: 'v2.14.0',
      },
      revisions[2],
    ],
    traffic: {
      ...aPausedCanary().traffic,
      asked: { stable: 100, canary: 0, additional: [] },
      actual: { stable: 100, canary: 0, additional: [] },
    },
    analysisRuns: [
      {
        ...stepRun,
        startedAt: secondsAgo(5000),
        completedAt: secondsAgo(4760),
        metrics: [
          successRate(4995, [0.9971, 0.9968, 0.9974, 0.9962, 0.9966], {
            plannedCount: 5,
          }),
        ],
      },
    ],
    observation: { uid: 'uid-checkout', podHash: newHash, generation: 48 },
    actions: [
      {
        kind: 'promote',
        isAvailable: false,
        code: 'not-applicable',
        reason: 'v2.14.1 serves everybody already.',
      },
      {
        kind: 'abort',
        isAvailable: false,
        code: 'not-applicable',
        reason: 'Nothing is being rolled out.',
      },
      { kind: 'restart', isAvailable: true, hint: '10 pods, a few at a time' },
      rollBack(stableHash, 'v2.14.0 goes out in the same steps'),
      rollBack('67fc9fc85c', 'v2.13.9 goes out in the same steps'),
    ],
  });
}

/** One that was made and never updated: nothing to look back on. */
export function aNewRollout(): Rollout {
  return aRollout({
    phaseSince: secondsAgo(95),
    stableVersion: 'v1.0.0',
    newVersion: 'v1.0.0',
    steps: aPausedCanary().steps.map(
      ({ startedAt: _, endedAt: __, ...step }) => ({
        ...step,
        state: 'skipped',
      }),
    ),
    revisions: [
      aRevision({
        podHash: '5c8dd4f9b8',
        revision: 1,
        version: 'v1.0.0',
        pods: 3,
        createdAt: secondsAgo(140),
      }),
    ],
    replicas: { desired: 3, updated: 3, available: 3 },
    observation: { uid: 'uid-checkout', podHash: '5c8dd4f9b8', generation: 1 },
    actions: [
      {
        kind: 'promote',
        isAvailable: false,
        code: 'not-applicable',
        reason: 'v1.0.0 serves everybody already.',
      },
      { kind: 'restart', isAvailable: true, hint: '3 pods, a few at a time' },
    ],
  });
}
