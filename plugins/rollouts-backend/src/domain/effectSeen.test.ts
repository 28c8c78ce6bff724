import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import {
  anAnalysisRun,
  anExperiment,
  aRevision,
} from '../__testUtils__/aRollout';
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

describe('leaving a step', () => {
  const expectation = {
    kind: 'leavesStep',
    podHash: 'hash2',
    stepIndex: 3,
  } as const;
  const run = anAnalysisRun({ stepIndex: 3 });
  const experiment = anExperiment({ stepIndex: 3 });

  it.each([
    ['a later step runs', at(4, { phase: 'Progressing' })],
    [
      'the controller has told its analysis to end',
      at(4, { analysisRuns: [{ ...run, isTerminating: true }] }),
    ],
    [
      'its analysis has ended',
      at(4, { analysisRuns: [{ ...run, phase: 'Successful' }] }),
    ],
    [
      'an analysis of another version at that step is left over',
      at(4, { analysisRuns: [{ ...run, podHash: 'hash1' }] }),
    ],
    ['nothing is left to do', at(8, { isFullyPromoted: true })],
  ])('is seen when %s', (_, rollout) => {
    expect(effectSeen(expectation, rollout)).toBe(true);
  });

  it.each([
    ['it is still there', at(3, { phase: 'Progressing' })],
    [
      'only the index has moved, which is our own field',
      at(4, { phase: 'Progressing', analysisRuns: [run] }),
    ],
    [
      'its experiment still runs',
      at(4, { phase: 'Progressing', experiments: [experiment] }),
    ],
    ['it was aborted', at(0, { phase: 'Aborted' })],
    ['an abort has set the index to the end', at(8, { phase: 'Aborted' })],
  ])('is not seen when %s', (_, rollout) => {
    expect(effectSeen(expectation, rollout)).toBe(false);
  });
});

describe('a pause by a person', () => {
  const isPaused = { kind: 'isPaused', podHash: 'hash2' } as const;
  const isResumed = { kind: 'isResumed', podHash: 'hash2' } as const;
  const resume = { kind: 'resume' } as const;

  it('is seen, and resuming is not, when a person must resume', () => {
    const rollout = at(3, { waitingFor: resume });

    expect(effectSeen(isPaused, rollout)).toBe(true);
    expect(effectSeen(isResumed, rollout)).toBe(false);
  });

  it('is not a pause of the steps, at which resuming may well lead', () => {
    const rollout = at(3, { waitingFor: { kind: 'promotion' } });

    expect(effectSeen(isPaused, rollout)).toBe(false);
    expect(effectSeen(isResumed, rollout)).toBe(true);
  });

  it('is not told by the field that we set, before the controller has seen it', () => {
    const unseen = { waitingFor: resume, isObserved: false };

    expect(effectSeen(isPaused, at(3, unseen))).toBe(false);
    expect(
      effectSeen(isResumed, at(3, { phase: 'Progressing', isObserved: false })),
    ).toBe(false);
    expect(effectSeen(isResumed, at(3, { phase: 'Unknown' }))).toBe(false);
  });
});

describe('a restart', () => {
  const expectation = {
    kind: 'isRestarting',
    podHash: 'hash2',
    restartAt: '2026-03-01T12:00:00Z',
  } as const;

  it('is seen as soon as the controller has taken up the time, done or not', () => {
    const restart = { at: '2026-03-01T12:00:00.000Z', isDone: false };

    expect(effectSeen(expectation, at(3, { restart }))).toBe(true);
    expect(
      effectSeen(expectation, at(3, { restart: { ...restart, isDone: true } })),
    ).toBe(true);
    expect(effectSeen(expectation, at(3, { restart, isObserved: false }))).toBe(
      false,
    );
  });

  it('is not one of another time, or none', () => {
    const restart = { at: '2026-02-01T12:00:00Z', isDone: true };

    expect(effectSeen(expectation, at(3, { restart }))).toBe(false);
    expect(effectSeen(expectation, at(3))).toBe(false);
  });
});

describe('a roll back', () => {
  const expectation = { kind: 'isCurrent', podHash: 'hash1' } as const;
  const back = {
    observation: { uid: 'uid-checkout', podHash: 'hash1', generation: 5 },
  };

  it('is seen when the earlier version is the one that is rolled out', () => {
    expect(effectSeen(expectation, at(0, back))).toBe(true);
  });

  it.each([
    ['the later one still is', at(3)],
    [
      'the controller has not taken up the template',
      at(0, { ...back, isObserved: false }),
    ],
  ])('is not seen when %s', (_, rollout) => {
    expect(effectSeen(expectation, rollout)).toBe(false);
  });
});

describe('the end of a run and of an experiment', () => {
  const runEnded = {
    kind: 'runEnded',
    podHash: 'hash2',
    run: 'run-1',
  } as const;
  const experimentEnded = {
    kind: 'experimentEnded',
    podHash: 'hash2',
    experiment: 'trial',
  } as const;
  const run = anAnalysisRun({ name: 'run-1' });
  const trial = anExperiment({ name: 'trial' });

  it.each(['Successful', 'Failed', 'Error', 'Inconclusive'] as const)(
    'is seen when its controller says %s',
    phase => {
      const rollout = at(3, {
        analysisRuns: [{ ...run, phase }],
        experiments: [{ ...trial, phase }],
      });

      expect(effectSeen(runEnded, rollout)).toBe(true);
      expect(effectSeen(experimentEnded, rollout)).toBe(true);
    },
  );

  it.each(['Pending', 'Running', 'Unknown'] as const)(
    'is not seen while it is %s, although it was told to end',
    phase => {
      const rollout = at(3, {
        analysisRuns: [{ ...run, phase, isTerminating: true }],
        experiments: [{ ...trial, phase, isTerminating: true }],
      });

      expect(effectSeen(runEnded, rollout)).toBe(false);
      expect(effectSeen(experimentEnded, rollout)).toBe(false);
    },
  );

  it('is seen whatever version is rolled out by then, and when it was removed', () => {
    const newer = at(0, {
      observation: { uid: 'a', podHash: 'hash3', generation: 9 },
    });

    expect(effectSeen(runEnded, newer)).toBe(true);
    expect(effectSeen(experimentEnded, newer)).toBe(true);
  });
});

describe('the beginning of an experiment', () => {
  const expectation = {
    kind: 'experimentBegins',
    podHash: 'hash2',
    experiment: 'trial',
  } as const;
  const trial = anExperiment({ name: 'trial' });

  it('is seen when its controller says that it runs', () => {
    expect(effectSeen(expectation, at(3, { experiments: [trial] }))).toBe(true);
  });

  it.each(['Pending', 'Failed'] as const)(
    'is not seen while it is %s, which may be from before or our own doing',
    phase => {
      const rollout = at(3, { experiments: [{ ...trial, phase }] });

      expect(effectSeen(expectation, rollout)).toBe(false);
    },
  );

  it('is not seen when it is not there', () => {
    expect(effectSeen(expectation, at(3))).toBe(false);
  });
});
