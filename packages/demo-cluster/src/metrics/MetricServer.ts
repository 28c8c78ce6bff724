import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { answerQuery, answerRangeQuery, MetricWorld } from './answerQuery';
import { ServedRelease } from './ServedRelease';

export interface MetricServerOptions {
  /** What runs at this moment. */
  releases(): readonly ServedRelease[];
  now(): Date;
  seed: number;
}

const ANSWERS = {
  '/api/v1/query': answerQuery,
  '/api/v1/query_range': answerRangeQuery,
} as const;

const LONGEST_BODY = 64 * 1024;

/** A metric source on loopback that speaks as much of Prometheus' HTTP API as analyses and charts need. */
export class MetricServer {
  private readonly options: MetricServerOptions;
  private readonly server: Server;

  constructor(options: MetricServerOptions) {
    this.options = options;
    this.server = createServer((request, response) => {
      this.handle(request, response).catch(error =>
        sendJson(response, 500, {
          status: 'error',
          errorType: 'internal',
          error: String(error),
        }),
      );
    });
  }

  /** Begins to listen, on any free port where 0 is given, and tells the address. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    const address = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve, reject) => {
      this.server.close(error => (error ? reject(error) : resolve()));
    });
  }

  private async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/-/ready') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end('Prometheus Server is Ready.\n');
      return;
    }
    const answer = ANSWERS[url.pathname as keyof typeof ANSWERS];
    if (!answer) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('404 page not found\n');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'POST') {
      response.writeHead(405, { allow: 'GET, POST' });
      response.end();
      return;
    }
    const form = new URLSearchParams(await readBody(request));
    form.forEach((value, name) => url.searchParams.append(name, value));
    const { status, body } = answer(url.searchParams, this.world());
    sendJson(response, status, body);
  }

  private world(): MetricWorld {
    const { options } = this;
    return {
      releases: options.releases(),
      now: options.now(),
      seed: options.seed,
    };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > LONGEST_BODY) {
      throw new Error('http: request body too large');
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
