import {
  AnalysisPhase,
  AnalysisRun,
  Experiment,
  Rollout,
  rolloutPhases,
  RolloutRevision,
  summariseRollout,
  urgencyOf,
  WaitingFor,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import fc from 'fast-check';
import { renderInTheme, stopTheClock } from '../__testUtils__/renderInTheme';
import { MicroRail } from '../components/MicroRail/MicroRail';
import {
  aMetric,
  anAbortedCanary,
  anAnalysisRun,
  anExperiment,
  aPausedBlueGreen,
  aPausedCanary,
  aRevision,
  aRollout,
  aStandaloneExperiment,
  aSwitchedBlueGreen,
  builderNow,
  englishWords,
  inSeconds,
  someMeasurements,
} from '../testUtils';
import { describeRollout } from './describeRollout';
import { describeWaiting } from './describeWaiting';
import { hasTwoVersions, versionChange } from './versions';

/** Everything that a row of a fleet says. */
function tellsOf(rollout: Rollout) {
  const context = { words: englishWords, owner: 'team', timeZone: 'UTC' };
  return {
    sentence: describeRollout(rollout, builderNow, context),
    waiting: describeWaiting(rollout, builderNow, context),
    versions: versionChange(rollout, builderNow, englishWords),
    hasTwoVersions: hasTwoVersions(rollout, builderNow),
    traffic: rollout.traffic,
    urgency: urgencyOf(rollout, undefined),
  };
}

const phases: AnalysisPhase[] = [
  'Pending',
  'Running',
  'Successful',
  'Failed',
  'Error',
  'Inconclusive',
  'Unknown',
];

const run = fc
  .record({
    name: fc.constantFrom('run-1', 'run-2', 'run-3'),
    phase: fc.constantFrom(...phases),
    podHash: fc.constantFrom('new', 'old'),
    stepIndex: fc.constantFrom(undefined, 0, 5),
    metrics: fc.array(
      fc.constantFrom(...phases).map(phase =>
        aMetric({
          name: `metric that is ${phase}`,
          phase,
          measurements: someMeasurements('sss'),
        }),
      ),
      { maxLength: 2 },
    ),
  })
  .map((overrides): AnalysisRun => anAnalysisRun(overrides));

const experiment = fc
  .record({
    name: fc.constantFrom('experiment-1', 'experiment-2'),
    phase: fc.constantFrom(...phases),
    podHash: fc.constantFrom('new', 'old'),
    analyses: fc.array(
      fc.constantFrom('run-1', 'run-2').map(name => ({
        name: `check ${name}`,
        run: name,
        phase: 'Running' as const,
        isRequired: false,
      })),
      { maxLength: 1 },
    ),
  })
  .map((overrides): Experiment => anExperiment(overrides));

const revision = fc
  .record({
    podHash: fc.constantFrom('new', 'old', 'older'),
    version: fc.constantFrom('v1', 'v2', 'v3'),
    roles: fc.constantFrom<RolloutRevision['roles'][]>(
      [],
      ['stable'],
      ['canary'],
    ),
    scaleDownAt: fc.constantFrom(undefined, inSeconds(90), inSeconds(-90)),
    trouble: fc.constantFrom(undefined, 'exceeded quota'),
  })
  .map((overrides): RolloutRevision => aRevision(overrides));

const waitingFor = fc.constantFrom<(WaitingFor | undefined)[]>(
  undefined,
  { kind: 'promotion' },
  { kind: 'decision' },
  { kind: 'time', until: inSeconds(60) },
  { kind: 'analysis', run: 'run-1' },
  { kind: 'analysis', run: 'gone' },
  { kind: 'pods', ready: 1, desired: 2 },
  { kind: 'controller' },
);

const rollout = fc
  .tuple(
    fc.constantFrom(
      aRollout,
      aPausedCanary,
      aPausedBlueGreen,
      aSwitchedBlueGreen,
      anAbortedCanary,
      aStandaloneExperiment,
    ),
    fc.record({
      phase: fc.constantFrom(...rolloutPhases),
      waitingFor,
      isFullyPromoted: fc.boolean(),
      abortReason: fc.constantFrom(undefined, 'a metric failed'),
      analysisRuns: fc.array(run, { maxLength: 4 }),
      experiments: fc.array(experiment, { maxLength: 3 }),
      revisions: fc.array(revision, { maxLength: 4 }),
      observation: fc.constant({ uid: 'uid', podHash: 'new', generation: 1 }),
    }),
  )
  .map(([build, overrides]) => build(overrides));

it('tells of a summarised rollout what it tells of the whole', () => {
  fc.assert(
    fc.property(rollout, whole => {
      expect(tellsOf(summariseRollout(whole))).toEqual(tellsOf(whole));
    }),
    { numRuns: 400 },
  );
});

describe('the rail of steps', () => {
  stopTheClock();

  it('is the same of a summarised rollout', () => {
    fc.assert(
      fc.property(rollout, whole => {
        const [left, right] = [whole, summariseRollout(whole)].map(shown => {
          const { container, unmount } = renderInTheme(
            <MicroRail rollout={shown} />,
          );
          const blocks = [...container.querySelectorAll('[data-step]')];
          const steps = blocks.map(block => block.getAttribute('data-step'));
          const words = container.textContent;
          unmount();
          return { steps, words };
        });
        expect(right).toEqual(left);
      }),
      { numRuns: 20 },
    );
  });
});
