import { rolloutSchema } from '../RolloutReading';
import { readTarget } from './readTarget';

const steps = [
  { setWeight: 20 },
  { pause: { duration: '45s' } },
  { pause: {} },
  { analysis: { templates: [{ templateName: 'golden-signals' }] } },
];

function aRollout(parts: {
  status?: object;
  strategy?: object;
  annotations?: object;
}) {
  return rolloutSchema.parse({
    metadata: {
      name: 'checkout',
      namespace: 'buying',
      generation: 3,
      annotations: parts.annotations,
    },
    spec: {
      template: {
        spec: {
          containers: [{ image: 'registry.example:5000/checkout:v2.14.1' }],
        },
      },
      strategy: parts.strategy ?? { canary: { steps } },
    },
    status: {
      observedGeneration: '3',
      phase: 'Healthy',
      stableRS: 'a',
      currentPodHash: 'a',
      ...parts.status,
    },
  });
}

function stateOf(parts: Parameters<typeof aRollout>[0]) {
  return readTarget(aRollout(parts), 'production').state;
}

const pausedAt = (step: number, reason = 'CanaryPauseStep') => ({
  phase: 'Paused',
  currentPodHash: 'b',
  currentStepIndex: step,
  pauseConditions: [{ reason, startTime: '2026-11-20T10:00:00Z' }],
});

describe('readTarget', () => {
  it('reads version, change and flaw', () => {
    const flaw = {
      tag: 'v2.14.1',
      cluster: 'production',
      kind: 'errors',
      since: '2026-11-20T10:00:00Z',
    };

    const target = readTarget(
      aRollout({
        annotations: {
          'kubernetes.io/change-cause': 'Round basket totals',
          'parcel-and-post.example/commit': '9f31c2a',
          'parcel-and-post.example/author': 'Mira Lindqvist',
          'parcel-and-post.example/flaw': JSON.stringify(flaw),
        },
      }),
      'production',
    );

    expect(target).toEqual({
      cluster: 'production',
      namespace: 'buying',
      name: 'checkout',
      tag: 'v2.14.1',
      change: {
        cause: 'Round basket totals',
        commit: '9f31c2a',
        author: 'Mira Lindqvist',
      },
      flaw: { cluster: 'production', kind: 'errors' },
      hasAnalysis: true,
      state: { kind: 'steady' },
    });
  });

  it('takes no notice of a flaw that was meant for another version', () => {
    const flaw = {
      tag: 'v2.14.0',
      cluster: 'production',
      kind: 'errors',
      since: '2026-11-20T10:00:00Z',
    };

    const target = readTarget(
      aRollout({
        annotations: { 'parcel-and-post.example/flaw': JSON.stringify(flaw) },
      }),
      'production',
    );

    expect(target.flaw).toBeUndefined();
  });

  it('takes what the controller has not seen yet for moving', () => {
    expect(stateOf({ status: { observedGeneration: '2' } })).toEqual({
      kind: 'moving',
    });
    expect(
      stateOf({ status: { observedGeneration: undefined, phase: undefined } }),
    ).toEqual({ kind: 'moving' });
  });

  it('tells a pause for a person from one that ends by itself', () => {
    expect(stateOf({ status: pausedAt(1) })).toEqual({ kind: 'moving' });
    expect(stateOf({ status: pausedAt(2) })).toEqual({
      kind: 'moving',
      waitsSince: new Date('2026-11-20T10:00:00Z'),
    });
  });

  it('knows that an inconclusive analysis waits for a person', () => {
    expect(
      stateOf({ status: pausedAt(3, 'InconclusiveAnalysisRun') }),
    ).toHaveProperty('waitsSince');
  });

  it('knows a blue-green update that promotes itself', () => {
    const status = pausedAt(0, 'BlueGreenPause');

    expect(
      stateOf({
        status,
        strategy: { blueGreen: { autoPromotionSeconds: 60 } },
      }),
    ).toEqual({ kind: 'moving' });
    expect(stateOf({ status, strategy: { blueGreen: {} } })).toHaveProperty(
      'waitsSince',
    );
  });

  it('knows since when something has failed', () => {
    const state = stateOf({
      status: {
        phase: 'Degraded',
        currentPodHash: 'b',
        conditions: [
          { type: 'Available', lastUpdateTime: '2026-11-20T09:00:00Z' },
          { type: 'Progressing', lastUpdateTime: '2026-11-20T10:00:00Z' },
        ],
      },
    });

    expect(state).toEqual({
      kind: 'failed',
      since: new Date('2026-11-20T10:00:00Z'),
    });
  });
});
