import { aMetric, someMeasurements } from '../testUtils';
import { verdictOfMeasurement, verdictOfMetric } from './verdict';

describe('verdictOfMeasurement', () => {
  it.each([
    ['Successful', 'data', 'successful'],
    ['Successful', 'nothing', 'successful'],
    ['Failed', 'data', 'failed'],
    ['Failed', 'nothing', 'failed'],
    ['Inconclusive', 'data', 'inconclusive'],
    ['Inconclusive', 'nothing', 'noData'],
    ['Error', 'nothing', 'noData'],
    ['Error', 'data', 'error'],
    ['Running', 'data', 'pending'],
    ['Pending', 'data', 'pending'],
    ['Unknown', 'data', 'unknown'],
  ] as const)('takes %s with %s as %s', (phase, answer, verdict) => {
    const isEmpty = answer === 'nothing';

    expect(verdictOfMeasurement({ phase, isEmpty })).toBe(verdict);
  });
});

describe('verdictOfMetric', () => {
  it('has no data when none of the measurements had any', () => {
    const metric = aMetric({
      phase: 'Error',
      measurements: someMeasurements('nnn'),
    });

    expect(verdictOfMetric(metric)).toBe('noData');
  });

  it('is the controller’s own when some had data', () => {
    const metric = aMetric({
      phase: 'Failed',
      measurements: someMeasurements('nnf'),
    });

    expect(verdictOfMetric(metric)).toBe('failed');
  });

  it('is the controller’s own before anything was measured', () => {
    const metric = aMetric({ phase: 'Pending', measurements: [] });

    expect(verdictOfMetric(metric)).toBe('pending');
  });
});
