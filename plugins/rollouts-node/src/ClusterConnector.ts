import { IncomingHttpHeaders } from 'node:http';

/**
 * A request below a cluster's address, credentials not included.
 *
 * @public
 */
export interface ClusterRequest {
  method: 'GET' | 'PATCH' | 'POST' | 'DELETE';
  /** Begins with a slash; has no query. */
  path: string;
  query?: Record<string, string>;
  contentType?: string;
  body?: string;
  /**
   * Whom the cluster shall take for the sender instead of the backend. A connector that cannot say
   * so sends nothing and throws.
   */
  actAs?: KubernetesIdentity;
  /** Ends the request at any point, also while the body is being read. */
  signal: AbortSignal;
}

/**
 * Somebody as Kubernetes' RBAC knows them.
 *
 * @public
 */
export interface KubernetesIdentity {
  user: string;
  groups: readonly string[];
}

/** @public */
export interface ClusterResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** Throws when the connection breaks or the request's signal aborts. */
  body: AsyncIterable<Uint8Array>;
}

/**
 * The wire to one cluster, with the backend's credentials.
 *
 * @public
 */
export interface ClusterConnector {
  /** Name of the cluster, in ids and annotations. */
  readonly cluster: string;
  /**
   * Whether it can send a request as somebody else. One that cannot is asked with
   * SubjectAccessReviews instead of impersonated SelfSubjectAccessReviews.
   */
  readonly canImpersonate: boolean;
  /**
   * Resolves once the headers are there, whatever the status.
   *
   * @throws Error when there is no answer; its message holds no secrets
   */
  send(request: ClusterRequest): Promise<ClusterResponse>;
}

/**
 * A cluster with the way in, and what people call it.
 *
 * @public
 */
export interface ConnectedCluster {
  connector: ClusterConnector;
  /** The name of the cluster unless given. */
  title?: string;
  environment?: string;
  /** Order on the page, lowest first; after those of the app-config unless given. */
  tier?: number;
}
