/**
 * What the backend can see of one resource of a cluster.
 *
 * @public
 */
export interface ResourceStatus {
  /** `plural.group`, such as `rollouts.argoproj.io`. */
  resource: string;
  /**
   * `connecting`: not listed yet. `watching`: what is shown is live. `absent`: the cluster does
   * not serve it. `forbidden`: the backend may not list or watch it. `lost`: it was watched and
   * the connection is gone; what is shown is what was last seen.
   */
  state: 'connecting' | 'watching' | 'absent' | 'forbidden' | 'lost';
  /** In the cluster's words, without secrets. */
  message?: string;
}

/** @public */
export interface ClusterStatus {
  name: string;
  title: string;
  /** Name of the environment, such as `Production`; absent when not configured. */
  environment?: string;
  /** Order of the environments on the page, lowest first. */
  tier: number;
  isReachable: boolean;
  /** ISO 8601; when the cluster last answered; absent when it never did. */
  lastSeenAt?: string;
  /** Why it cannot be reached, in words without secrets. */
  message?: string;
  resources: ResourceStatus[];
}
