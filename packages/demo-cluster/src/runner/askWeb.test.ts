import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebQuery } from '../controllers/Controller';
import { askMetricSource } from './askMetricSource';

let server: Server;
let address: string;
let answer: { status: number; body: string; headers?: Record<string, string> };
let asked: { request: IncomingMessage; body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    text(request).then(body => {
      asked.push({ request, body });
      if (request.url === '/silent') return;
      const isMoved = request.url === '/moved';
      response.writeHead(
        isMoved ? 302 : answer.status,
        isMoved ? { location: '/there' } : {},
      );
      response.end(answer.body);
    });
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  asked = [];
  answer = { status: 200, body: '{"data":{"value":0.95}}' };
});

afterAll(() => {
  server.closeAllConnections();
  return new Promise(resolve => server.close(resolve));
});

function ask(given: Partial<WebQuery> & { path?: string } = {}) {
  const { path = '/check?a=b', ...query } = given;
  return askMetricSource({
    provider: 'web',
    id: 'x',
    url: `${address}${path}`,
    method: 'GET',
    headers: [],
    timeoutSeconds: 5,
    insecure: false,
    ...query,
  });
}

describe('asking a web address', () => {
  it('sends method, headers and body, and hands the body of the answer on', async () => {
    const result = await ask({
      method: 'POST',
      headers: [{ key: 'Authorization', value: 'Bearer s3cret' }],
      body: '{"a":1}',
    });

    expect(result).toEqual({ kind: 'body', text: '{"data":{"value":0.95}}' });
    expect(asked).toMatchObject([{ body: '{"a":1}' }]);
    expect(asked[0].request).toMatchObject({
      method: 'POST',
      url: '/check?a=b',
      headers: { authorization: 'Bearer s3cret' },
    });
  });

  it.each([204, 299])('takes the status %d for an answer', async status => {
    answer = { status, body: '' };

    expect(await ask()).toEqual({ kind: 'body', text: '' });
  });

  it.each([400, 404, 500, 503])(
    'takes the status %d for an error',
    async status => {
      answer = { status, body: 'Bearer s3cret' };

      expect(await ask()).toEqual({
        kind: 'error',
        message: `received non 2xx response code: ${status}`,
      });
    },
  );

  it('follows a redirect', async () => {
    await ask({ path: '/moved' });

    expect(asked.map(each => each.request.url)).toEqual(['/moved', '/there']);
  });

  it('does not wait for ever', async () => {
    const result = await ask({ path: '/silent', timeoutSeconds: 0.05 });

    expect(result).toMatchObject({ kind: 'error' });
  });

  it.each(['http://127.0.0.1:1/', 'not an address', 'ftp://x/'])(
    'tells that %s does not answer',
    async url => {
      expect(await ask({ url })).toMatchObject({
        kind: 'error',
        message: expect.stringMatching(/\S/),
      });
    },
  );
});
