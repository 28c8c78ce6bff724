import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../testing/aPausedRollout';
import { aRevision } from '../testing/aRollout';
import { effectSeen } from './effectSeen';

const waiting = { kind: 'controller' } as const;

function at(stepIndex: number, overrides: Partial<Rollout> = {}) {
  return aPausedRollout(stepIndex, { waitingFor: undefined, ...overrides });
}

describe('leaving a pause', () => {
  const expectation = {
    kind: 'leavesPause',
    podHash: 'hash2',
    stepIndex: 3,
  } as const;

  it.each([
    [
      'the controller goes on in the same step',
      at(3, { phase: 'Progressing' }),
    ],
    ['the next step runs', at(4, { phase: 'Progressing' })],
    ['the next step is a pause as well', at(4)],
    ['several steps went by unseen', at(6)],
    [
      'nothing is being rolled out any more',
      at(8, { phase: 'Healthy', isFullyPromoted: true }),
    ],
  ])('is seen when %s', (_, rollout) => {
    expect(effectSeen(expectation, rollout)).toBe(true);
  });

  it.each([
    ['it is still paused there', at(3)],
    [
      'only our own request is in the object',
      at(3, { phase: 'Progressing', waitingFor: waiting }),
    ],
    [
      'our own request moved the index past an inconclusive analysis',
      at(4, { waitingFor: waiting }),
    ],
    ['what is shown is older than the pause', at(2, { phase: 'Progressing' })],
    ['it was aborted instead', at(0, { phase: 'Aborted' })],
    [
      'a newer version has taken its place',
      at(4, {
        phase: 'Progressing',
        observation: { uid: 'a', podHash: 'hash3', generation: 5 },
      }),
    ],
    [
      'the controller has not taken up an edit',
      at(4, { phase: 'Progressing', isObserved: false }),
    ],
  ])('is not seen when %s', (_, rollout) => {
    expect(effectSeen(expectation, rollout)).toBe(false);
  });

  it('is seen by the phase where there are no steps', () => {
    const withoutSteps = { kind: 'leavesPause', podHash: 'hash2' } as const;

    expect(effectSeen(withoutSteps, at(0))).toBe(false);
    expect(effectSeen(withoutSteps, at(0, { phase: 'Progressing' }))).toBe(
      true,
    );
    expect(effectSeen(withoutSteps, at(0, { phase: 'Aborted' }))).toBe(false);
    expect(effectSeen(withoutSteps, at(0, { phase: 'Unknown' }))).toBe(false);
  });
});

describe('a full promotion', () => {
  const expectation = {
    kind: 'isFullyPromotedOrSkipsSteps',
    podHash: 'hash2',
  } as const;

  it('is seen when the steps are skipped, while pods are still coming', () => {
    expect(effectSeen(expectation, at(8, { phase: 'Progressing' }))).toBe(true);
  });

  it('is seen when the new version is the stable one', () => {
    const promoted = at(8, { phase: 'Healthy', isFullyPromoted: true });

    expect(effectSeen(expectation, promoted)).toBe(true);
  });

  it('is not seen while it goes on step by step', () => {
    expect(effectSeen(expectation, at(5, { phase: 'Progressing' }))).toBe(
      false,
    );
  });

  it('is not seen while it pauses behind the last step', () => {
    expect(effectSeen(expectation, at(8))).toBe(false);
  });

  it('is seen in blue-green when the new version is active', () => {
    const preview = at(0, {
      strategy: 'blueGreen',
      phase: 'Progressing',
      revisions: [aRevision({ podHash: 'hash2', roles: ['preview'] })],
    });
    const active = {
      ...preview,
      revisions: [aRevision({ podHash: 'hash2', roles: ['active'] })],
    };

    expect(effectSeen(expectation, preview)).toBe(false);
    expect(effectSeen(expectation, active)).toBe(true);
  });
});

describe('an abort', () => {
  const expectation = { kind: 'isAborted', podHash: 'hash2' } as const;

  it('is seen by the phase that only the controller writes', () => {
    expect(effectSeen(expectation, at(0, { phase: 'Aborted' }))).toBe(true);
  });

  it('is not seen while a busy controller has not noticed it', () => {
    expect(effectSeen(expectation, at(3, { waitingFor: waiting }))).toBe(false);
  });
});

describe('a retry', () => {
  const expectation = { kind: 'isNoLongerAborted', podHash: 'hash2' } as const;

  it('is seen when the steps begin again', () => {
    expect(effectSeen(expectation, at(0, { phase: 'Progressing' }))).toBe(true);
  });

  it.each(['Aborted', 'Degraded', 'Unknown'] as const)(
    'is not seen while the phase is %s',
    phase => {
      expect(effectSeen(expectation, at(0, { phase }))).toBe(false);
    },
  );
});
