import { AnalysisPhase } from './AnalysisRun';

/**
 * One of the versions that an experiment compares.
 *
 * @public
 */
export interface ExperimentTemplate {
  name: string;
  /** Of the controller; `Unknown` for a word that this version does not know. */
  state:
    | 'Progressing'
    | 'Running'
    | 'Successful'
    | 'Failed'
    | 'Error'
    | 'Unknown';
  message?: string;
  /** Which version of the rollout it is made from; absent when it has a template of its own. */
  from?: 'stable' | 'canary';
  podHash?: string;
  replicas: { desired: number; ready: number; available: number };
  /** Percent of traffic asked for. */
  weight?: number;
  service?: string;
  /** ISO 8601; when its pods will be removed. */
  scaleDownAt?: string;
}

/** @public */
export interface ExperimentAnalysis {
  /** Of the analysis in the experiment's spec. */
  name: string;
  /** Name of the analysis run, once there is one. */
  run?: string;
  phase: AnalysisPhase;
  message?: string;
  /** True when the experiment ends with it. */
  isRequired: boolean;
}

/**
 * Versions that run side by side for a while, and what is measured of them.
 *
 * @public
 */
export interface Experiment {
  name: string;
  /** Only of an experiment step. */
  stepIndex?: number;
  /** Version that it was begun for; absent when no rollout began it. */
  podHash?: string;
  phase: AnalysisPhase;
  message?: string;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601; when all templates ran. */
  availableAt?: string;
  durationSeconds?: number;
  /** ISO 8601; at the latest: it ends sooner when its required analyses do. */
  endsAt?: string;
  /** True when it was told to end. */
  isTerminating: boolean;
  templates: ExperimentTemplate[];
  analyses: ExperimentAnalysis[];
}
