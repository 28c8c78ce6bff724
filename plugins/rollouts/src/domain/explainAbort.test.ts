import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { failedRun } from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  aMetric,
  anAbortedCanary,
  anAnalysisRun,
  aRevision,
  someMeasurements,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { tabWordsOf } from '../__testUtils__/tabWordsOf';
import { explainAbort } from './explainAbort';

const podHash = '58b7c9f6d4';

function explain(rollout: Rollout) {
  return explainAbort(rollout, {
    cause: failedRun(rollout),
    words: tabWordsOf('en'),
  });
}

describe('explainAbort', () => {
  it('says which metric failed how often, and quotes the controller', () => {
    const { happened, quote } = explain(anAbortedCanary());

    expect(happened).toEqual(['success-rate failed in 2 of 5 measurements.']);
    expect(quote).toMatch(/^RolloutAborted:/);
  });

  it('does not blame a metric that only ran dry, nor a run of another version', () => {
    const aborted = anAbortedCanary({
      analysisRuns: [
        anAnalysisRun({
          podHash,
          phase: 'Failed',
          metrics: [aMetric({ phase: 'Failed', dryRun: true })],
        }),
        anAnalysisRun({
          podHash: 'another',
          phase: 'Failed',
          metrics: [aMetric({ phase: 'Failed' })],
        }),
      ],
    });

    expect(explain(aborted).happened).toEqual([]);
  });

  it('does not blame the run of an earlier attempt for what a person ended', () => {
    const aborted = anAbortedCanary({ abortReason: undefined });

    expect(explain(aborted).happened).toEqual([]);
  });

  it('tells a metric without answers from one that failed', () => {
    const aborted = anAbortedCanary({
      analysisRuns: [
        anAnalysisRun({
          podHash,
          phase: 'Error',
          metrics: [
            aMetric({
              phase: 'Error',
              measurements: someMeasurements('eeeee'),
            }),
          ],
        }),
      ],
    });

    expect(explain(aborted).happened).toEqual([
      'success-rate could not be measured: 5 of 5 measurements gave no answer.',
    ]);
  });

  it('says who is still on the new version, and what became of its pods', () => {
    expect(explain(anAbortedCanary()).stands).toEqual([
      'No user is on v5.8.2.',
      'Its pods were removed.',
    ]);
    expect(
      explain(
        anAbortedCanary({
          traffic: {
            max: 100,
            asked: { stable: 100, canary: 0, additional: [] },
            actual: { stable: 80, canary: 20, additional: [] },
            source: 'router',
            services: [],
          },
          revisions: [aRevision({ podHash, pods: 2 })],
        }),
      ).stands,
    ).toEqual([
      '20\u202f% of traffic is still on v5.8.2.',
      '2 of its 2 pods are still there.',
    ]);
  });
});
