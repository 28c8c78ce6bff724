import {
  AnalysisMetric,
  AnalysisRun,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { verdictOfPhase, Verdict } from './verdict';

const urgency: readonly Verdict[] = [
  'failed',
  'error',
  'inconclusive',
  'noData',
  'unknown',
  'pending',
  'successful',
];

/**
 * The metric that a run's fate hangs on: one that failed, else one that is undecided, else the
 * first. Metrics of a dry run decide nothing; absent when there are no others.
 */
export function decidingMetric(run: AnalysisRun): AnalysisMetric | undefined {
  const urgencyOf = (metric: AnalysisMetric) =>
    urgency.indexOf(verdictOfPhase(metric.phase));

  return [...run.metrics]
    .filter(metric => !metric.dryRun)
    .sort((left, right) => urgencyOf(left) - urgencyOf(right))[0];
}
