import { AnalysisMetric } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aRollout, anAnalysisRun } from '../__testUtils__/aRollout';
import { analysisOf } from './analysisOf';

function aMetric(overrides: Partial<AnalysisMetric> = {}): AnalysisMetric {
  return {
    name: 'success-rate',
    phase: 'Running',
    dryRun: false,
    count: 3,
    successful: 3,
    failed: 0,
    inconclusive: 0,
    error: 0,
    measurements: [],
    ...overrides,
  };
}

describe('what speaks against a version', () => {
  it('is the metrics that are not well, with their values', () => {
    const rollout = aRollout({
      analysisRuns: [
        anAnalysisRun({
          podHash: 'hash1',
          phase: 'Failed',
          message: 'Metric "success-rate" assessed Failed',
          metrics: [
            aMetric({ name: 'latency' }),
            aMetric({
              phase: 'Failed',
              failed: 1,
              successCondition: 'result[0] >= 0.95',
              measurements: [
                { phase: 'Failed', value: '[0.91]', number: 0.91 },
              ],
            }),
          ],
        }),
      ],
    });

    expect(analysisOf(rollout)).toMatchObject([
      {
        run: 'checkout-hash2-2-1',
        phase: 'Failed',
        metrics: [
          {
            name: 'success-rate',
            successCondition: 'result[0] >= 0.95',
            measurements: [{ phase: 'Failed', value: '[0.91]' }],
          },
        ],
      },
    ]);
  });

  it('is also a metric that goes on in spite of a bad answer', () => {
    const rollout = aRollout({
      analysisRuns: [
        anAnalysisRun({
          podHash: 'hash1',
          metrics: [aMetric({ error: 1 }), aMetric({ inconclusive: 1 })],
        }),
      ],
    });

    expect(analysisOf(rollout)[0].metrics).toHaveLength(2);
  });

  it('is not what was measured of another version', () => {
    const rollout = aRollout({
      analysisRuns: [anAnalysisRun({ podHash: 'hash2', phase: 'Failed' })],
    });

    expect(analysisOf(rollout)).toEqual([]);
  });
});
