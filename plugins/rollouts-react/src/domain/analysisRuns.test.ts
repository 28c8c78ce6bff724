import {
  aCluster,
  aMetric,
  anAnalysisRun,
  anExperiment,
  aPausedCanary,
  aSwitchedBlueGreen,
  builderNow,
  secondsAgo,
  someMeasurements,
  englishWords,
} from '../testUtils';
import { backgroundRuns, runOfStep, titleOfRun } from './analysisRuns';
import { countMeasurements, summariseMeasurements } from './countMeasurements';
import { decidingMetric } from './decidingMetric';
import { describeRunPlace } from './describeRunPlace';
import { formatMeasuredValue } from './formatMeasuredValue';

describe('runs of a step', () => {
  const rollout = aPausedCanary();

  it('are joined by the index of the step', () => {
    expect(runOfStep(rollout, rollout.steps[5])?.name).toBe(
      'checkout-6d8f9c7b54-47-5',
    );
    expect(runOfStep(rollout, rollout.steps[4])).toBeUndefined();
  });

  it('are joined by name when the step tells it', () => {
    const step = {
      ...rollout.steps[5],
      kind: 'analysis' as const,
      templates: [],
      run: 'slo-burn-47',
    };

    expect(runOfStep(rollout, step)?.name).toBe('slo-burn-47');
  });

  it('are never those of another version', () => {
    const other = aPausedCanary({
      analysisRuns: [anAnalysisRun({ stepIndex: 5, podHash: 'another' })],
    });

    expect(runOfStep(other, other.steps[5])).toBeUndefined();
  });

  it('are joined by role in a blue-green update', () => {
    const blueGreen = aSwitchedBlueGreen();

    expect(runOfStep(blueGreen, blueGreen.steps[1])?.name).toBe('pricing-pre');
    expect(runOfStep(blueGreen, blueGreen.steps[4])?.name).toBe('pricing-post');
  });

  it('give a run the name that it has in its experiment', () => {
    const experiment = anExperiment();
    const [{ run: name }] = experiment.analyses;
    const run = anAnalysisRun({ name, role: 'Unknown' });

    expect(titleOfRun(aPausedCanary({ experiments: [experiment] }), run)).toBe(
      'compare',
    );
    expect(titleOfRun(aPausedCanary(), run)).toBe(name);
  });

  it('give a run its title; the others have their own name', () => {
    const [background, step] = rollout.analysisRuns;

    expect(titleOfRun(rollout, step)).toBe('golden-signals');
    expect(titleOfRun(rollout, background)).toBe('slo-burn-47');
    expect(backgroundRuns(rollout)).toEqual([background]);
  });
});

describe('decidingMetric', () => {
  const failed = aMetric({ name: 'failed', phase: 'Failed' });
  const inconclusive = aMetric({ name: 'open', phase: 'Inconclusive' });
  const successful = aMetric({ name: 'good' });

  it('is the worst one', () => {
    const run = anAnalysisRun({ metrics: [successful, inconclusive, failed] });

    expect(decidingMetric(run)?.name).toBe('failed');
  });

  it('is the first one among equals', () => {
    const run = anAnalysisRun({
      metrics: [successful, aMetric({ name: 'second' })],
    });

    expect(decidingMetric(run)?.name).toBe('good');
  });

  it('is never one of a dry run', () => {
    const run = anAnalysisRun({ metrics: [{ ...failed, dryRun: true }] });

    expect(decidingMetric(run)).toBeUndefined();
  });
});

describe('counts of measurements', () => {
  it.each([
    ['18 of 18 successful', aMetric({ count: 18, successful: 18 })],
    ['2 of 5 failed', aMetric({ measurements: someMeasurements('ssfif') })],
    [
      '1 of 2 ended in an error',
      aMetric({ measurements: someMeasurements('se') }),
    ],
    ['1 of 2 inconclusive', aMetric({ measurements: someMeasurements('si') })],
    ['not measured yet', aMetric({ measurements: [] })],
  ])('are summed up as %p', (words, metric) => {
    expect(summariseMeasurements(metric, englishWords)).toBe(words);
  });

  it.each([
    ['3 of 10 measurements', aMetric({ count: 3, plannedCount: 10 })],
    ['18 measurements', aMetric({ count: 18 })],
    ['1 measurement', aMetric({ count: 1 })],
  ])('are told as %p', (words, metric) => {
    expect(countMeasurements(metric, englishWords)).toBe(words);
  });
});

describe('formatMeasuredValue', () => {
  it.each([
    [{ value: '[0.9812345]', number: 0.9812345 }, '0.9812'],
    [{ value: '242', number: 242 }, '242'],
    [{ value: '[1e-3]', number: 0.001 }, '0.001'],
    [{ value: '[0.98, 0.97]' }, '[0.98, 0.97]'],
    [{ value: '{"ok":true}' }, '{"ok":true}'],
    [{ value: '' }, '–'],
    [{}, '–'],
  ])('shows %p as %p', (measured, words) => {
    expect(
      formatMeasuredValue({ phase: 'Successful', ...measured }, englishWords),
    ).toBe(words);
  });
});

describe('describeRunPlace', () => {
  const context = { now: builderNow, words: englishWords };

  it('says part, state and duration of a run that is over', () => {
    expect(describeRunPlace(anAnalysisRun({ stepIndex: 5 }), context)).toBe(
      'Step 6 · successful · 5 min 12 s',
    );
  });

  it('says for how long a run has been running', () => {
    const run = anAnalysisRun({
      role: 'Background',
      phase: 'Running',
      startedAt: secondsAgo(1045),
      completedAt: undefined,
    });

    expect(describeRunPlace(run, context)).toBe('Background · running 17 min');
  });

  it('says of a silent cluster for how long a run had been running by then', () => {
    const run = anAnalysisRun({
      role: 'Background',
      phase: 'Running',
      startedAt: secondsAgo(1045),
      completedAt: undefined,
    });
    const cluster = aCluster({
      isReachable: false,
      lastSeenAt: secondsAgo(445),
    });

    expect(describeRunPlace(run, { ...context, cluster })).toBe(
      'Background · running 10 min when last seen',
    );
  });

  it('leaves out what the cluster does not tell', () => {
    const run = anAnalysisRun({
      role: 'Unknown',
      phase: 'Unknown',
      startedAt: undefined,
      completedAt: undefined,
    });

    expect(describeRunPlace(run, context)).toBe('Unknown part · unknown');
  });
});
