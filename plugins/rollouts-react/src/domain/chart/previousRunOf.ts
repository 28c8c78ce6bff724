import {
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * The run to compare with: the newest successful one of another version that had the same part in
 * its update and measured the metric as well.
 */
export function previousRunOf(
  rollout: Rollout,
  run: AnalysisRun,
  metric: string,
): AnalysisRun | undefined {
  return rollout.analysisRuns.find(
    other =>
      other.phase === 'Successful' &&
      other.podHash !== run.podHash &&
      other.role === run.role &&
      other.experiment === undefined &&
      run.experiment === undefined &&
      other.metrics.some(
        ({ name, measurements }) =>
          name === metric &&
          measurements.some(({ number }) => number !== undefined),
      ),
  );
}
