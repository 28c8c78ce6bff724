import http from 'node:http';
import https from 'node:https';
import { ErrorLike, isError } from '@backstage/errors';
import { ClusterConfig } from '../config';
import { redact } from '../domain/redact';
import {
  ClusterConnector,
  ClusterRequest,
  ClusterResponse,
} from './ClusterConnector';
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
    const { kubeConfig, server } = this.loaded;
    const options: https.RequestOptions = {
      method: request.method,
      headers: { Accept: 'application/json' },
      signal: request.signal,
    };
    await kubeConfig.applyToHTTPSOptions(options);
    const headers = options.headers as Record<string, string>;
    if (request.contentType) {
      headers['Content-Type'] = request.contentType;
    }
    const response = await exchange(
      urlOf(server, request),
      { ...options, headers },
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

function exchange(
  url: URL,
  options: https.RequestOptions,
  body: string | undefined,
): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'http:' ? http : https;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, resolve);
    outgoing.on('error', reject);
    outgoing.on('socket', socket => socket.setKeepAlive(true, 15_000));
    outgoing.end(body);
  });
}

const networkErrors: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name could not be looked up',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
  ETIMEDOUT: 'it did not answer in time',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted (self-signed)',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted (self-signed)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate is not trusted (unknown authority)',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate is not trusted (unknown authority)',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
};

/** Told apart by shape: errors of Node's own are not of every realm's `Error`. */
function describeNetworkError(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  // Several addresses of one host were tried; the first tells enough.
  const [first = error] = (error.errors as ErrorLike[] | undefined) ?? [];
  if (first.name === 'AbortError' || first.name === 'TimeoutError') {
    return networkErrors.ETIMEDOUT;
  }
  return networkErrors[String(first.code)] ?? first.message;
}
