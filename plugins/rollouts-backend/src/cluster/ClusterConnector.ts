import { IncomingHttpHeaders } from 'node:http';

/** A request below a cluster's address, credentials not included. */
export interface ClusterRequest {
  method: 'GET' | 'PATCH';
  /** Begins with a slash; has no query. */
  path: string;
  query?: Record<string, string>;
  contentType?: string;
  body?: string;
  /** Ends the request at any point, also while the body is being read. */
  signal: AbortSignal;
}

export interface ClusterResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** Throws when the connection breaks or the request's signal aborts. */
  body: AsyncIterable<Uint8Array>;
}

/** The wire to one cluster, with the backend's credentials. */
export interface ClusterConnector {
  /** Name in `rollouts.clusters`. */
  readonly cluster: string;
  /**
   * Resolves once the headers are there, whatever the status.
   *
   * @throws Error when there is no answer; its message holds no secrets
   */
  send(request: ClusterRequest): Promise<ClusterResponse>;
}
