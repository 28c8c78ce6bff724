/** @public */
export interface TrafficSplit {
  /** Share of the stable (active) version, 0 to `RolloutTraffic.max`. */
  stable: number;
  /** Share of the new (canary, preview) version, 0 to `RolloutTraffic.max`. */
  canary: number;
  /** Shares of experiment templates that get traffic. */
  additional: { name: string; weight: number }[];
}

/**
 * Who gets which version.
 *
 * @public
 */
export interface RolloutTraffic {
  /** What the weights add up to; 100 unless the spec says otherwise. */
  max: number;
  /** What the update asks for at its current step. */
  asked: TrafficSplit;
  /** What is in force; absent when it cannot be told. */
  actual?: TrafficSplit;
  /**
   * What `actual` is read off: `router` (the weights the traffic router was given),
   * `replicas` (a share by count of ready pods) or `service` (all or nothing by selector).
   */
  source: 'router' | 'replicas' | 'service';
  /** Name of the traffic router as in the spec, such as `istio`; absent without one. */
  router?: string;
  /** Whether the router was seen to do as it was told; absent where nobody looks. */
  isVerified?: boolean;
  /** Services that lead to a version, by what they lead to. */
  services: {
    role: 'stable' | 'canary' | 'active' | 'preview';
    name: string;
  }[];
}
