import http from 'node:http';
import https from 'node:https';
import {
  ClusterConnector,
  ClusterRequest,
  ClusterResponse,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterConfig } from '../config';
import { redact } from '../domain/redact';
import { describeNetworkError } from './describeNetworkError';
import { exchange } from './exchange';
import { impersonationHeaders } from './impersonationHeaders';
import {
  fingerprintOf,
  LoadedKubeConfig,
  readKubeConfig,
  resolvePath,
} from './readKubeConfig';

/**
 * Speaks through Node's own HTTP client with what a `KubeConfig` gives: certificate authority,
 * client certificate, proxy, token, basic credentials, credential plug-ins. They are asked for
 * anew with every request, so that tokens and certificates may be renewed while it runs.
 */
export class KubeConfigConnector implements ClusterConnector {
  readonly cluster: string;
  readonly canImpersonate = true;
  private readonly config: ClusterConfig;
  private loaded: LoadedKubeConfig;

  /** @throws InputError when the kubeconfig cannot be used; the message says what to correct */
  static async create(config: ClusterConfig): Promise<KubeConfigConnector> {
    return new KubeConfigConnector(config, await readKubeConfig(config));
  }

  private constructor(config: ClusterConfig, loaded: LoadedKubeConfig) {
    this.cluster = config.name;
    this.config = config;
    this.loaded = loaded;
  }

  async send(request: ClusterRequest): Promise<ClusterResponse> {
    try {
      request.signal.throwIfAborted();
      await this.reloadWhenChanged();
      return await this.dispatch(request);
    } catch (error) {
      throw new Error(this.describe(error));
    }
  }

  private async dispatch(request: ClusterRequest): Promise<ClusterResponse> {
    const { kubeConfig, server, agent } = this.loaded;
    const options: https.RequestOptions = {
      method: request.method,
      headers: { Accept: 'application/json' },
      signal: request.signal,
    };
    await kubeConfig.applyToHTTPSOptions(options);
    const headers: http.OutgoingHttpHeaders = {
      ...(options.headers as http.OutgoingHttpHeaders),
      ...(request.actAs ? impersonationHeaders(request.actAs) : {}),
    };
    if (request.contentType) {
      headers['Content-Type'] = request.contentType;
    }
    const response = await exchange(
      urlOf(server, request),
      { ...options, headers, agent: agent ?? options.agent },
      request.body,
    );
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: this.readBody(response),
    };
  }

  private async *readBody(
    response: http.IncomingMessage,
  ): AsyncIterable<Uint8Array> {
    try {
      yield* response;
    } catch (error) {
      throw new Error(this.describe(error));
    } finally {
      response.destroy();
    }
  }

  /** A kubeconfig that is broken at the moment is no reason to give up the one that worked. */
  private async reloadWhenChanged(): Promise<void> {
    const { access } = this.config;
    if (access.kind !== 'kubeconfig') {
      return;
    }
    try {
      const fingerprint = await fingerprintOf(resolvePath(access.path));
      if (fingerprint !== this.loaded.fingerprint) {
        this.loaded = await readKubeConfig(this.config);
      }
    } catch {
      // The next request tries again.
    }
  }

  private describe(error: unknown): string {
    return redact(describeNetworkError(error), this.loaded.secrets);
  }
}

function urlOf(server: URL, { path, query }: ClusterRequest): URL {
  const url = new URL(server);
  url.pathname = `${server.pathname.replace(/\/$/, '')}${path}`;
  url.search = new URLSearchParams(query).toString();
  return url;
}
