import { aMetric, someMeasurements } from '../testUtils';
import { verdictOfMeasurement, verdictOfMetric } from './verdict';

describe('verdictOfMeasurement', () => {
  it.each([
    ['Successful', '[1]', 'successful'],
    ['Successful', '[]', 'successful'],
    ['Failed', '[0.9]', 'failed'],
    ['Inconclusive', '[0.98]', 'inconclusive'],
    ['Inconclusive', '[]', 'noData'],
    ['Error', '[ ]', 'noData'],
    ['Error', '[NaN]', 'noData'],
    ['Error', undefined, 'error'],
    ['Error', '[3]', 'error'],
    ['Running', undefined, 'pending'],
    ['Pending', undefined, 'pending'],
    ['Unknown', '[1]', 'unknown'],
  ] as const)('takes %s with %p as %s', (phase, value, verdict) => {
    expect(verdictOfMeasurement({ phase, value })).toBe(verdict);
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
