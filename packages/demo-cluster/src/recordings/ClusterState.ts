/** A ReplicaSet of a Rollout, by the name of its version. */
export interface VersionState {
  role: 'stable' | 'current' | 'old';
  /** Pods that it is asked to have. */
  size: number;
  /** It has a deadline after which it loses its pods. */
  isLeaving: boolean;
}

export interface RunReference {
  name: string;
  status: string;
  message: string;
}

/** What a test may compare of a Rollout and what belongs to it at one moment. */
export interface RolloutState {
  phase: string;
  message: string;
  step?: number;
  pauses: string[];
  abort: boolean;
  isAbortDone: boolean;
  promoteFull: boolean;
  stable?: string;
  current?: string;
  activeSelector?: string;
  previewSelector?: string;
  runs: Record<string, RunReference>;
  experiment?: string;
  weights?: { canary: number; stable: number };
  versions: Record<string, VersionState>;
  /** Version to which each Service of the Rollout points, by the Service's name. */
  services: Record<string, string>;
  /** What each router of the Rollout says, by the name of the VirtualService, Ingress and so on. */
  routes: Record<string, string>;
}

export interface MetricState {
  phase: string;
  message: string;
  count: number;
  successful: number;
  failed: number;
  inconclusive: number;
  error: number;
  values: string[];
}

export interface RunState {
  phase: string;
  message: string;
  metrics: Record<string, MetricState>;
}

/** A template of an Experiment with its ReplicaSet. */
export interface TemplateState {
  status: string;
  message: string;
  serviceName: string;
  /** Pods that its ReplicaSet is asked to have. */
  size: number;
  /** Its ReplicaSet has a deadline after which it loses its pods; it stays when it has passed. */
  isLeaving: boolean;
}

/** The run of an Experiment's analysis. */
export interface ExperimentRunState {
  run: string;
  /** Only an end: what the Experiment saw of a run under way is chance. */
  end: string;
  message: string;
}

export interface ExperimentState {
  phase: string;
  message: string;
  isTerminated: boolean;
  isAvailable: boolean;
  templates: Record<string, TemplateState>;
  runs: Record<string, ExperimentRunState>;
}

export interface ToldEvent {
  type: string;
  reason: string;
  message: string;
}

/** Something that held from `at` until `until`, in milliseconds. */
export interface Timed<T> {
  at: number;
  until: number;
  state: T;
}

/**
 * What a test may compare of a recording: per object its states in order, equal neighbours
 * joined, and the events about it in order. Versions have their names of `VersionNames`; times,
 * uids and hashes are not in it.
 */
export interface MeaningfulStates {
  rollouts: Record<string, Timed<RolloutState>[]>;
  runs: Record<string, Timed<RunState>[]>;
  experiments: Record<string, Timed<ExperimentState>[]>;
  events: Record<string, ToldEvent[]>;
  /** Objects about which the controller had told all that it tells; read off the events otherwise. */
  muted?: readonly string[];
}
