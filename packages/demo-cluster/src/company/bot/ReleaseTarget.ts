/** A change as somebody committed it. */
export interface Change {
  cause: string;
  commit: string;
  author: string;
}

/** One Rollout of the company in one cluster, as the bot sees it. */
export interface ReleaseTarget {
  cluster: string;
  namespace: string;
  name: string;
  /** Tag of the version that was asked for last, whether or not it is out. */
  tag: string;
  change?: Change;
  /** What the metrics of this version will do in which cluster. */
  flaw?: { cluster: string; kind: 'errors' | 'latency' };
  /** Whether a step of the strategy asks the metrics. */
  hasAnalysis: boolean;
  state: TargetState;
}

/**
 * `steady`: the version asked for serves everybody. `failed`: it was given up or does not get
 * ready. `moving`: anything else, also what the controller has not taken up yet.
 */
export type TargetState =
  | { kind: 'steady' }
  /** `waitsSince`: it stands still until somebody promotes it. */
  | { kind: 'moving'; waitsSince?: Date }
  | { kind: 'failed'; since?: Date };
