/**
 * A pod as `kubectl get pods` shows it.
 *
 * @public
 */
export interface RolloutPod {
  name: string;
  /** Version that it belongs to; with `experiment` it does not serve the rollout itself. */
  podHash: string;
  /** Name of the experiment that it was begun for. */
  experiment?: string;
  /** The word of `kubectl get pods`, such as `Running`, `CrashLoopBackOff` or `Init:0/1`. */
  state: string;
  /** What the word means for people: `good`, still `coming` or `going`, or `bad`. */
  health: 'good' | 'coming' | 'going' | 'bad';
  containers: { ready: number; total: number };
  restarts: number;
  /** Why, in the cluster's words, without secrets. */
  message?: string;
  /** ISO 8601. */
  createdAt?: string;
  node?: string;
}

/**
 * The pods of a rollout, or why they cannot be seen.
 *
 * @public
 */
export type RolloutPods =
  | { state: 'loading' }
  | { state: 'shown'; pods: RolloutPod[] }
  | { state: 'forbidden' | 'lost' | 'gone'; message: string };
