import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { askPrometheus } from './askPrometheus';

let server: Server;
let address: string;
let answer: { status: number; body: string };
let asked: string | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked = request.url;
    response.writeHead(answer.status);
    response.end(answer.body);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise(resolve => server.close(resolve)));

const ask = () =>
  askPrometheus({
    provider: 'prometheus',
    id: 'x',
    address,
    query: 'up{a="b"}',
  });

describe('askPrometheus', () => {
  it('asks for an instant vector and reads its samples', async () => {
    answer = {
      status: 200,
      body: JSON.stringify({
        status: 'success',
        data: {
          resultType: 'vector',
          result: [
            { metric: {}, value: [1, '0.97'] },
            { metric: {}, value: [1, 'NaN'] },
            { metric: {}, value: [1, '+Inf'] },
          ],
        },
      }),
    };

    expect(await ask()).toEqual({
      kind: 'vector',
      values: [0.97, NaN, Infinity],
    });
    expect(asked).toBe('/api/v1/query?query=up%7Ba%3D%22b%22%7D');
  });

  it('takes a scalar for a vector of one', async () => {
    answer = {
      status: 200,
      body: '{"status":"success","data":{"resultType":"scalar","result":[1,"3"]}}',
    };

    expect(await ask()).toEqual({ kind: 'vector', values: [3] });
  });

  it.each([
    [
      { status: 400, body: '{"status":"error","error":"parse error"}' },
      'parse error',
    ],
    [
      { status: 500, body: 'Internal Server Error' },
      'server_error: server error: 500',
    ],
  ])('tells an error in the words of the source', async (failing, message) => {
    answer = failing;

    expect(await ask()).toEqual({ kind: 'error', message });
  });

  it('tells that nobody answers', async () => {
    const result = await askPrometheus({
      provider: 'prometheus',
      id: 'x',
      address: 'http://127.0.0.1:1',
      query: 'up',
    });

    expect(result).toMatchObject({ kind: 'error' });
  });
});
