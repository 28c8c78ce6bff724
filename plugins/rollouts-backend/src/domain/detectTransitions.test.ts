import {
  AnalysisPhase,
  Rollout,
  RolloutPhase,
  rolloutPhases,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import fc from 'fast-check';
import { aRevision, aRollout, anAnalysisRun } from '../__testUtils__/aRollout';
import { detectTransitions } from './detectTransitions';
import { RolloutTransition } from './RolloutTransition';

const now = new Date('2026-03-01T12:00:00.000Z');

function between(previous: Partial<Rollout>, next: Partial<Rollout>) {
  return detectTransitions(aRollout(previous), aRollout(next), now);
}

function kindsOf(transitions: RolloutTransition[]) {
  return transitions.map(({ kind }) => kind);
}

const observed = { uid: 'uid-checkout', podHash: 'hash2', generation: 2 };

const stable = aRevision({ podHash: 'hash1', revision: 1 });
const canary = aRevision({
  podHash: 'hash2',
  revision: 2,
  version: 'v2',
  roles: ['canary'],
});

/** In the middle of a canary update to v2. */
function updating(overrides: Partial<Rollout> = {}): Partial<Rollout> {
  return {
    phase: 'Progressing',
    newVersion: 'v2',
    isFullyPromoted: false,
    observation: observed,
    currentStepIndex: 1,
    steps: [
      { kind: 'weight', weight: 20, index: 0, state: 'done', askedWeight: 20 },
      { kind: 'pause', index: 1, state: 'current', askedWeight: 20 },
      { kind: 'weight', weight: 60, index: 2, state: 'todo', askedWeight: 60 },
    ],
    revisions: [canary, stable],
    ...overrides,
  };
}

const someTime = fc.constantFrom(
  undefined,
  '2026-03-01T10:00:00Z',
  '2026-03-01T11:00:00Z',
);

/** Runs come in order, none is forgotten, and none begins anew: as within one update. */
const anyRuns = fc.constantFrom<AnalysisPhase[]>(['Running'], ['Failed']);

const anyRollout: fc.Arbitrary<Rollout> = fc
  .record({
    phase: fc.constantFrom(...rolloutPhases),
    podHash: fc.constantFrom('', 'hash1', 'hash2'),
    weight: fc.integer({ min: 0, max: 100 }),
    currentStepIndex: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    phaseSince: someTime,
    abortedAt: someTime,
    isObserved: fc.boolean(),
    isFullyPromoted: fc.boolean(),
    isSecondStable: fc.boolean(),
  })
  .map(({ podHash, weight, isSecondStable, ...rest }) =>
    aRollout({
      ...rest,
      observation: { ...observed, podHash },
      traffic: trafficOf(weight),
      revisions: [
        isSecondStable ? { ...canary, roles: ['stable'] } : canary,
        isSecondStable ? { ...stable, roles: [] } : stable,
      ],
    }),
  );

describe('detectTransitions', () => {
  it('says nothing of a rollout that it sees for the first time', () => {
    expect(detectTransitions(undefined, aRollout(), now)).toEqual([]);
    expect(detectTransitions(undefined, undefined, now)).toEqual([]);
  });

  it('tells of a removal', () => {
    const transitions = detectTransitions(aRollout(), undefined, now);

    expect(transitions).toEqual([
      {
        kind: 'removed',
        rolloutId: aRollout().id,
        key: 'uid-checkout|removed|once',
        at: '2026-03-01T12:00:00.000Z',
        timeSource: 'seen',
      },
    ]);
  });

  it('takes an object of the same name with another uid for another rollout', () => {
    const transitions = between(
      {},
      { phase: 'Degraded', observation: { ...observed, uid: 'another' } },
    );

    expect(kindsOf(transitions)).toEqual(['removed']);
  });

  it('tells how a new version starts', () => {
    const transitions = between(
      { revisions: [stable] },
      updating({ currentStepIndex: 0, phaseSince: '2026-03-01T11:59:00Z' }),
    );

    expect(transitions).toMatchObject([
      {
        kind: 'versionStarted',
        podHash: 'hash2',
        version: 'v2',
        key: 'uid-checkout|versionStarted|hash2/revision 2',
        timeSource: 'seen',
      },
      {
        kind: 'phaseChanged',
        from: 'Healthy',
        to: 'Progressing',
        at: '2026-03-01T11:59:00Z',
        timeSource: 'cluster',
        key: 'uid-checkout|phaseChanged|Healthy|Progressing|2026-03-01T11:59:00Z',
      },
    ]);
  });

  it('does not take the way back to the stable version for a new start or a promotion', () => {
    const transitions = between(updating(), {
      revisions: [stable, canary],
      observation: { ...observed, podHash: 'hash1' },
    });

    expect(kindsOf(transitions)).toEqual(['rolledBack', 'phaseChanged']);
    expect(transitions[0]).toMatchObject({
      from: 'hash2',
      to: 'hash1',
      fromVersion: 'v2',
      toVersion: 'v1',
      isGivenUp: true,
      key: 'uid-checkout|rolledBack|hash2|hash1|generation 2',
    });
  });

  it('tells of the way back to a version that is older, whatever number it gets', () => {
    const older = { ...stable, roles: [], createdAt: '2026-03-01T08:00:00Z' };
    const newer = { ...canary, createdAt: '2026-03-01T09:00:00Z' };
    const settled = {
      isFullyPromoted: true,
      phase: 'Healthy',
      observation: observed,
    } as const;
    const back = {
      phase: 'Progressing',
      isFullyPromoted: false,
      observation: { ...observed, podHash: 'hash1', generation: 3 },
      revisions: [{ ...older, revision: 3 }, newer],
    } as const;
    const wentBack = between(
      // The controller has raised the number already.
      { ...settled, revisions: [{ ...older, revision: 3 }, newer] },
      { ...back, revisions: [...back.revisions] },
    );
    const wentOn = between(
      {
        ...settled,
        observation: { ...observed, podHash: 'hash1' },
        // The new version is there before the controller says that it works on it.
        revisions: [newer, older],
      },
      updating({ revisions: [newer, older] }),
    );

    expect(kindsOf(wentBack)).toEqual([
      'versionStarted',
      'rolledBack',
      'phaseChanged',
    ]);
    expect(wentBack[1]).toMatchObject({ isGivenUp: false, to: 'hash1' });
    expect(kindsOf(wentOn)).not.toContain('rolledBack');
  });

  it('tells of the first version of all once the controller has named it', () => {
    const transitions = between(
      {
        phase: 'Unknown',
        isFullyPromoted: false,
        observation: { ...observed, podHash: '' },
      },
      { observation: { ...observed, podHash: 'hash1' }, revisions: [stable] },
    );

    expect(kindsOf(transitions)).toEqual([
      'versionStarted',
      'promoted',
      'phaseChanged',
    ]);
  });

  it('tells of steps and weights', () => {
    const transitions = between(
      updating({ traffic: trafficOf(20) }),
      updating({ currentStepIndex: 2, traffic: trafficOf(60) }),
    );

    expect(transitions).toMatchObject([
      { kind: 'stepMoved', from: 1, to: 2 },
      { kind: 'weightAsked', from: 20, to: 60 },
    ]);
  });

  it('tells of a pause, and of the next one when both look alike', () => {
    const pausedAt = (currentStepIndex: number, phaseSince: string) =>
      updating({
        phase: 'Paused',
        waitingFor: { kind: 'promotion' },
        currentStepIndex,
        phaseSince,
      });

    const first = between(updating(), pausedAt(1, '2026-03-01T11:00:00Z'));
    const second = between(
      pausedAt(1, '2026-03-01T11:00:00Z'),
      pausedAt(2, '2026-03-01T11:30:00Z'),
    );

    expect(first).toMatchObject([
      { kind: 'paused', waitingFor: 'promotion', at: '2026-03-01T11:00:00Z' },
      { kind: 'phaseChanged' },
    ]);
    expect(kindsOf(second)).toEqual(['resumed', 'stepMoved', 'paused']);
  });

  it('does not take a time that becomes known for another pause', () => {
    const transitions = between(
      updating({ phase: 'Paused' }),
      updating({ phase: 'Paused', phaseSince: '2026-03-01T11:00:00Z' }),
    );

    expect(transitions).toEqual([]);
  });

  it('does not call it resumed when a pause ends by an abort', () => {
    const transitions = between(
      updating({ phase: 'Paused' }),
      updating({
        phase: 'Aborted',
        abortReason: 'Rollout aborted update to revision 2',
        abortedAt: '2026-03-01T11:59:58Z',
      }),
    );

    expect(transitions).toMatchObject([
      {
        kind: 'aborted',
        podHash: 'hash2',
        reason: 'Rollout aborted update to revision 2',
        at: '2026-03-01T11:59:58Z',
        timeSource: 'cluster',
      },
      { kind: 'phaseChanged', from: 'Paused', to: 'Aborted' },
    ]);
  });

  it('tells of a retry, once the controller has looked', () => {
    const aborted = updating({
      phase: 'Aborted',
      abortedAt: '2026-03-01T11:00:00Z',
    });

    expect(kindsOf(between(aborted, updating({ isObserved: false })))).toEqual([
      'phaseChanged',
    ]);
    expect(between(aborted, updating())[0]).toMatchObject({
      kind: 'retried',
      podHash: 'hash2',
      key: 'uid-checkout|retried|after 2026-03-01T11:00:00Z',
    });
  });

  it('finds the retry between two aborts of which only the ends were seen', () => {
    const transitions = between(
      updating({ phase: 'Aborted', abortedAt: '2026-03-01T11:00:00Z' }),
      updating({ phase: 'Aborted', abortedAt: '2026-03-01T11:10:00Z' }),
    );

    expect(kindsOf(transitions)).toEqual(['retried', 'aborted']);
  });

  it('tells of a promotion, also in blue-green where the new version was active before', () => {
    const active = aRevision({ ...canary, roles: ['active'] });

    const transitions = between(
      updating({ strategy: 'blueGreen', revisions: [active, stable] }),
      {
        strategy: 'blueGreen',
        stableVersion: 'v2',
        observation: observed,
        revisions: [aRevision({ ...canary, roles: ['active', 'stable'] })],
      },
    );

    expect(transitions[0]).toMatchObject({
      kind: 'promoted',
      podHash: 'hash2',
      version: 'v2',
      key: 'uid-checkout|promoted|hash2/revision 2',
    });
  });

  it('tells of analyses that start and end, also of one that did both between two looks', () => {
    const ended = anAnalysisRun({
      phase: 'Failed',
      message: 'Metric "success-rate" assessed Failed',
      startedAt: '2026-03-01T11:00:00Z',
      completedAt: '2026-03-01T11:05:00Z',
    });

    const transitions = between(
      updating(),
      updating({ analysisRuns: [ended] }),
    );

    expect(transitions).toMatchObject([
      {
        kind: 'analysisStarted',
        run: 'checkout-hash2-2-1',
        at: '2026-03-01T11:00:00Z',
        key: 'uid-checkout|analysisStarted|checkout-hash2-2-1',
      },
      {
        kind: 'analysisEnded',
        phase: 'Failed',
        message: 'Metric "success-rate" assessed Failed',
        at: '2026-03-01T11:05:00Z',
      },
    ]);
  });

  it('says nothing of an analysis that the cluster has forgotten', () => {
    const transitions = between(
      updating({ analysisRuns: [anAnalysisRun()] }),
      updating(),
    );

    expect(transitions).toEqual([]);
  });

  it('gives the same keys to two replicas that look at different times', () => {
    const before = aRollout(updating({ phaseSince: '2026-03-01T11:00:00Z' }));
    const after = aRollout(
      updating({
        phase: 'Paused',
        phaseSince: '2026-03-01T11:30:00Z',
        currentStepIndex: 2,
        traffic: trafficOf(60),
      }),
    );
    const later = new Date(now.getTime() + 5_000);
    const keys = (at: Date) =>
      detectTransitions(before, after, at).map(({ key }) => key);

    expect(keys(now)).toHaveLength(4);
    expect(keys(later)).toEqual(keys(now));
  });

  describe('for all pairs of states', () => {
    it('finds nothing between equal ones', () => {
      fc.assert(
        fc.property(anyRollout, rollout => {
          const copy = structuredClone(rollout);

          expect(detectTransitions(rollout, copy, now)).toEqual([]);
        }),
      );
    });

    it('leads from the one to the other', () => {
      fc.assert(
        fc.property(anyRollout, anyRollout, (previous, next) => {
          const transitions = detectTransitions(previous, next, now);

          expect(transitions.reduce(fold, essenceOf(previous))).toEqual(
            essenceOf(next),
          );
        }),
      );
    });

    it('gives every fact a key of its own, and touches nothing', () => {
      fc.assert(
        fc.property(anyRollout, anyRollout, (previous, next) => {
          const before = structuredClone([previous, next]);

          const keys = detectTransitions(previous, next, now).map(t => t.key);

          expect(new Set(keys).size).toBe(keys.length);
          expect([previous, next]).toEqual(before);
        }),
      );
    });

    it('never tells a retry and an abort of the past, or a pause that is none', () => {
      fc.assert(
        fc.property(anyRollout, anyRollout, (previous, next) => {
          const kinds = kindsOf(detectTransitions(previous, next, now));

          expect(kinds.includes('paused') && next.phase !== 'Paused').toBe(
            false,
          );
          expect(kinds.includes('aborted') && next.phase !== 'Aborted').toBe(
            false,
          );
          expect(kinds.includes('promoted') && !next.isFullyPromoted).toBe(
            false,
          );
        }),
      );
    });
  });
});

function trafficOf(weight: number): Rollout['traffic'] {
  return {
    max: 100,
    asked: { stable: 100 - weight, canary: weight, additional: [] },
    source: 'replicas',
    services: [],
  };
}

/** What transitions tell of a state. */
interface Essence {
  phase: RolloutPhase;
  weight: number;
  runs: string[];
}

function essenceOf(rollout: Rollout): Essence {
  return {
    phase: rollout.phase,
    weight: rollout.traffic.asked.canary,
    runs: rollout.analysisRuns.map(({ name, phase }) => `${name} ${phase}`),
  };
}

function fold(essence: Essence, transition: RolloutTransition): Essence {
  switch (transition.kind) {
    case 'phaseChanged':
      expect(essence.phase).toBe(transition.from);
      return { ...essence, phase: transition.to };
    case 'weightAsked':
      expect(essence.weight).toBe(transition.from);
      return { ...essence, weight: transition.to };
    case 'analysisStarted':
      return {
        ...essence,
        runs: [...essence.runs, `${transition.run} Running`],
      };
    case 'analysisEnded':
      return {
        ...essence,
        runs: essence.runs.map(run =>
          run === `${transition.run} Running`
            ? `${transition.run} ${transition.phase}`
            : run,
        ),
      };
    default:
      return essence;
  }
}

describe('a run of an analysis', () => {
  it('is told from beginning to end', () => {
    fc.assert(
      fc.property(anyRuns, anyRuns, (before, after) => {
        const previous = updating();
        const next = updating({
          analysisRuns: [...before, ...after].map((phase, index) =>
            anAnalysisRun({ name: `run-${index}`, phase }),
          ),
        });

        const folded = between(previous, next).reduce(
          fold,
          essenceOf(aRollout(previous)),
        );

        expect(folded).toEqual(essenceOf(aRollout(next)));
      }),
    );
  });
});
