import { RolloutPods } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** The pods of rollouts, for as long as somebody looks at them. */
export interface PodReader {
  /** What is known at once, and again whenever it changes, until the signal aborts. */
  watch(rolloutId: string, signal: AbortSignal): AsyncIterable<RolloutPods>;
}
