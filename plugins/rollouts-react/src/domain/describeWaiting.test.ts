import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aCluster,
  anAbortedCanary,
  anExperiment,
  aPausedCanary,
  aRollout,
  aStandaloneExperiment,
  aSwitchedBlueGreen,
  builderNow,
  inSeconds,
  englishWords,
} from '../testUtils';
import { describeWaiting } from './describeWaiting';

describe('describeWaiting', () => {
  it.each<[string, Rollout, string]>([
    [
      'a promotion',
      aPausedCanary(),
      'Waits for team-checkout to promote, 12 min',
    ],
    [
      'a decision',
      aPausedCanary({ waitingFor: { kind: 'decision' } }),
      'Inconclusive, waits for team-checkout to decide, 12 min',
    ],
    [
      'to be resumed',
      aPausedCanary({ waitingFor: { kind: 'resume' } }),
      'Waits for team-checkout to resume, 12 min',
    ],
    [
      'an analysis',
      aPausedCanary({
        phase: 'Progressing',
        waitingFor: { kind: 'analysis', run: 'checkout-6d8f9c7b54-47-5' },
      }),
      'Analysis golden-signals, 5 of 5',
    ],
    [
      'pods',
      aPausedCanary({ waitingFor: { kind: 'pods', ready: 3, desired: 4 } }),
      'New pods, 3 of 4 ready',
    ],
    [
      'the controller',
      aPausedCanary({ waitingFor: { kind: 'controller' } }),
      'Latest change not taken up yet',
    ],
    [
      'a controller that is late',
      aPausedCanary({ waitingFor: { kind: 'time', until: inSeconds(0) } }),
      'Timed pause, goes on at any moment now',
    ],
    [
      'the end of an experiment of its own',
      aStandaloneExperiment({
        waitingFor: { kind: 'time', until: inSeconds(0) },
      }),
      'Runs, ends at any moment now',
    ],
    [
      'nothing, being an experiment that is over',
      aStandaloneExperiment({
        phase: 'Degraded',
        experiments: [anExperiment({ phase: 'Failed' })],
      }),
      'Experiment failed',
    ],
    [
      'nothing, being an experiment without a status',
      aStandaloneExperiment({ phase: 'Unknown', experiments: [] }),
      'No status that is known here',
    ],
    ['nothing, being healthy', aRollout(), 'Healthy for 51 min'],
    [
      'nothing, being healthy for a time that nobody knows',
      aRollout({ phaseSince: undefined }),
      'Serves all users',
    ],
    [
      'somebody, being aborted',
      anAbortedCanary(),
      'v5.8.2: success-rate failed, waits for a retry',
    ],
    [
      'somebody, being degraded',
      aRollout({
        phase: 'Degraded',
        replicas: { desired: 3, updated: 3, available: 0 },
      }),
      '0 of 3 pods available',
    ],
    [
      'something that is not known',
      aRollout({ phase: 'Unknown' }),
      'No status that is known here',
    ],
  ])('says when it waits for %s', (_, rollout, text) => {
    const description = describeWaiting(rollout, builderNow, {
      words: englishWords,
      owner: 'team-checkout',
    });

    expect(description).toEqual({ text });
  });

  it('counts a timed pause down', () => {
    const until = inSeconds(204);
    const rollout = aPausedCanary({ waitingFor: { kind: 'time', until } });

    expect(
      describeWaiting(rollout, builderNow, { words: englishWords }),
    ).toEqual({
      text: 'Timed pause, goes on in',
      countdownTo: until,
    });
  });

  it('counts an experiment down', () => {
    const until = inSeconds(204);
    const rollout = aPausedCanary({
      phase: 'Progressing',
      currentStepIndex: 8,
      waitingFor: { kind: 'time', until },
    });

    expect(
      describeWaiting(rollout, builderNow, { words: englishWords }),
    ).toEqual({
      text: 'Experiment baseline-compare, ends in',
      countdownTo: until,
    });
  });

  it('counts down how long the old version is kept', () => {
    expect(
      describeWaiting(aSwitchedBlueGreen(), builderNow, {
        words: englishWords,
      }),
    ).toEqual({
      text: 'Keeps v3.1.4 for',
      countdownTo: inSeconds(1452),
    });
  });

  it('says nothing of a cluster that is silent but that', () => {
    const cluster = aCluster({
      isReachable: false,
      message: 'TLS handshake timeout',
    });

    expect(
      describeWaiting(aPausedCanary(), builderNow, {
        words: englishWords,
        cluster,
      }),
    ).toEqual({
      text: 'Cluster not reachable: TLS handshake timeout',
    });
  });
});
