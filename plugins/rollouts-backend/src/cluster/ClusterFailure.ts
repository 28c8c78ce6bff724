/**
 * Why a cluster did not give what it was asked for. `message` is in words and without secrets.
 *
 * - `forbidden`: 401 or 403.
 * - `absent`: 404; for a list, that the cluster does not serve the resource.
 * - `expired`: 410; the resourceVersion or the continue token is too old.
 * - `throttled`: 429, with the pause that was asked for.
 * - `unreachable`: no connection, no answer in time, a certificate that is not trusted, credentials
 *   that could not be got, or a gateway or server that says it cannot answer (502, 503, 504).
 * - `malformed`: an answer that is not what the Kubernetes API would say.
 * - `cut`: a watch that broke off in the middle.
 * - `rejected`: any other status.
 */
export type ClusterFailure =
  | { kind: 'forbidden'; status: number; message: string }
  | { kind: 'absent'; message: string }
  | { kind: 'expired'; message: string }
  | { kind: 'throttled'; message: string; retryAfterMs?: number }
  | { kind: 'unreachable'; message: string; retryAfterMs?: number }
  | { kind: 'malformed'; message: string }
  | { kind: 'cut'; message: string }
  | { kind: 'rejected'; status: number; message: string };
