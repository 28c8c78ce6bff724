import { aMetric, englishWords } from '../testUtils';
import { describeLimits } from './describeLimits';
import { describeMeasuring } from './describeMeasuring';

it.each([
  [{ failure: 1 }, '1 may fail'],
  [{ failure: -1 }, 'any number may fail'],
  [{ failure: 0, inconclusive: 2 }, '2 may be inconclusive'],
  [
    { failure: 3, consecutiveSuccess: 2 },
    '3 may fail, done after 2 good in a row',
  ],
  [{ failure: 0 }, undefined],
  [undefined, undefined],
])('says of the limits %p: %p', (limits, words) => {
  expect(describeLimits(aMetric({ limits }), englishWords)).toBe(words);
});

it.each([
  [{ intervalSeconds: 60, plannedCount: 5 }, 'every 1 min, 5 times'],
  [{ intervalSeconds: 10, plannedCount: 1 }, 'every 10 s, 1 time'],
  [{ intervalSeconds: 60, phase: 'Running' }, 'every 1 min, until it is ended'],
  [{ intervalSeconds: 60, phase: 'Successful' }, 'every 1 min'],
  [{ plannedCount: 1 }, 'measured once'],
  [{}, undefined],
] as const)('says how %p is measured: %p', (metric, words) => {
  expect(describeMeasuring(aMetric(metric), englishWords)).toBe(words);
});
