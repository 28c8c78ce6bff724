import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { argoRolloutsEngine } from '../ArgoRolloutsEngine';
import { loadScenario, scenarioWith } from '../testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');
const project = (name: string): Rollout =>
  argoRolloutsEngine.project(loadScenario(name), now);

describe('steps of a canary', () => {
  it('are of every kind, each at its place in the spec, with the weight asked for', () => {
    const steps = project('istio-weights').steps.map(
      ({ index, state, askedWeight, startedAt, endsAt, ...detail }) => [
        askedWeight,
        detail,
      ],
    );

    expect(steps).toEqual([
      [0, { kind: 'scale', replicas: 1 }],
      [0, { kind: 'headerRoute', name: 'header-beta', match: 'x-beta is yes' }],
      [0, { kind: 'pause', durationSeconds: 3 }],
      [0, { kind: 'headerRoute', name: 'header-beta' }],
      [
        0,
        {
          kind: 'mirrorRoute',
          name: 'mirror-get',
          percentage: 30,
          match: 'GET /…',
        },
      ],
      [0, { kind: 'pause', durationSeconds: 3 }],
      [0, { kind: 'mirrorRoute', name: 'mirror-get', percentage: 0 }],
      [0, { kind: 'scale', matchTrafficWeight: true }],
      [20, { kind: 'weight', weight: 20 }],
      [20, { kind: 'pause' }],
      [20, { kind: 'scale', weight: 100 }],
      [60, { kind: 'weight', weight: 60 }],
      [60, { kind: 'pause', durationSeconds: 3 }],
    ]);
  });

  it.each([
    [{ istio: {} }, 'x-beta is yes or x-team begins with qa'],
    [{ alb: {} }, 'x-beta is yes and x-team begins with qa'],
  ])('say whether several headers have to fit: %j', (trafficRouting, match) => {
    const graph = scenarioWith('istio-weights', ({ spec }) => {
      Object.assign(spec.strategy!.canary!, { trafficRouting });
      spec.strategy!.canary!.steps = [
        {
          setHeaderRoute: {
            name: 'header',
            match: [
              { headerName: 'x-beta', headerValue: { exact: 'yes' } },
              { headerName: 'x-team', headerValue: { prefix: 'qa' } },
            ],
          },
        },
      ];
    });

    expect(argoRolloutsEngine.project(graph, now).steps[0]).toMatchObject({
      match,
    });
  });

  it.each([
    [[{ method: { exact: 'GET' }, path: { prefix: '/api' } }], 'GET /api…'],
    [[{ method: { regex: 'GET|HEAD' } }], '~GET|HEAD'],
    [
      [{ path: { exact: '/' }, headers: { 'x-team': { prefix: 'qa' } } }],
      '/ with x-team: qa…',
    ],
    [
      [{ headers: { a: { exact: '1' }, b: { regex: '.+' } } }],
      'all with a: 1 and b ~.+',
    ],
    [[{ path: { exact: '/a' } }, { path: { exact: '/b' } }], '/a or /b'],
    [[{}], undefined],
    [[], undefined],
  ])('say in words what a mirror route with %j copies', (match, words) => {
    const graph = scenarioWith('istio-weights', ({ spec }) => {
      spec.strategy!.canary!.steps = [
        { setMirrorRoute: { name: 'mirror', match } },
      ];
    });

    const [step] = argoRolloutsEngine.project(graph, now).steps;
    expect({ match: undefined, ...step }).toMatchObject({
      kind: 'mirrorRoute',
      percentage: 100,
      match: words,
    });
  });

  it('of unknown kind or shape keep their place, name and spec, without secrets', () => {
    const steps = project('unknown-step-kinds').steps.map(
      ({ index, state, askedWeight, startedAt, ...detail }) => detail,
    );

    expect(steps).toEqual([
      { kind: 'weight', weight: 25 },
      { kind: 'pause' },
      {
        kind: 'unknown',
        name: 'setShadowTraffic',
        spec: { percentage: 10, token: '[hidden]' },
      },
      { kind: 'unknown', name: 'setWeight', spec: 'a lot' },
      { kind: 'unknown', name: 'empty', spec: null },
      {
        kind: 'unknown',
        name: 'setWeight and pause',
        spec: { setWeight: 40, pause: {} },
      },
      {
        kind: 'plugin',
        name: 'example/contract-tests',
        config: { apiKey: '[hidden]' },
      },
      { kind: 'scale', weight: 50 },
      { kind: 'unknown', name: 'pause', spec: { duration: 'soon' } },
    ]);
  });

  it('name the run of an analysis and its times', () => {
    expect(project('canary-aborted-by-analysis').steps[1]).toEqual({
      kind: 'analysis',
      templates: ['success-rate'],
      run: 'web-7476488bb6-2-1',
      index: 1,
      state: 'failed',
      askedWeight: 25,
      startedAt: '2026-11-21T05:37:47Z',
      endedAt: '2026-11-21T05:37:49Z',
    });
  });

  it('tell until when an experiment lasts', () => {
    expect(project('experiment-running').steps[1]).toMatchObject({
      kind: 'experiment',
      templates: ['baseline', 'canary'],
      durationSeconds: 6,
      startedAt: '2026-11-21T05:38:54Z',
      endsAt: '2026-11-21T05:39:01.000Z',
    });
  });

  it('take the step that failed from a plugin too', () => {
    const graph = scenarioWith('canary-aborted-by-a-person', ({ status }) => {
      status.canary = {
        stepPluginStatuses: [
          {
            index: 2,
            name: 'example/tests',
            operation: 'Run',
            phase: 'Error',
          },
        ],
      };
    });

    const { steps, currentStepIndex, gaps } = argoRolloutsEngine.project(
      graph,
      now,
    );

    expect(steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'failed',
      'notReached',
      'notReached',
      'notReached',
    ]);
    expect(currentStepIndex).toBe(2);
    expect(gaps).toEqual([]);
  });

  it('take the step that an abort cut short from the run that ended with it', () => {
    const graph = scenarioWith('step-analysis-skipped', ({ status }) => {
      status.abort = true;
      status.abortedAt = '2026-11-21T05:38:00Z';
      status.phase = 'Degraded';
      status.message = 'RolloutAborted: Rollout aborted update to revision 2';
      status.currentStepIndex = 0;
    });

    expect(
      argoRolloutsEngine.project(graph, now).steps.map(({ state }) => state),
    ).toEqual(['done', 'cutShort', 'notReached', 'notReached']);
  });

  it('are not all shown as done at the first of them (T13)', () => {
    const { currentStepIndex, steps } = project('canary-retried');

    expect(currentStepIndex).toBe(0);
    expect(steps[0].state).toBe('current');
  });
});

describe('milestones of a blue-green update', () => {
  it('are the parts that the spec asks for', () => {
    expect(project('bluegreen-post-promotion').steps).toEqual([
      {
        kind: 'previewUp',
        replicas: 2,
        index: 0,
        state: 'done',
        askedWeight: 0,
      },
      {
        kind: 'prePromotionAnalysis',
        templates: ['smoke'],
        run: 'web-7476488bb6-2-pre',
        index: 1,
        state: 'done',
        askedWeight: 0,
        startedAt: '2026-11-21T05:38:39Z',
        endedAt: '2026-11-21T05:38:40Z',
      },
      { kind: 'switch', index: 2, state: 'done', askedWeight: 100 },
      {
        kind: 'postPromotionAnalysis',
        templates: ['post'],
        run: 'web-7476488bb6-2-post',
        index: 3,
        state: 'current',
        askedWeight: 100,
        startedAt: '2026-11-21T05:38:40Z',
      },
      { kind: 'scaleDown', index: 4, state: 'todo', askedWeight: 100 },
    ]);
  });

  it('have a pause without end when only a person promotes', () => {
    expect(project('bluegreen-paused').steps[1]).toEqual({
      kind: 'pause',
      index: 1,
      state: 'current',
      askedWeight: 0,
      startedAt: '2026-11-21T05:38:30Z',
    });
  });

  it('have a pause with an end when it promotes itself', () => {
    expect(project('bluegreen-timed-pause').steps[1]).toMatchObject({
      kind: 'pause',
      durationSeconds: 5,
      startedAt: '2026-11-21T05:38:38Z',
      endsAt: '2026-11-21T05:38:43.000Z',
    });
  });

  it('end with the old pods, at the deadline on their ReplicaSet', () => {
    expect(project('bluegreen-scaling-down').steps[3]).toMatchObject({
      kind: 'scaleDown',
      state: 'current',
      endsAt: '2026-11-21T05:38:38Z',
    });
  });

  it('are skipped where a full promotion jumps over them', () => {
    const graph = scenarioWith('bluegreen-pre-promotion', ({ status }) => {
      status.promoteFull = true;
    });

    expect(
      argoRolloutsEngine
        .project(graph, now)
        .steps.map(({ kind, state }) => `${kind} ${state}`),
    ).toEqual([
      'previewUp done',
      'prePromotionAnalysis skipped',
      'switch current',
      'postPromotionAnalysis skipped',
      'scaleDown todo',
    ]);
  });

  it('are neither judged nor paused for in a first version, as the controller does', () => {
    const graph = scenarioWith('bluegreen-first-deploy', ({ spec }) => {
      Object.assign(spec.strategy?.blueGreen ?? {}, {
        prePromotionAnalysis: { templates: [{ templateName: 'smoke' }] },
        postPromotionAnalysis: { templates: [{ templateName: 'smoke' }] },
      });
    });

    expect(
      argoRolloutsEngine
        .project(graph, now)
        .steps.map(({ kind, state }) => `${kind} ${state}`),
    ).toEqual([
      'previewUp current',
      'prePromotionAnalysis skipped',
      'pause skipped',
      'switch todo',
      'postPromotionAnalysis skipped',
      'scaleDown todo',
    ]);
  });

  it('show an inconclusive analysis as such', () => {
    const graph = scenarioWith('bluegreen-pre-promotion', ({ status }) => {
      status.phase = 'Paused';
      status.message = 'InconclusiveAnalysisRun';
      status.controllerPause = true;
      status.pauseConditions = [
        {
          reason: 'InconclusiveAnalysisRun',
          startTime: '2026-11-21T05:38:40Z',
        },
      ];
      status.blueGreen!.prePromotionAnalysisRunStatus!.status = 'Inconclusive';
    });

    expect(argoRolloutsEngine.project(graph, now)).toMatchObject({
      waitingFor: { kind: 'decision' },
      currentStepIndex: 1,
      steps: [{ state: 'done' }, { state: 'inconclusive' }, {}, {}, {}],
    });
  });
});

describe('a plugin step', () => {
  it('has the last word of its plugin, and its configuration without secrets', () => {
    const graph = scenarioWith(
      'canary-timed-pause',
      ({ spec, status }: any) => {
        spec.strategy.canary.steps[0] = {
          plugin: {
            name: 'example/tests',
            config: { suite: 'smoke', auth: { token: 's3cret' } },
          },
        };
        status.canary.stepPluginStatuses = [
          {
            index: 0,
            name: 'example/tests',
            operation: 'Run',
            phase: 'Failed',
          },
          {
            index: 0,
            name: 'example/tests',
            operation: 'Terminate',
            phase: 'Successful',
            message: 'ended, password: s3cret',
          },
        ];
      },
    );

    expect(argoRolloutsEngine.project(graph, now).steps[0]).toMatchObject({
      kind: 'plugin',
      name: 'example/tests',
      pluginPhase: 'Successful',
      message: 'ended, password: [hidden]',
      config: { suite: 'smoke', auth: '[hidden]' },
    });
  });
});
