import { AnalysisRun } from '../model/AnalysisRun';
import { Experiment } from '../model/Experiment';
import { Rollout } from '../model/Rollout';
import { RolloutRevision } from '../model/RolloutRevision';
import { aRollout } from '../testUtils/aRollout';
import { summariseRollout } from './summariseRollout';

function aRun(name: string, overrides: Partial<AnalysisRun> = {}): AnalysisRun {
  return {
    name,
    role: 'Step',
    podHash: 'new',
    phase: 'Successful',
    metrics: [],
    ...overrides,
  };
}

function anExperiment(
  name: string,
  overrides: Partial<Experiment> = {},
): Experiment {
  return {
    name,
    podHash: 'new',
    phase: 'Successful',
    isTerminating: false,
    templates: [],
    analyses: [],
    ...overrides,
  };
}

function aRevision(
  podHash: string,
  overrides: Partial<RolloutRevision> = {},
): RolloutRevision {
  return {
    podHash,
    version: podHash,
    images: [],
    roles: [],
    replicas: { desired: 0, ready: 0, available: 0 },
    ...overrides,
  };
}

/** Whose present version is `new`. */
function anUpdate(overrides: Partial<Rollout> = {}): Rollout {
  return aRollout({
    observation: { uid: 'uid', podHash: 'new', generation: 1 },
    ...overrides,
  });
}

function runsKept(overrides: Partial<Rollout>): string[] {
  return summariseRollout(anUpdate(overrides)).analysisRuns.map(
    ({ name }) => name,
  );
}

function experimentsKept(overrides: Partial<Rollout>): string[] {
  return summariseRollout(anUpdate(overrides)).experiments.map(
    ({ name }) => name,
  );
}

describe('of the runs', () => {
  it('those at work stay', () => {
    const analysisRuns = [
      aRun('running', { phase: 'Running' }),
      aRun('pending', { phase: 'Pending' }),
      aRun('over'),
      aRun('failed long ago', { phase: 'Failed' }),
    ];

    expect(runsKept({ analysisRuns })).toEqual(['running', 'pending']);
  });

  it('the one that is waited for stays, whatever its phase', () => {
    const analysisRuns = [aRun('awaited', { phase: 'Unknown' }), aRun('over')];

    expect(
      runsKept({
        analysisRuns,
        waitingFor: { kind: 'analysis', run: 'awaited' },
      }),
    ).toEqual(['awaited']);
  });

  it('the one that ended the update stays, not those of other versions', () => {
    const analysisRuns = [
      aRun('of another version', { phase: 'Failed', podHash: 'old' }),
      aRun('the reason', { phase: 'Error' }),
      aRun('of an earlier attempt', { phase: 'Failed' }),
    ];

    expect(runsKept({ analysisRuns, abortReason: 'metric failed' })).toEqual([
      'the reason',
    ]);
  });

  it('the one that left it undecided stays', () => {
    const analysisRuns = [
      aRun('undecided', { phase: 'Inconclusive' }),
      aRun('over'),
    ];

    expect(
      runsKept({ analysisRuns, waitingFor: { kind: 'decision' } }),
    ).toEqual(['undecided']);
    expect(runsKept({ analysisRuns })).toEqual([]);
  });

  it('nothing but the measurements is taken from one that stays', () => {
    const metric = {
      name: 'success-rate',
      phase: 'Running' as const,
      dryRun: false,
      count: 1,
      successful: 1,
      failed: 0,
      inconclusive: 0,
      error: 0,
      measurements: [{ phase: 'Successful' as const, value: '[1]' }],
    };
    const run = aRun('running', { phase: 'Running', metrics: [metric] });

    const { analysisRuns } = summariseRollout(
      anUpdate({ analysisRuns: [run] }),
    );

    expect(analysisRuns).toEqual([
      { ...run, metrics: [{ ...metric, measurements: [] }] },
    ]);
  });
});

describe('of the experiments', () => {
  it('those at work stay, and those that a run has its name from', () => {
    const experiments = [
      anExperiment('running', { phase: 'Running' }),
      anExperiment('names a run', {
        analyses: [
          { name: 'smoke', run: 'awaited', phase: 'Running', isRequired: true },
        ],
      }),
      anExperiment('over'),
    ];

    expect(
      experimentsKept({
        experiments,
        analysisRuns: [aRun('awaited', { phase: 'Running' })],
      }),
    ).toEqual(['running', 'names a run']);
  });

  it('the one that ended the update stays', () => {
    const experiments = [
      anExperiment('of another version', { phase: 'Failed', podHash: 'old' }),
      anExperiment('the reason', { phase: 'Failed' }),
    ];

    expect(experimentsKept({ experiments, abortReason: 'failed' })).toEqual([
      'the reason',
    ]);
    expect(experimentsKept({ experiments })).toEqual([]);
  });

  it('the one that it is stays, whatever became of it', () => {
    expect(
      experimentsKept({
        strategy: 'experiment',
        experiments: [anExperiment('itself')],
      }),
    ).toEqual(['itself']);
  });
});

it('keeps of the revisions those with a role, on their way, or kept to go back to', () => {
  const revisions = [
    aRevision('new'),
    aRevision('stable', { roles: ['stable'] }),
    aRevision('kept', { scaleDownAt: '2026-01-01T00:00:00Z' }),
    aRevision('gone'),
  ];

  expect(
    summariseRollout(anUpdate({ revisions })).revisions.map(
      ({ podHash }) => podHash,
    ),
  ).toEqual(['new', 'stable', 'kept']);
});

it('has nothing left to take away the second time, and leaves the whole alone', () => {
  const whole = anUpdate({
    abortReason: 'failed',
    analysisRuns: [aRun('a', { phase: 'Failed' }), aRun('b')],
    revisions: [aRevision('gone')],
    actions: [{ kind: 'restart', isAvailable: true, hint: '' }],
  });
  const before = structuredClone(whole);

  const summary = summariseRollout(whole);

  expect(summariseRollout(summary)).toEqual(summary);
  expect(summary.actions).toEqual([]);
  expect(whole).toEqual(before);
});
