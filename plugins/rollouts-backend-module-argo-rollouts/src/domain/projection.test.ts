import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { argoRolloutsEngine } from '../ArgoRolloutsEngine';
import {
  FullRollout,
  loadScenario,
  scenarioNames,
  scenarioWith,
  scenarioWithNonsense,
} from '../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');
const project = (name: string): Rollout =>
  argoRolloutsEngine.project(loadScenario(name), now);

/** Phase, what it waits for, and a letter per step. */
type Expected = [
  phase: Rollout['phase'],
  waitingFor: Rollout['waitingFor'] | undefined,
  steps: string,
];

const letters: Record<Rollout['steps'][number]['state'], string> = {
  done: 'd',
  current: 'C',
  todo: '.',
  inconclusive: '?',
  failed: 'X',
  cutShort: '/',
  skipped: 's',
  notReached: '-',
};

const controller = { kind: 'controller' } as const;
const promotion = { kind: 'promotion' } as const;

const until = (time: string) => ({ kind: 'time', until: time } as const);
const pods = (ready: number, desired: number) =>
  ({ kind: 'pods', ready, desired } as const);
const run = (name: string) => ({ kind: 'analysis', run: name } as const);

const expected: Record<string, Expected> = {
  'analysis-of-two-templates': [
    'Progressing',
    run('web-7476488bb6-2-1'),
    'dC.',
  ],
  'background-analysis-running': [
    'Paused',
    until('2026-11-21T05:38:12.000Z'),
    'dC..',
  ],
  'bluegreen-aborted-after-the-switch': ['Aborted', undefined, 'ddX-'],
  'bluegreen-aborted-and-run-deleted': ['Aborted', undefined, 'ddX-'],
  'bluegreen-aborted-by-a-person': ['Aborted', undefined, '----'],
  'bluegreen-first-deploy': ['Progressing', pods(0, 3), 'Cs..'],
  'bluegreen-paused': ['Paused', promotion, 'dC..'],
  'bluegreen-post-promotion': [
    'Progressing',
    run('web-7476488bb6-2-post'),
    'dddC.',
  ],
  'bluegreen-pre-promotion': [
    'Progressing',
    run('web-7476488bb6-2-pre'),
    'dC...',
  ],
  'bluegreen-preview-coming-up': ['Progressing', pods(0, 1), 'C...'],
  'bluegreen-scaling-down': ['Healthy', undefined, 'dddC'],
  'bluegreen-switching': ['Progressing', pods(1, 3), 'ddC.'],
  'bluegreen-timed-pause': [
    'Paused',
    until('2026-11-21T05:38:43.000Z'),
    'dC..',
  ],
  'canary-abort-not-carried-out': ['Paused', controller, 'dC....'],
  'canary-aborted-by-a-person': ['Aborted', undefined, '------'],
  'canary-aborted-by-analysis': ['Aborted', undefined, 'dX--'],
  'canary-aborted-by-experiment': ['Aborted', undefined, 'dX-'],
  'canary-first-deploy': ['Progressing', pods(0, 4), 'ssssss'],
  'canary-fully-promoted': ['Healthy', undefined, 'dddddd'],
  'canary-paused-until-promoted': ['Paused', promotion, 'dC....'],
  'canary-promoting-fully': ['Progressing', undefined, 'dddddd'],
  'canary-retried': ['Progressing', undefined, 'C.....'],
  'canary-retry-requested': ['Aborted', controller, '------'],
  'canary-timed-pause': ['Paused', until('2026-11-21T05:37:07.000Z'), 'dddC..'],
  'canary-waiting-to-unpause': ['Progressing', controller, 'dC....'],
  'canary-weight-scaling': ['Progressing', pods(1, 2), 'ddC...'],
  'canary-with-older-versions': ['Healthy', undefined, 'dd'],
  'canary-within-rollback-window': ['Healthy', undefined, 'dd'],
  'canary-without-steps': ['Progressing', pods(0, 2), ''],
  'experiment-running': [
    'Progressing',
    until('2026-11-21T05:39:01.000Z'),
    'dC.',
  ],
  'invalid-spec': ['Degraded', undefined, 'ss'],
  'istio-abort-by-degrees': ['Aborted', undefined, '----'],
  'istio-weights': ['Paused', promotion, 'dddddddddC...'],
  'istio-weights-of-the-former-update': ['Progressing', undefined, 'C.'],
  'not-seen-by-the-controller': ['Unknown', controller, '......'],
  'progress-deadline-exceeded': ['Degraded', pods(0, 1), 'C..'],
  'restart-under-way': ['Progressing', pods(3, 4), 'ssssss'],
  'revision-not-observed': ['Progressing', controller, 'dC....'],
  'spec-not-observed': ['Progressing', controller, 'ssssss'],
  'standalone-experiment-failed': ['Degraded', undefined, ''],
  'standalone-experiment-running': [
    'Progressing',
    until('2026-11-21T06:38:58.000Z'),
    '',
  ],
  'standalone-experiment-terminated': ['Healthy', undefined, ''],
  'step-analysis-inconclusive': ['Paused', { kind: 'decision' }, 'd?..'],
  'step-analysis-running': ['Progressing', run('web-7476488bb6-2-1'), 'dC..'],
  'step-analysis-skipped': ['Progressing', undefined, 'd/C.'],
  'unknown-step-kinds': ['Paused', promotion, 'dC.......'],
  'user-paused-at-a-pause': ['Paused', { kind: 'resume' }, 'dC..'],
  'user-paused-at-a-weight': ['Paused', { kind: 'resume' }, 'C..'],
  'workload-not-observed': ['Progressing', controller, 'ss'],
  'workload-paused': ['Paused', promotion, 'dC'],
  'workload-with-an-older-version': ['Paused', promotion, 'dC'],
};

describe('a Rollout is shown as it is', () => {
  it.each(scenarioNames())('%s', name => {
    const { phase, waitingFor, steps } = project(name);

    expect([
      phase,
      waitingFor,
      steps.map(({ state }) => letters[state]).join(''),
    ]).toEqual(expected[name]);
  });
});

describe('phase', () => {
  it.each([
    ['spec-not-observed'],
    ['revision-not-observed'],
    ['workload-not-observed'],
    ['canary-waiting-to-unpause'],
    ['canary-abort-not-carried-out'],
    ['canary-retry-requested'],
    ['not-seen-by-the-controller'],
  ])('says in %s that the controller has not seen the latest change', name => {
    expect(project(name).isObserved).toBe(false);
    expect(project(name).phaseSince).toBeUndefined();
  });

  it("keeps the controller's own words beside it", () => {
    expect(project('canary-aborted-by-analysis')).toMatchObject({
      phase: 'Aborted',
      controllerPhase: 'Degraded',
      controllerMessage:
        'RolloutAborted: Rollout aborted update to revision 2: Step-based analysis phase error/failed: Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
      abortReason:
        'Step-based analysis phase error/failed: Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
      abortedAt: '2026-11-21T05:37:49Z',
      phaseSince: '2026-11-21T05:37:49Z',
    });
  });

  it('names no cause when a person aborted', () => {
    expect(project('canary-aborted-by-a-person').abortReason).toBeUndefined();
  });

  it('is Unknown for a word that is not known here', () => {
    const graph = scenarioWithNonsense('canary-fully-promoted', root => {
      root.status.phase = 'Meditating';
    });

    expect(argoRolloutsEngine.project(graph, now)).toMatchObject({
      phase: 'Unknown',
      controllerPhase: 'Meditating',
    });
  });

  it('counts an observed generation that is a hash of old as observed', () => {
    const graph = scenarioWith('canary-fully-promoted', ({ status }) => {
      status.observedGeneration = '7f8c6d';
    });

    expect(argoRolloutsEngine.project(graph, now)).toMatchObject({
      phase: 'Healthy',
      isObserved: true,
    });
  });

  it('is Degraded, not Aborted, while the spec is invalid', () => {
    const graph = scenarioWith('invalid-spec', ({ status }) => {
      status.abort = true;
      status.abortedAt = '2026-11-21T05:37:00Z';
    });

    expect(argoRolloutsEngine.project(graph, now).phase).toBe('Degraded');
  });
});

describe('a first version that came too late and was aborted for it', () => {
  const graph = scenarioWith('progress-deadline-exceeded', ({ status }) => {
    status.stableRS = status.currentPodHash;
    status.abort = true;
    status.abortedAt = '2026-11-21T05:37:00Z';
  });

  it('is Degraded, as there is nothing to go back to', () => {
    expect(argoRolloutsEngine.project(graph, now)).toMatchObject({
      phase: 'Degraded',
      isObserved: true,
    });
  });

  it('is not retried', () => {
    expect(
      argoRolloutsEngine.plan({ kind: 'retry' }, graph, now),
    ).toMatchObject({ outcome: 'refusal', code: 'not-applicable' });
  });
});

describe('phase of a controller that wrote none (before 1.0)', () => {
  const withoutPhase = (
    name: string,
    change: (rollout: FullRollout) => void = () => {},
  ) =>
    argoRolloutsEngine.project(
      scenarioWith(name, rollout => {
        delete rollout.status.phase;
        delete rollout.status.message;
        change(rollout);
      }),
      now,
    ).phase;

  it.each([
    ['canary-fully-promoted', 'Healthy'],
    ['bluegreen-scaling-down', 'Healthy'],
    ['canary-paused-until-promoted', 'Paused'],
    ['user-paused-at-a-weight', 'Paused'],
    ['canary-weight-scaling', 'Progressing'],
    ['canary-first-deploy', 'Progressing'],
    ['bluegreen-first-deploy', 'Progressing'],
    ['bluegreen-switching', 'Progressing'],
    ['bluegreen-post-promotion', 'Progressing'],
    ['canary-aborted-by-analysis', 'Aborted'],
    ['progress-deadline-exceeded', 'Degraded'],
    ['invalid-spec', 'Degraded'],
  ])('is computed in %s: %s', (name, phase) => {
    expect(withoutPhase(name)).toBe(phase);
  });

  it('is Progressing while it restarts', () => {
    expect(
      withoutPhase('canary-fully-promoted', ({ spec }) => {
        spec.restartAt = '2026-11-21T05:45:00Z';
      }),
    ).toBe('Progressing');
  });
});
