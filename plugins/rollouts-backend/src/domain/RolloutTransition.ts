import {
  AnalysisPhase,
  RolloutPhase,
  WaitingFor,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** What happened to a rollout between two looks at it. */
export type RolloutTransitionDetail =
  /** A version that was not the stable one began to be rolled out. */
  | { kind: 'versionStarted'; podHash: string; version?: string }
  /**
   * The version that was at work gave way to one that is older, or to the stable one. `from` and
   * `to` are their pod hashes.
   */
  | {
      kind: 'rolledBack';
      from: string;
      to: string;
      fromVersion?: string;
      toVersion?: string;
      /** `from` had not reached everybody. */
      isGivenUp: boolean;
    }
  | { kind: 'retried'; podHash: string }
  | { kind: 'resumed' }
  /** `from` is absent when another version was at work before. */
  | { kind: 'stepMoved'; from?: number; to: number }
  /** Share of the new version that is asked for, 0 to `RolloutTraffic.max`. */
  | { kind: 'weightAsked'; from: number; to: number }
  | { kind: 'analysisStarted'; run: string; podHash?: string }
  | {
      kind: 'analysisEnded';
      run: string;
      podHash?: string;
      phase: AnalysisPhase;
      message?: string;
    }
  | { kind: 'paused'; waitingFor?: WaitingFor['kind'] }
  | { kind: 'aborted'; podHash: string; reason?: string }
  /** The new version serves everybody. */
  | { kind: 'promoted'; podHash: string; version?: string }
  | { kind: 'phaseChanged'; from: RolloutPhase; to: RolloutPhase }
  | { kind: 'removed' };

export type RolloutTransition = RolloutTransitionDetail & {
  rolloutId: string;
  /**
   * The same fact has the same key, also when two replicas see it: made of the cluster's own
   * names and times. Only where the cluster tells no time at all, the time of seeing it stands in.
   */
  key: string;
  /** ISO 8601. */
  at: string;
  /** `cluster` when the cluster itself told `at`; `seen` when it is when it was seen here. */
  timeSource: 'cluster' | 'seen';
};
