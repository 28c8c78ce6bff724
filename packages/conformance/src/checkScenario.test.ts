import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { RecordingEntry } from '@progressive-delivery/demo-cluster';
import { checkScenario } from './checkScenario';
import { statusOf } from './Finding';
import { checkRead } from './read/checkRead';
import { checkSimulate } from './simulate/checkSimulate';
import { keptScenario, withEntries } from './testing/keptScenario';
import { checkWrite } from './write/checkWrite';

const engine = argoRolloutsEngine;

function engineWith(change: Partial<RolloutEngine>): RolloutEngine {
  return { ...engine, ...change };
}

function withBody(entry: RecordingEntry, body: unknown): RecordingEntry {
  return entry.kind === 'request' && entry.client === 'kubectl-argo-rollouts'
    ? { ...entry, body }
    : entry;
}

/** A template that an operator applies, with other providers in it. */
function withProvider(
  entry: RecordingEntry,
  others: Record<string, string>,
): RecordingEntry {
  if (entry.kind !== 'request' || entry.client !== 'kubectl') return entry;
  const body = Object.entries(others).reduce(
    (text, [from, to]) => text.replaceAll(`"${from}":{`, `"${to}":{`),
    JSON.stringify(entry.body),
  );
  return { ...entry, body: JSON.parse(body) };
}

/** What operators applied names another router than it did. */
function behindTraefik(entry: RecordingEntry): RecordingEntry {
  return entry.kind === 'request'
    ? JSON.parse(JSON.stringify(entry).replaceAll('"nginx":{', '"traefik":{'))
    : entry;
}

function phaseIn(entry: RecordingEntry): string | undefined {
  return entry.kind === 'watch' && entry.object.kind === 'Rollout'
    ? entry.object.status?.phase
    : undefined;
}

describe('the suite against a recording', () => {
  it.each([
    'canary-abort-retry',
    'canary-double-promote',
    'abort-lost-then-nudged',
    'bluegreen-post-fails',
  ])('agrees with %s in every direction', name => {
    const findings = checkScenario(keptScenario(name), { engine });

    expect(findings.read.divergence).toBeUndefined();
    expect(findings.write.divergence).toBeUndefined();
    expect(findings.simulate.divergence).toBeUndefined();
    expect(Object.values(findings).map(statusOf)).toEqual([
      'pass',
      'pass',
      'pass',
    ]);
  });

  it('says what the controllers do not simulate, and does not count it as a pass', () => {
    const scenario = withEntries(keptScenario('nginx-weights'), behindTraefik);

    const { read, simulate } = checkScenario(scenario, { engine });

    expect(statusOf(read)).toBe('pass');
    expect(statusOf(simulate)).toBe('open');
    expect(simulate.open).toEqual([
      'not simulated: spec.strategy.canary.trafficRouting.traefik',
    ]);
  });

  it('finds out providers that are not simulated by what their runs say', () => {
    const scenario = withEntries(keptScenario('analysis-web-job'), entry =>
      withProvider(entry, { web: 'kayenta' }),
    );

    const { open } = checkSimulate(scenario);

    expect(open).toEqual(['not simulated: metric provider "kayenta"']);
  });

  it('names commands that nobody has decided about, and compares the others', () => {
    const scenario = withEntries(
      keptScenario('canary-user-pause-promote'),
      entry =>
        entry.kind === 'action' && entry.what.endsWith(' pause web')
          ? { ...entry, what: entry.what.replace(' pause ', ' levitate ') }
          : entry,
    );

    const finding = checkWrite(scenario, engine);

    expect(statusOf(finding)).toBe('open');
    expect(finding.open).toEqual(['not yet offered: levitate']);
    expect(finding.checked).toEqual({ commands: 2 });
  });

  it('gives the reason for commands that are left out on purpose', () => {
    const { open, differences } = checkWrite(
      keptScenario('undo-template-annotations'),
      engine,
    );

    expect(open).toEqual([]);
    expect(differences.map(({ id }) => id)).toEqual([
      'images-come-from-a-deployment',
    ]);
  });

  it('turns a check that breaks off into a failure', () => {
    const findings = checkScenario(keptScenario('canary-abort-retry'), {
      engine: engineWith({
        references: () => {
          throw new Error('out of order');
        },
      }),
    });

    expect(findings.read.divergence).toContain('out of order');
    expect(statusOf(findings.write)).toBe('FAIL');
    expect(statusOf(findings.simulate)).toBe('pass');
  });
});

describe('read', () => {
  const scenario = keptScenario('canary-abort-retry');

  it('finds a wrong phase', () => {
    const liar = engineWith({
      project: (graph, now) => {
        const rollout = engine.project(graph, now);
        return rollout.phase === 'Paused'
          ? { ...rollout, phase: 'Healthy' }
          : rollout;
      },
    });

    expect(checkRead(scenario, liar).divergence).toMatch(
      /^at 1955 ms, web: the phase is shown as Healthy, and the controller says Paused CanaryPauseStep$/,
    );
  });

  it('finds it also where the engine takes nothing for observed', () => {
    const evasive = engineWith({
      project: (graph, now) => ({
        ...engine.project(graph, now),
        phase: 'Progressing',
        isObserved: false,
      }),
    });

    const { divergence } = checkRead({ ...scenario, checkpoints: [] }, evasive);

    expect(divergence).toContain('the phase is shown as Progressing');
  });

  it('finds an engine that throws, changes its input or its mind', () => {
    let calls = 0;
    const faults: Partial<RolloutEngine>[] = [
      {
        plan: () => {
          throw new Error('no plan');
        },
      },
      {
        project: (graph, now) => {
          graph.root.metadata.name = 'changed';
          return engine.project(graph, now);
        },
      },
      {
        project: (graph, now) => ({
          ...engine.project(graph, now),
          gaps: [String(calls++)],
        }),
      },
    ];

    const found = faults.map(
      fault => checkRead(scenario, engineWith(fault)).divergence,
    );

    expect(found).toEqual([
      expect.stringContaining('the engine threw Error: no plan'),
      expect.stringContaining('Cannot assign to read only property'),
      expect.stringContaining('the same state was projected in two ways'),
    ]);
  });

  it('finds a difference from the dashboard that no rule covers', () => {
    const checkpoints = scenario.checkpoints.map(checkpoint =>
      checkpoint.info.setWeight === '50'
        ? { ...checkpoint, info: { ...checkpoint.info, setWeight: '60' } }
        : checkpoint,
    );

    const { divergence } = checkRead({ ...scenario, checkpoints }, engine);

    expect(divergence).toMatch(
      /setWeight differs from the dashboard's\.\n {2}ours: {3}50\n {2}theirs: 60/,
    );
  });

  it('lets a rule cover only what it says', () => {
    const wrongShare = engineWith({
      project: (graph, now) => {
        const rollout = engine.project(graph, now);
        const { actual } = rollout.traffic;
        return actual && !rollout.isFullyPromoted
          ? {
              ...rollout,
              traffic: { ...rollout.traffic, actual: { ...actual, canary: 7 } },
            }
          : rollout;
      },
    });

    const { divergence } = checkRead(
      keptScenario('canary-no-steps'),
      wrongShare,
    );

    expect(divergence).toContain("actualWeight differs from the dashboard's");
  });
});

describe('write', () => {
  const scenario = keptScenario('canary-abort-retry');

  it('finds another request than the plugin sent', () => {
    const other = withEntries(scenario, entry =>
      withBody(entry, { status: { abort: 'yes' } }),
    );

    expect(checkWrite(other, engine).divergence).toMatch(
      /^at 1999 ms, kubectl argo rollouts abort web: the plan is not what the plugin sent.*\n {2}sent: .*{"status":{"abort":"yes"}}\n {2}planned: .*{"status":{"abort":true}}$/,
    );
  });

  it('finds a request that is missing, and one too many', () => {
    const silent = withEntries(scenario, entry =>
      entry.kind === 'request' && entry.client === 'kubectl-argo-rollouts'
        ? undefined
        : entry,
    );
    const twice = engineWith({
      plan: (action, graph, now) => {
        const answer = engine.plan(action, graph, now);
        return answer.outcome === 'plan'
          ? { ...answer, steps: [...answer.steps, ...answer.steps] }
          : answer;
      },
    });

    expect(checkWrite(silent, engine).divergence).toContain('sent:    nothing');
    expect(checkWrite(scenario, twice).divergence).toBeDefined();
  });

  it('sends nothing to a rollout that is not there, as the plugin does', () => {
    const elsewhere = withEntries(scenario, entry =>
      entry.kind === 'action' && entry.what.startsWith('kubectl argo')
        ? { ...entry, what: 'kubectl argo rollouts abort shop' }
        : entry,
    );
    const silent = withEntries(elsewhere, entry =>
      entry.kind === 'request' ? undefined : entry,
    );

    expect(checkWrite(elsewhere, engine).divergence).toContain(
      'there is no such object',
    );
    expect(checkWrite(silent, engine).divergence).toBeUndefined();
  });

  it('takes a command about nothing for agreed when the cluster said so too', () => {
    const elsewhere = withEntries(scenario, entry => {
      if (entry.kind === 'request') return { ...entry, status: 404 };
      return entry.kind === 'action' && entry.what.startsWith('kubectl argo')
        ? { ...entry, what: 'kubectl argo rollouts abort shop' }
        : entry;
    });

    expect(checkWrite(elsewhere, engine).divergence).toBeUndefined();
  });

  it('leaves alone a run that nothing owns', () => {
    const orphaned = withEntries(keptScenario('analysis-terminated'), entry =>
      entry.kind === 'watch' && entry.object.kind === 'AnalysisRun'
        ? {
            ...entry,
            object: {
              ...entry.object,
              metadata: {
                ...entry.object.metadata,
                ownerReferences: undefined,
              },
            },
          }
        : entry,
    );

    const { divergence, differences } = checkWrite(orphaned, engine);

    expect(divergence).toBeUndefined();
    expect(differences.map(({ id }) => id)).toEqual([
      'runs-of-nothing-stay-with-their-maker',
    ]);
  });

  it('finds a plan for another object', () => {
    const astray = engineWith({
      plan: (action, graph, now) => {
        const answer = engine.plan(action, graph, now);
        const elsewhere = (step: ClusterMutation) => ({
          ...step,
          path: step.path.replace('/web', '/shop'),
        });
        return answer.outcome === 'plan'
          ? { ...answer, steps: answer.steps.map(elsewhere) }
          : answer;
      },
    });

    expect(checkWrite(scenario, astray).divergence).toContain('rollouts/shop');
  });

  it('lets a rule cover only the request that it says', () => {
    const retried = keptScenario('bluegreen-post-fails');
    const other = withEntries(retried, entry =>
      withBody(entry, { status: { abort: false, promoteFull: true } }),
    );

    const { differences } = checkWrite(retried, engine);
    const { divergence } = checkWrite(other, engine);

    expect(differences.map(({ id }) => id)).toEqual(['retry-judges-afresh']);
    expect(divergence).toMatch(/planned: DELETE .*analysisruns\/web-/);
  });
});

describe('simulate', () => {
  const scenario = keptScenario('canary-abort-retry');

  it('finds a state that is missing in the recording', () => {
    const shortened = withEntries(scenario, entry =>
      phaseIn(entry) === 'Paused' ? undefined : entry,
    );

    expect(checkSimulate(shortened).divergence).toContain(
      'the simulation has a state that the recording does not have',
    );
  });

  it('finds controllers that do nothing', () => {
    expect(checkSimulate(scenario, []).divergence).toContain(
      'the recording has a state that the simulation does not reach',
    );
  });

  it('finds a request that the simulated cluster refuses', () => {
    const uncreated = withEntries(scenario, entry =>
      entry.kind === 'request' && entry.method === 'POST' ? undefined : entry,
    );

    expect(checkSimulate(uncreated).divergence).toContain('was refused');
  });

  it('also holds the event that is told after the end against the recording', () => {
    const { differences, divergence } = checkSimulate(
      keptScenario('deleted-mid'),
    );

    expect(divergence).toBeUndefined();
    expect(differences).toEqual([]);
  });
});
