/** Time as a cluster lives it: it may run faster than the wall's, stand still, or be stepped. */
export interface DemoClock {
  now(): Date;
  /** Calls back once when `now()` has reached `at`; the returned function calls it off. */
  callAt(at: Date, callback: () => void): () => void;
}
