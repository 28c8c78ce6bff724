/**
 * Verdict of a run, a metric or a measurement, or a word that this version does not know.
 *
 * @public
 */
export type AnalysisPhase =
  | 'Pending'
  | 'Running'
  | 'Successful'
  | 'Failed'
  | 'Error'
  | 'Inconclusive'
  | 'Unknown';

/** @public */
export interface Measurement {
  phase: AnalysisPhase;
  /** As the controller wrote it, such as `[0.98]`; absent when there was no answer. */
  value?: string;
  message?: string;
  startedAt?: string;
  finishedAt?: string;
}

/** @public */
export interface AnalysisMetric {
  name: string;
  phase: AnalysisPhase;
  message?: string;
  /** Kind of the metric source as in the spec, such as `prometheus`. */
  provider?: string;
  dryRun: boolean;
  /** How many measurements will be made; absent when the run goes on until it is ended. */
  plannedCount?: number;
  count: number;
  successful: number;
  failed: number;
  inconclusive: number;
  error: number;
  successCondition?: string;
  failureCondition?: string;
  /** The newest ones only: the controller keeps ten unless told otherwise. */
  measurements: Measurement[];
}

/**
 * One run of an analysis for a version.
 *
 * @public
 */
export interface AnalysisRun {
  name: string;
  /** Why it runs. `Unknown` when the run does not say it in words that we know. */
  role: 'Step' | 'Background' | 'PrePromotion' | 'PostPromotion' | 'Unknown';
  /** Only of role `Step`. */
  stepIndex?: number;
  /** Version that it judges. Join by this, never by revision number. */
  podHash?: string;
  phase: AnalysisPhase;
  message?: string;
  startedAt?: string;
  completedAt?: string;
  metrics: AnalysisMetric[];
}
