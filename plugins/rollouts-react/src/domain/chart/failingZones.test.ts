import { MetricThreshold } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { englishWords } from '../../testUtils';
import { describeZone } from './describeZone';
import { failingZones } from './failingZones';

function words(...thresholds: MetricThreshold[]) {
  return failingZones(thresholds).map(zone => describeZone(zone, englishWords));
}

it.each([
  [{ of: 'success', operator: '>=', value: 0.985 }, 'fails below 0.985'],
  [{ of: 'success', operator: '<', value: 350 }, 'fails above 350'],
  [{ of: 'failure', operator: '>', value: 350 }, 'fails above 350'],
  [{ of: 'failure', operator: '<=', value: 0.9 }, 'fails below 0.9'],
] as const)('reads %p as: %s', (threshold, zone) => {
  expect(words(threshold)).toEqual([zone]);
});

it('has no side of a single value', () => {
  expect(words({ of: 'success', operator: '==', value: 0 })).toEqual([]);
});

it('tells not to succeed from to fail where there are conditions of both sorts', () => {
  expect(
    words(
      { of: 'success', operator: '>=', value: 0.99 },
      { of: 'failure', operator: '<', value: 0.95 },
    ),
  ).toEqual(['does not succeed below 0.99', 'fails below 0.95']);
});
