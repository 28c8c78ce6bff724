import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { StatusError, toStatus } from '../store/StatusError';
import { Identity } from './access/Identity';
import { ApiAnswer } from './ApiRequest';
import { Certificate } from './Certificate';
import { handleRequest, RequestServices } from './handleRequest';
import { LoopbackListener } from './LoopbackListener';
import { readBody } from './readBody';
import { errorWords } from '../errorWords';

/** What one request came to; for tests that count requests and for the curious. */
export interface RequestRecord {
  method: string;
  /** Path with its query. */
  url: string;
  user: string;
  userAgent: string;
  status: number;
}

interface ApiServerOptions {
  services: RequestServices;
  certificate(): Certificate;
  onRequest?(record: RequestRecord): void;
  onError?(error: unknown): void;
}

// Open to everybody in Kubernetes too, so that something can probe them.
const PUBLIC_PATHS = ['/healthz', '/livez', '/readyz', '/version'];
const anonymous: Identity = {
  user: 'system:anonymous',
  groups: ['system:unauthenticated'],
  rules: [],
};

/** Reads requests, has them answered, writes answers. */
export class ApiServer {
  private readonly listener: LoopbackListener;

  constructor(private readonly options: ApiServerOptions) {
    this.listener = new LoopbackListener({
      certificate: options.certificate,
      onRequest: (request, response) => {
        this.serve(request, response).catch(error => {
          this.options.onError?.(error);
          response.destroy();
        });
      },
    });
  }

  /** Listens on a port, 0 for any that is free, and returns the port. Rejects when it is taken. */
  listen(port: number): Promise<number> {
    return this.listener.listen(port);
  }

  close(): Promise<void> {
    return this.listener.close();
  }

  private async serve(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    response.setHeader('Audit-Id', randomUUID());
    response.setHeader('Cache-Control', 'no-cache, private');
    let identity = anonymous;
    let answer: ApiAnswer;
    try {
      const url = new URL(request.url ?? '/', 'http://localhost');
      identity = this.identify(request, url.pathname);
      await this.delay(url.pathname);
      answer = handleRequest(
        {
          method: request.method ?? 'GET',
          path: url.pathname,
          query: url.searchParams,
          headers: request.headers,
          body: await readBody(request),
          identity,
        },
        this.options.services,
      );
    } catch (error) {
      answer = this.toErrorAnswer(error);
    }
    this.send(answer, request, response);
    this.options.onRequest?.({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      user: identity.user,
      userAgent: request.headers['user-agent'] ?? '',
      status: response.statusCode,
    });
  }

  private identify(request: IncomingMessage, path: string): Identity {
    return PUBLIC_PATHS.includes(path) && !request.headers.authorization
      ? anonymous
      : this.options.services.authenticator.authenticate(request.headers);
  }

  private async delay(path: string): Promise<void> {
    const { delayMs } = this.options.services.faults;
    if (delayMs > 0 && !path.startsWith('/demo/')) {
      await new Promise(resolve => {
        setTimeout(resolve, delayMs);
      });
    }
  }

  private toErrorAnswer(error: unknown): ApiAnswer {
    if (error instanceof StatusError) {
      const retryAfter = error.details?.retryAfterSeconds;
      return {
        status: error.code,
        body: toStatus(error),
        ...(retryAfter ? { headers: { 'Retry-After': `${retryAfter}` } } : {}),
      };
    }
    this.options.onError?.(error);
    return {
      status: 500,
      body: toStatus(
        new StatusError({
          code: 500,
          reason: 'InternalError',
          message: `Internal error occurred: ${errorWords(error)}`,
        }),
      ),
    };
  }

  private send(
    answer: ApiAnswer,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    if ('stream' in answer) {
      answer.stream(response);
      return;
    }
    const { status, body, contentType, headers } = answer;
    const isText = typeof body === 'string' || Buffer.isBuffer(body);
    // The rest of a body that nobody wants to read would otherwise hold the connection.
    const isUnread = !request.complete;
    response.writeHead(status, {
      'Content-Type': contentType ?? 'application/json',
      ...(isUnread ? { Connection: 'close' } : {}),
      ...headers,
    });
    response.end(isText ? body : JSON.stringify(body));
  }
}
