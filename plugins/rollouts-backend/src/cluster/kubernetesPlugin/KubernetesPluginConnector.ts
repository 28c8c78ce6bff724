import http from 'node:http';
import {
  ClusterConnector,
  ClusterRequest,
  ClusterResponse,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { redact } from '../../domain/redact';
import { describeNetworkError } from '../describeNetworkError';
import { exchange } from '../exchange';
import { startDeadline } from '../startDeadline';
import { KubernetesPluginDoor } from './KubernetesPluginDoor';
import { orOpenAfterSilence } from './orOpenAfterSilence';
import { unmaskPortalError } from './unmaskPortalError';

/**
 * How long a watch through the proxy may be. The proxy does not pass on that a connection broke:
 * when a cluster goes down, our half stays open and silent, and when we hang up, the watch in the
 * cluster goes on. Both last until the watch would have ended anyway.
 */
const maxWatchSeconds = 60;
const graceMs = 5_000;

/**
 * The proxy keeps the headers of an answer back until there is something of its body, and a watch
 * on a quiet resource has none for minutes. Refusals come at once, since they have a body.
 */
const silenceOfAnOpenWatchMs = 2_000;

export interface KubernetesPluginConnectorOptions {
  cluster: string;
  door: KubernetesPluginDoor;
  /**
   * Hides our own token from the cluster. Needed where the plugin has no token to put in its
   * place; not to be used where it has.
   */
  withoutCredentials: boolean;
  /** How long a watch may be silent past its end; 5 s unless given. */
  watchGraceMs?: number;
}

/**
 * Speaks to a cluster through the proxy of the portal's Kubernetes plugin, which knows addresses,
 * certificate authorities and credentials, and renews them.
 */
export class KubernetesPluginConnector implements ClusterConnector {
  readonly cluster: string;
  /** The proxy joins headers of one name, and several groups would arrive as one. */
  readonly canImpersonate = false;
  private readonly options: KubernetesPluginConnectorOptions;

  constructor(options: KubernetesPluginConnectorOptions) {
    this.cluster = options.cluster;
    this.options = options;
  }

  async send(request: ClusterRequest): Promise<ClusterResponse> {
    if (request.actAs) {
      throw new Error(
        'the proxy of the Kubernetes plugin cannot send a request as somebody else; nothing was sent',
      );
    }
    try {
      request.signal.throwIfAborted();
      return await (request.query?.watch === 'true'
        ? this.watch(request)
        : this.ask(request));
    } catch (error) {
      throw new Error(redact(describeNetworkError(error)));
    }
  }

  private async watch(request: ClusterRequest): Promise<ClusterResponse> {
    const { watchGraceMs = graceMs } = this.options;
    const seconds = Math.min(
      Number(request.query?.timeoutSeconds) || maxWatchSeconds,
      maxWatchSeconds,
    );
    const end = startDeadline(seconds * 1000 + watchGraceMs, request.signal);
    const answer = this.ask({
      ...request,
      query: { ...request.query, timeoutSeconds: String(seconds) },
      signal: end.signal,
    });
    // Also frees the timer when nobody reads the body of a refusal.
    answer.catch(end.clear);
    const response = await orOpenAfterSilence(answer, silenceOfAnOpenWatchMs);
    return { ...response, body: andThen(response.body, end.clear) };
  }

  private async ask(request: ClusterRequest): Promise<ClusterResponse> {
    return unmaskPortalError(await this.dispatch(request), this.cluster);
  }

  private async dispatch(request: ClusterRequest): Promise<ClusterResponse> {
    const { door } = this.options;
    const url = new URL(`${await door.baseUrl()}/proxy${request.path}`);
    url.search = new URLSearchParams(request.query).toString();
    const response = await exchange(
      url,
      {
        method: request.method,
        headers: await this.headersOf(request),
        signal: request.signal,
      },
      request.body,
    );
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: readBody(response),
    };
  }

  private async headersOf({
    contentType,
  }: ClusterRequest): Promise<http.OutgoingHttpHeaders> {
    const { door, cluster, withoutCredentials } = this.options;
    return {
      Accept: 'application/json',
      Authorization: `Bearer ${await door.token()}`,
      'Backstage-Kubernetes-Cluster': cluster,
      ...(withoutCredentials
        ? { 'Backstage-Kubernetes-Authorization': '' }
        : {}),
      ...(contentType ? { 'Content-Type': contentType } : {}),
    };
  }
}

async function* readBody(
  response: http.IncomingMessage,
): AsyncIterable<Uint8Array> {
  try {
    yield* response;
  } catch (error) {
    throw new Error(redact(describeNetworkError(error)));
  } finally {
    response.destroy();
  }
}

async function* andThen(
  body: AsyncIterable<Uint8Array>,
  after: () => void,
): AsyncIterable<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new Error(redact(describeNetworkError(error)));
  } finally {
    after();
  }
}
