import { NewObject, StoredObject } from '../store/StoredObject';

/** What a controller sees: all objects of one cluster as they are at this moment. */
export interface ClusterView {
  /** All objects of a kind, in order of creation; of one namespace where one is given. */
  list(kind: string, namespace?: string): readonly StoredObject[];
  get(kind: string, namespace: string, name: string): StoredObject | undefined;
  /** Objects of a kind whose controlling owner has this uid. */
  ownedBy(kind: string, uid: string): readonly StoredObject[];
  /**
   * Answers to the queries that controllers asked for in earlier steps, by `MetricQuery.id`. An
   * answer may be forgotten as soon as no step asks for it any more.
   */
  answers: ReadonlyMap<string, MetricAnswer>;
  /** Objects that went since the last round of steps, as they were at their end. Told once. */
  gone: readonly StoredObject[];
}

/**
 * A question to a metric source, asked by the runner over HTTP between two steps. A controller
 * repeats a question in every step until it has the answer; the runner sends each id once.
 */
export type MetricQuery = PrometheusQuery | WebQuery;

interface QueryId {
  /** Unique per measurement; the answer comes back under it. */
  id: string;
}

export interface PrometheusQuery extends QueryId {
  provider: 'prometheus';
  /** Base address as in the metric's spec. */
  address: string;
  query: string;
}

/** Url, headers and body may hold values of Secrets: nothing of it may be logged or stored. */
export interface WebQuery extends QueryId {
  provider: 'web';
  url: string;
  method: string;
  headers: { key: string; value: string }[];
  body?: string;
  timeoutSeconds: number;
  /** Whether a certificate that cannot be verified is good enough. */
  insecure: boolean;
}

/**
 * `vector` holds the samples of an instant vector, `body` what a web address answered with a good
 * status; an error is the provider's words.
 */
export type MetricAnswer =
  | { kind: 'vector'; values: number[] }
  | { kind: 'body'; text: string }
  | { kind: 'error'; message: string };

/**
 * What a controller wants done. `update` replaces the whole object except its status, `status`
 * only its status; both are refused with a conflict when the object's resourceVersion has moved
 * on, and the controller then simply runs again. The writes of one step are applied in their
 * order; the first that is refused ends the step, so that an event never tells of a write that
 * did not happen.
 */
export type ClusterWrite =
  | { verb: 'create'; object: NewObject }
  | { verb: 'update'; object: StoredObject }
  | { verb: 'status'; object: StoredObject }
  | { verb: 'delete'; kind: string; namespace: string; name: string }
  | { verb: 'event'; event: ClusterEvent };

export interface ClusterEvent {
  about: StoredObject;
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
}

export interface ControllerStep {
  writes: ClusterWrite[];
  queries?: MetricQuery[];
  /** When this controller wants to run again even if no object changes. */
  wakeAt?: Date;
}

/**
 * A simulated controller: one pure step from what is to what shall be written. The runner calls
 * it again after every change until it wants nothing more, so one step may do one thing at a time,
 * as the real controllers do.
 */
export interface Controller {
  readonly name: string;
  step(view: ClusterView, now: Date): ControllerStep;
}
