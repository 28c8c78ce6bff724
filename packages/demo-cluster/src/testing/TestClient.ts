import { DemoCluster } from '../DemoCluster';

export interface TestAnswer {
  status: number;
  headers: Headers;
  // Answers are looked into freely; what they should be is what the tests say.
  body: any;
}

export interface TestRequest {
  body?: unknown;
  /** Sent as it is, instead of `body` as JSON. */
  rawBody?: string | Uint8Array;
  token?: string;
  headers?: Record<string, string>;
}

/** Speaks HTTP with a cluster as the administrator, unless told otherwise. */
export class TestClient {
  constructor(private readonly cluster: Pick<DemoCluster, 'url'>) {}

  get(path: string, request: TestRequest = {}): Promise<TestAnswer> {
    return this.send('GET', path, request);
  }

  post(
    path: string,
    body: unknown,
    request: TestRequest = {},
  ): Promise<TestAnswer> {
    return this.send('POST', path, { ...request, body });
  }

  put(path: string, body: unknown): Promise<TestAnswer> {
    return this.send('PUT', path, { body });
  }

  patch(
    path: string,
    type: 'merge' | 'json' | 'strategic',
    body: unknown,
  ): Promise<TestAnswer> {
    const media = type === 'strategic' ? 'strategic-merge' : type;
    return this.send('PATCH', path, {
      body,
      headers: { 'Content-Type': `application/${media}-patch+json` },
    });
  }

  delete(path: string, body?: unknown): Promise<TestAnswer> {
    return this.send('DELETE', path, { body });
  }

  async send(
    method: string,
    path: string,
    { body, rawBody, token = 'demo-admin', headers }: TestRequest = {},
  ): Promise<TestAnswer> {
    const hasBody = body !== undefined || rawBody !== undefined;
    const response = await fetch(`${this.cluster.url}${path}`, {
      method,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      body: (rawBody ??
        (body === undefined ? undefined : JSON.stringify(body))) as
        | string
        | undefined,
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: response.headers.get('content-type')?.startsWith('application/json')
        ? JSON.parse(text)
        : text,
    };
  }
}
