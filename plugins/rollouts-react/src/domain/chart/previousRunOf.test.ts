import { AnalysisRun } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { anAnalysisRun, aPausedCanary } from '../../testUtils';
import { previousRunOf } from './previousRunOf';

const run = anAnalysisRun({ name: 'now', podHash: 'new' });

function compareWith(...others: AnalysisRun[]) {
  const rollout = aPausedCanary({ analysisRuns: [run, ...others] });
  return previousRunOf(rollout, run, 'success-rate')?.name;
}

it('is the newest good run of another version with the same part', () => {
  expect(
    compareWith(
      anAnalysisRun({ name: 'retried', podHash: 'new' }),
      anAnalysisRun({ name: 'failed', podHash: 'old', phase: 'Failed' }),
      anAnalysisRun({ name: 'background', podHash: 'old', role: 'Background' }),
      anAnalysisRun({ name: 'good', podHash: 'old' }),
      anAnalysisRun({ name: 'older', podHash: 'older' }),
    ),
  ).toBe('good');
});

it.each([
  ['it measured something else', { metrics: [] }],
  ['it belongs to an experiment', { experiment: 'checkout-old-46-2' }],
])('is none when %s', (_, overrides) => {
  expect(
    compareWith(anAnalysisRun({ name: 'other', podHash: 'old', ...overrides })),
  ).toBeUndefined();
});
