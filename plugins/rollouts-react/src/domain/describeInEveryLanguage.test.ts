import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
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
  rolloutLanguages,
  secondsAgo,
  someMeasurements,
  wordsOf,
} from '../testUtils';
import { describeMeasuring } from './describeMeasuring';
import { describeRollout, DescriptionContext } from './describeRollout';
import { describeStep } from './describeStep';
import { describeWaiting } from './describeWaiting';
import { formatDuration } from './formatDuration';
import { formatMeasuredNumber } from './formatMeasuredNumber';
import { formatPercent } from './formatPercent';
import { formatTimeOfDay } from './formatTimeOfDay';
import { railColumns } from './railColumns';
import { spokenRemaining } from './spokenDuration';

const owner = 'team-checkout';

const states: Record<
  string,
  { rollout: Rollout; context?: Omit<DescriptionContext, 'words'> }
> = {
  'waits for a promotion': { rollout: aPausedCanary(), context: { owner } },
  'a timed pause': {
    rollout: aPausedCanary({
      waitingFor: { kind: 'time', until: inSeconds(204) },
    }),
  },
  'an inconclusive analysis': {
    rollout: aPausedCanary({ waitingFor: { kind: 'decision' } }),
    context: { owner },
  },
  'paused by a person': {
    rollout: aPausedCanary({ waitingFor: { kind: 'resume' } }),
  },
  'an analysis': {
    rollout: aPausedCanary({
      phase: 'Progressing',
      waitingFor: { kind: 'analysis', run: 'run-1' },
      analysisRuns: [
        anAnalysisRun({
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
        }),
      ],
    }),
  },
  'new pods': {
    rollout: aPausedCanary({
      phase: 'Progressing',
      waitingFor: { kind: 'pods', ready: 1, desired: 3 },
    }),
  },
  aborted: { rollout: anAbortedCanary() },
  healthy: { rollout: aRollout() },
  'restarts later': {
    rollout: aRollout({ restart: { at: inSeconds(3600), isDone: false } }),
  },
  degraded: {
    rollout: aPausedCanary({
      phase: 'Degraded',
      waitingFor: undefined,
      replicas: { desired: 10, available: 8, updated: 3 },
    }),
  },
  'before the switch': { rollout: aPausedBlueGreen() },
  switched: { rollout: aSwitchedBlueGreen() },
  'an experiment of its own': { rollout: aStandaloneExperiment() },
  'a failed experiment': {
    rollout: aStandaloneExperiment({
      phase: 'Degraded',
      experiments: [anExperiment({ phase: 'Failed' })],
    }),
  },
  'a silent cluster': {
    rollout: aPausedCanary(),
    context: {
      cluster: aCluster({ isReachable: false, lastSeenAt: secondsAgo(90_000) }),
    },
  },
  'not taken up yet': { rollout: aPausedCanary({ isObserved: false }) },
  'an unknown phase': {
    rollout: aRollout({ phase: 'Unknown', controllerPhase: 'Resting' }),
  },
};

describe.each(rolloutLanguages)('in %s', language => {
  const words = wordsOf(language);

  it('the header says', () => {
    const said = Object.entries(states).map(([state, { rollout, context }]) => {
      const { lead, rest } = describeRollout(rollout, builderNow, {
        words,
        timeZone: 'UTC',
        ...context,
      });
      return [state, `[${lead}] ${rest}`];
    });

    expect(Object.fromEntries(said)).toMatchSnapshot();
  });

  it('a row among others says', () => {
    const said = Object.entries(states).map(([state, { rollout, context }]) => [
      state,
      describeWaiting(rollout, builderNow, { words, ...context }).text,
    ]);

    expect(Object.fromEntries(said)).toMatchSnapshot();
  });

  it('a screen reader says of the steps', () => {
    const context = { now: builderNow, owner, words };
    const said = [aPausedCanary(), aSwitchedBlueGreen()].flatMap(rollout =>
      railColumns(rollout).map(column =>
        describeStep(column, { ...context, rollout }),
      ),
    );

    expect(said).toMatchSnapshot();
  });

  it('numbers, durations and times are written', () => {
    expect({
      percent: formatPercent(33.3, words),
      number: formatMeasuredNumber(0.9812345, words),
      small: formatMeasuredNumber(0.0000001, words),
      seconds: formatDuration(48_000, { words }),
      hours: formatDuration(72 * 60_000, { words }),
      days: formatDuration(52 * 3_600_000, { words }),
      spoken: spokenRemaining(204_000, words),
      today: formatTimeOfDay(secondsAgo(600), {
        words,
        now: builderNow,
        timeZone: 'UTC',
      }),
      yesterday: formatTimeOfDay(secondsAgo(90_000), {
        words,
        now: builderNow,
        timeZone: 'UTC',
      }),
      measuring: describeMeasuring(
        aMetric({ intervalSeconds: 60, plannedCount: 5 }),
        words,
      ),
    }).toMatchSnapshot();
  });
});
