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
  /** `value` as a number, where it is one; what charts are drawn from. */
  number?: number;
  /** True when the source answered without data: an empty list, or NaN. */
  isEmpty?: boolean;
  /** Job of a job metric. */
  job?: string;
}

/**
 * A limit that a condition sets to one number, as a line in a chart.
 *
 * @public
 */
export interface MetricThreshold {
  /** What a measurement beyond it is: `result >= 0.95` of a success condition. */
  of: 'success' | 'failure';
  operator: '>' | '>=' | '<' | '<=' | '==' | '!=';
  value: number;
}

/**
 * How many bad answers a metric bears; absent where the spec says nothing. -1 is any number.
 *
 * @public
 */
export interface MetricLimits {
  failure?: number;
  inconclusive?: number;
  consecutiveError?: number;
  consecutiveSuccess?: number;
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
  /** Of the conditions, as far as they compare one number; absent otherwise. */
  thresholds?: MetricThreshold[];
  limits?: MetricLimits;
  /** Seconds between two measurements; absent when there is only one. */
  intervalSeconds?: number;
  /** What the source is asked, resolved where the cluster tells it, without secrets. */
  query?: string;
  /** What the source warned of. */
  warnings?: string[];
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
  /** ISO 8601. */
  createdAt?: string;
  /** Name of the experiment that it belongs to. */
  experiment?: string;
  /** True when it was told to end. */
  isTerminating?: boolean;
  /** Without values that come from secrets, or look as if they did. */
  args?: { name: string; value: string }[];
  metrics: AnalysisMetric[];
}
