import {
  Rollout,
  rolloutPhases,
  WaitingFor,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aCluster,
  aMetric,
  anAbortedCanary,
  anAnalysisRun,
  anExperiment,
  aPausedBlueGreen,
  aPausedCanary,
  aRollout,
  aStandaloneExperiment,
  aSwitchedBlueGreen,
  builderNow,
  inSeconds,
  secondsAgo,
  someMeasurements,
  someSteps,
  englishWords,
} from '../testUtils';
import { describeRollout, DescriptionContext } from './describeRollout';

type Context = Omit<DescriptionContext, 'words'>;

function sentence(rollout: Rollout, context: Context = {}): string {
  const { lead, rest } = describeRollout(rollout, builderNow, {
    words: englishWords,
    timeZone: 'UTC',
    ...context,
  });
  return `[${lead}] ${rest}`.replace(/\u202f/g, ' ');
}

const owner = 'team-checkout';
const runningAnalysis = anAnalysisRun({
  name: 'run-1',
  stepIndex: 5,
  phase: 'Running',
  completedAt: undefined,
  metrics: [
    aMetric({
      phase: 'Running',
      plannedCount: 10,
      measurements: someMeasurements('sss'),
    }),
  ],
});

describe('describeRollout', () => {
  it.each<[string, Rollout, Context, string]>([
    [
      'a canary that waits for a promotion',
      aPausedCanary(),
      { owner },
      '[Paused at step 8 of 12 for 12 min:] 20 % of traffic on v2.14.1, waiting for a promotion by team-checkout.',
    ],
    [
      'a canary whose owner is not known',
      aPausedCanary(),
      {},
      '[Paused at step 8 of 12 for 12 min:] 20 % of traffic on v2.14.1, waiting for a promotion.',
    ],
    [
      'a timed pause',
      aPausedCanary({ waitingFor: { kind: 'time', until: inSeconds(204) } }),
      { owner },
      '[Paused at step 8 of 12 for 12 min:] 20 % of traffic on v2.14.1, goes on by itself in 3 min 24 s.',
    ],
    [
      'an inconclusive analysis',
      aPausedCanary({ waitingFor: { kind: 'decision' } }),
      { owner },
      '[Paused at step 8 of 12 for 12 min:] 20 % of traffic on v2.14.1, the analysis was inconclusive, waiting for a decision by team-checkout.',
    ],
    [
      'a pause by a person',
      aPausedCanary({ waitingFor: { kind: 'resume' } }),
      { owner },
      '[Paused at step 8 of 12 for 12 min:] 20 % of traffic on v2.14.1, paused by a person, waiting to be resumed by team-checkout.',
    ],
    [
      'a pause of which nothing more is known',
      aPausedCanary({ waitingFor: undefined, phaseSince: undefined }),
      { owner },
      '[Paused at step 8 of 12:] 20 % of traffic on v2.14.1.',
    ],
    [
      'a running analysis',
      aPausedCanary({
        phase: 'Progressing',
        waitingFor: { kind: 'analysis', run: 'run-1' },
        analysisRuns: [runningAnalysis],
      }),
      {},
      '[Progressing at step 8 of 12:] 20 % of traffic on v2.14.1, analysis golden-signals, 3 of 10 measurements.',
    ],
    [
      'a running analysis that cannot be read',
      aPausedCanary({
        phase: 'Progressing',
        waitingFor: { kind: 'analysis', run: 'run-1' },
        analysisRuns: [],
      }),
      {},
      '[Progressing at step 8 of 12:] 20 % of traffic on v2.14.1, analysis run-1.',
    ],
    [
      'pods that start',
      aPausedCanary({
        phase: 'Progressing',
        waitingFor: { kind: 'pods', ready: 2, desired: 4 },
      }),
      {},
      '[Progressing at step 8 of 12:] 20 % of traffic on v2.14.1, 2 of 4 pods of v2.14.1 are ready.',
    ],
    [
      'a step of a kind that is not known',
      aPausedCanary({
        phase: 'Progressing',
        waitingFor: undefined,
        currentStepIndex: 0,
        steps: someSteps(0, [{ kind: 'unknown', name: 'setFoo', spec: {} }]),
      }),
      {},
      '[Progressing at step 1 of 1:] 20 % of traffic on v2.14.1, step setFoo.',
    ],
    [
      'a step that a plugin takes',
      aPausedCanary({
        phase: 'Progressing',
        waitingFor: undefined,
        currentStepIndex: 11,
      }),
      {},
      '[Progressing at step 12 of 12:] 20 % of traffic on v2.14.1, waiting for plugin contract-tests.',
    ],
    [
      'a timed pause whose time is up',
      aPausedCanary({ waitingFor: { kind: 'time', until: secondsAgo(1) } }),
      {},
      '[Paused at step 8 of 12 for 12 min:] 20 % of traffic on v2.14.1, goes on by itself at any moment now.',
    ],
    [
      'an experiment',
      aPausedCanary({
        phase: 'Progressing',
        currentStepIndex: 8,
        waitingFor: { kind: 'time', until: inSeconds(300) },
      }),
      {},
      '[Progressing at step 9 of 12:] 20 % of traffic on v2.14.1, the experiment ends in 5 min.',
    ],
    [
      'a first version, which no update brought',
      aRollout({
        phase: 'Progressing',
        steps: aPausedCanary().steps,
        currentStepIndex: 12,
        waitingFor: { kind: 'pods', ready: 0, desired: 4 },
      }),
      {},
      '[Progressing:] 0 of 4 pods of v2.14.0 are ready.',
    ],
    [
      'work of the controller of which nothing is known',
      aRollout({ phase: 'Progressing' }),
      {},
      '[Progressing:] the controller is at work.',
    ],
    [
      'an update that is past its last step',
      aPausedCanary({
        phase: 'Progressing',
        waitingFor: undefined,
        currentStepIndex: 12,
      }),
      {},
      '[Progressing after step 12 of 12:] 20 % of traffic on v2.14.1.',
    ],
    [
      'an update without steps',
      aPausedCanary({
        phase: 'Progressing',
        waitingFor: undefined,
        steps: [],
        currentStepIndex: undefined,
      }),
      {},
      '[Progressing:] 20 % of traffic on v2.14.1.',
    ],
    [
      'traffic that can only be asked for',
      aPausedCanary({
        traffic: { ...aPausedCanary().traffic, actual: undefined },
      }),
      {},
      '[Paused at step 8 of 12 for 12 min:] 20 % of traffic asked for on v2.14.1, waiting for a promotion.',
    ],
    [
      'weights that add up to 1000',
      aPausedCanary({
        traffic: {
          max: 1000,
          asked: { stable: 995, canary: 5, additional: [] },
          actual: { stable: 995, canary: 5, additional: [] },
          source: 'router',
          services: [],
        },
      }),
      {},
      '[Paused at step 8 of 12 for 12 min:] 0.5 % of traffic on v2.14.1, waiting for a promotion.',
    ],
    [
      'a healthy rollout',
      aRollout({ phaseSince: undefined }),
      {},
      '[Healthy:] v2.14.0 serves all users.',
    ],
    [
      'a healthy rollout since',
      aRollout(),
      {},
      '[Healthy since 13:53:] v2.14.0 serves all users.',
    ],
    [
      'a blue-green update whose old pods are kept',
      aSwitchedBlueGreen(),
      {},
      '[Healthy since 14:38:] v3.2.0 serves all users. v3.1.4 stays ready for another 24 min 12 s.',
    ],
    [
      'a blue-green update before the switch',
      aPausedBlueGreen(),
      { owner: 'team-pricing' },
      '[Paused before the switch for 41 min:] no user is on v3.2.0, waiting for a promotion by team-pricing.',
    ],
    [
      'a blue-green update that starts its pods',
      aPausedBlueGreen({
        phase: 'Progressing',
        currentStepIndex: 0,
        waitingFor: { kind: 'pods', ready: 1, desired: 4 },
      }),
      {},
      '[Progressing:] no user is on v3.2.0, 1 of 4 pods of v3.2.0 are ready.',
    ],
    [
      'pods that do not start',
      aPausedCanary({
        phase: 'Degraded',
        waitingFor: undefined,
        phaseSince: secondsAgo(34 * 60),
        replicas: { desired: 10, updated: 2, available: 8 },
      }),
      {},
      '[Degraded at step 8 of 12 for 34 min:] 8 of 10 pods are available, 20 % of traffic on v2.14.1.',
    ],
    [
      'pods of a version that do not start',
      aPausedCanary({
        phase: 'Degraded',
        waitingFor: { kind: 'pods', ready: 0, desired: 1 },
        replicas: { desired: 4, updated: 1, available: 3 },
      }),
      {},
      '[Degraded at step 8 of 12 for 12 min:] 0 of 1 pods of v2.14.1 are ready, 20 % of traffic on v2.14.1.',
    ],
    [
      'a spec that the controller does not accept',
      aRollout({
        phase: 'Degraded',
        phaseSince: secondsAgo(60),
        controllerMessage: 'InvalidSpec: …',
      }),
      {},
      '[Degraded for 1 min:] the message of the controller says why.',
    ],
    [
      'a degraded rollout of which nothing is known',
      aRollout({ phase: 'Degraded', phaseSince: undefined }),
      {},
      '[Degraded:] the controller does not say why.',
    ],
    [
      'an abort before anybody had the new version',
      anAbortedCanary({
        analysisRuns: [],
        strategy: 'blueGreen',
        steps: someSteps(0, [{ kind: 'previewUp', state: 'cutShort' }]),
      }),
      {},
      '[Aborted 16 min ago:] the update to v5.8.2 was ended. All traffic is on v5.8.1.',
    ],
    [
      'an update that an analysis aborted',
      anAbortedCanary(),
      {},
      '[Aborted 16 min ago at step 6 of 9:] success-rate failed with 20 % of traffic on v5.8.2. All traffic is back on v5.8.1.',
    ],
    [
      'an update that a person aborted',
      anAbortedCanary({
        analysisRuns: [],
        steps: someSteps(1, [
          { kind: 'weight', weight: 20 },
          { kind: 'pause', state: 'cutShort' },
        ]),
      }),
      {},
      '[Aborted 16 min ago at step 2 of 2:] the update to v5.8.2 was ended with 20 % of traffic on it. All traffic is back on v5.8.1.',
    ],
    [
      'an abort of which little is known any more',
      anAbortedCanary({
        analysisRuns: [],
        steps: [],
        abortedAt: undefined,
        phaseSince: undefined,
        traffic: { ...anAbortedCanary().traffic, actual: undefined },
      }),
      {},
      '[Aborted:] the update to v5.8.2 was ended.',
    ],
    [
      'an abort whose traffic is not back yet',
      anAbortedCanary({
        traffic: {
          max: 100,
          asked: { stable: 100, canary: 0, additional: [] },
          actual: { stable: 88, canary: 12, additional: [] },
          source: 'replicas',
          services: [],
        },
      }),
      {},
      '[Aborted 16 min ago at step 6 of 9:] success-rate failed with 20 % of traffic on v5.8.2. 12 % of traffic is still on v5.8.2.',
    ],
    [
      'a phase that is not known',
      aRollout({ phase: 'Unknown', controllerPhase: 'Dreaming' }),
      {},
      '[Unknown:] the controller says “Dreaming”, which is not a phase that is known here.',
    ],
    [
      'an object without a status',
      aRollout({ phase: 'Unknown', controllerPhase: undefined }),
      {},
      '[Unknown:] the cluster has no status for it yet.',
    ],
    [
      'a change that the controller has not taken up',
      aPausedCanary({
        isObserved: false,
        waitingFor: { kind: 'controller' },
      }),
      {},
      '[Waiting for the controller:] it has not taken up the latest change yet. Before: paused at step 8 of 12, 20 % of traffic on v2.14.1.',
    ],
    [
      'an object that the controller has never seen',
      aRollout({ phase: 'Unknown', isObserved: false }),
      {},
      '[Waiting for the controller:] it has not taken up the latest change yet.',
    ],
    [
      'a cluster that is silent',
      aPausedCanary(),
      {
        cluster: aCluster({ isReachable: false, lastSeenAt: secondsAgo(560) }),
      },
      '[Unknown since 14:35.] Then: paused at step 8 of 12, 20 % of traffic on v2.14.1.',
    ],
    [
      'a cluster that was never heard',
      aRollout(),
      { cluster: aCluster({ isReachable: false, lastSeenAt: undefined }) },
      '[Unknown.] Then: healthy, v2.14.0 served all users.',
    ],
    [
      'a restart that goes on while it is paused',
      aPausedCanary({ restart: { at: secondsAgo(60), isDone: false } }),
      {},
      '[Paused at step 8 of 12 for 12 min:] 20 % of traffic on v2.14.1, waiting for a promotion, its pods have been restarting since 14:43.',
    ],
    [
      'a restart of a version that everybody has',
      aRollout({
        phase: 'Progressing',
        restart: { at: secondsAgo(60), isDone: false },
      }),
      {},
      '[Progressing:] its pods have been restarting since 14:43.',
    ],
    [
      'a restart at a later time',
      aRollout({ restart: { at: inSeconds(3600), isDone: false } }),
      {},
      '[Healthy since 13:53:] v2.14.0 serves all users. Its pods are to be restarted at 15:44.',
    ],
    [
      'a restart that is done',
      aRollout({ restart: { at: secondsAgo(60), isDone: true } }),
      {},
      '[Healthy since 13:53:] v2.14.0 serves all users.',
    ],
    [
      'an experiment of its own',
      aStandaloneExperiment(),
      {},
      '[Progressing for 10 min:] runs baseline and canary, ends in 5 min at the latest.',
    ],
    [
      'an experiment whose pods start',
      aStandaloneExperiment({
        experiments: [
          anExperiment({
            templates: anExperiment().templates.map(template =>
              template.from === 'canary'
                ? { ...template, state: 'Progressing' }
                : template,
            ),
          }),
        ],
      }),
      {},
      '[Progressing for 10 min:] waits for the pods of canary.',
    ],
    [
      'an experiment without an end',
      aStandaloneExperiment({
        experiments: [anExperiment({ endsAt: undefined })],
      }),
      {},
      '[Progressing for 10 min:] runs baseline and canary.',
    ],
    [
      'an experiment whose time is up',
      aStandaloneExperiment({
        experiments: [anExperiment({ endsAt: secondsAgo(1) })],
      }),
      {},
      '[Progressing for 10 min:] runs baseline and canary, ends at any moment now.',
    ],
    [
      'an experiment that was told to end',
      aStandaloneExperiment({
        experiments: [anExperiment({ isTerminating: true })],
      }),
      {},
      '[Progressing for 10 min:] runs baseline and canary, is being terminated.',
    ],
    [
      'an experiment that went well',
      aStandaloneExperiment({
        phase: 'Healthy',
        experiments: [anExperiment({ phase: 'Successful' })],
      }),
      {},
      '[Healthy since 14:34:] the experiment was successful.',
    ],
    [
      'an experiment that failed',
      aStandaloneExperiment({
        phase: 'Degraded',
        phaseSince: undefined,
        experiments: [anExperiment({ phase: 'Failed' })],
      }),
      {},
      '[Degraded:] the experiment failed.',
    ],
    [
      'an experiment of which only a message is known',
      aStandaloneExperiment({
        phase: 'Degraded',
        phaseSince: undefined,
        controllerMessage: 'InvalidSpec: …',
        experiments: [],
      }),
      {},
      '[Degraded:] the message of the controller says why.',
    ],
    [
      'an experiment on a cluster that is silent',
      aStandaloneExperiment(),
      { cluster: aCluster({ isReachable: false, lastSeenAt: undefined }) },
      '[Unknown.] Then: progressing.',
    ],
  ])('puts %s in a sentence', (...[, rollout, context, words]) => {
    expect(sentence(rollout, context)).toBe(words);
  });

  it('says something whatever the phase and whatever is waited for', () => {
    const wishes: (WaitingFor | undefined)[] = [
      undefined,
      { kind: 'time', until: inSeconds(5) },
      { kind: 'promotion' },
      { kind: 'decision' },
      { kind: 'resume' },
      { kind: 'analysis', run: 'gone' },
      { kind: 'pods', ready: 0, desired: 1 },
      { kind: 'controller' },
    ];
    const canaries = rolloutPhases.flatMap(phase =>
      wishes.map(waitingFor => aPausedCanary({ phase, waitingFor })),
    );
    const blueGreens = rolloutPhases.flatMap(phase =>
      wishes.map(waitingFor => aPausedBlueGreen({ phase, waitingFor })),
    );

    [...canaries, ...blueGreens].forEach(rollout => {
      const words = sentence(rollout);

      expect(words).toMatch(/^\[\S.*[.:]\] \S.*\.$/);
      expect(words).not.toMatch(/undefined|NaN|object|\.\.|, \./);
    });
  });
});
