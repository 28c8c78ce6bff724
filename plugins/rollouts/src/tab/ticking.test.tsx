import {
  recordedRenders,
  startRecordingRenders,
} from '../__testUtils__/recordRenders';
import {
  aPausedCanary,
  aRollout,
  aSnapshot,
  aSwitchedBlueGreen,
  builderNow,
  inSeconds,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';

const seconds = 60;

/** Words that tell the time, and the marks in them; none of them has others below it. */
const leaves = [
  'ChartAxes',
  'Glyph',
  'LatestValue',
  'PhaseAnnouncer',
  'PhaseIcon',
  'RailHeading',
  'RevisionOrigin',
  'RolloutSentence',
  'RunTab',
  'ShortTraffic',
  'SpokenStep',
  'VersionChange',
  'Versions',
  'WaitingLine',
];

let renderTab: typeof import('../__testUtils__/renderTab').renderTab;
let act: typeof import('@testing-library/react').act;
let cleanup: () => void;

// A React of our own, which has met what records its renderings.
beforeAll(async () => {
  jest.resetModules();
  // It would clean up by itself in a hook, for which it is too late.
  process.env.RTL_SKIP_AUTO_CLEANUP = 'true';
  ({ renderTab } = await import('../__testUtils__/renderTab'));
  ({ act, cleanup } = await import('@testing-library/react'));
});

/** Lets time pass for whoever counts, second by second; everything else waits for real. */
async function passAMinute() {
  for (let second = 0; second < seconds; second++) {
    await act(async () => {
      jest.advanceTimersByTime(1000);
    });
  }
}

const paused = aPausedCanary();
const timed = aPausedCanary({
  ref: { cluster: 'prod-us-1' },
  currentStepIndex: 3,
  waitingFor: { kind: 'time', until: inSeconds(204) },
  phaseSince: secondsAgo(96),
  steps: paused.steps.map(step => {
    const { startedAt, endedAt, ...others } = step;
    if (step.index < 3) {
      return step;
    }
    return step.index === 3
      ? {
          ...others,
          state: 'current',
          startedAt: secondsAgo(96),
          endsAt: inSeconds(204),
        }
      : { ...others, state: 'todo' };
  }),
});

describe('while nothing happens but time passing, the tab', () => {
  beforeEach(() => {
    jest.useFakeTimers({
      now: builderNow,
      doNotFake: [
        'cancelAnimationFrame',
        'cancelIdleCallback',
        'clearImmediate',
        'clearTimeout',
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'requestAnimationFrame',
        'requestIdleCallback',
        'setImmediate',
        'setTimeout',
      ],
    });
  });
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });

  it.each([
    [
      'a pause until promoted',
      paused,
      { counts: 'Elapsed', shownBefore: '12:04', shownAfter: '13:04' },
    ],
    [
      'a timed pause',
      timed,
      { counts: 'Countdown', shownBefore: '3:24', shownAfter: '2:24' },
    ],
    [
      'an old version that is kept',
      aSwitchedBlueGreen(),
      { counts: 'Countdown', shownBefore: '24:12', shownAfter: '23:12' },
    ],
  ])(
    'renders only what counts: %s',
    async (_, rollout, { counts, shownBefore, shownAfter }) => {
      await renderTab({
        snapshot: aSnapshot({
          rollouts: [rollout, aRollout({ ref: { cluster: 'stg-eu-1' } })],
        }),
        search: `?rollout=${encodeURIComponent(rollout.id)}`,
      });
      expect(document.body).toHaveTextContent(shownBefore);

      startRecordingRenders();
      await passAMinute();

      expect(document.body).toHaveTextContent(shownAfter);
      const renders = recordedRenders();
      expect(renders[counts]).toBeGreaterThanOrEqual(seconds);
      expect([counts, ...leaves]).toEqual(
        expect.arrayContaining(Object.keys(renders)),
      );
    },
  );
});
