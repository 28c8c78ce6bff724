import { once } from 'node:events';
import http from 'node:http';
import { AddressInfo } from 'node:net';
import { keepConnections } from './keepConnections';
import { readText } from './readText';

const idleMs = 20;
const server = http.createServer();

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => server.close());

/** Sends a GET; the test says when it is answered. */
async function ask(agent: http.Agent) {
  const { port } = server.address() as AddressInfo;
  const outgoing = http.get({ host: '127.0.0.1', port, agent });
  const [incoming, response] = await once(server, 'request');
  return {
    outgoing,
    connection: incoming.socket,
    answer: () => response.end('here'),
    text: once(outgoing, 'response').then(([body]) => readText(body, 100)),
  };
}

describe('keepConnections', () => {
  it('closes a connection that nobody needs', async () => {
    const { connection, answer, text } = await ask(
      keepConnections(new URL('http://cluster'), idleMs),
    );
    const closed = once(connection, 'close');
    answer();

    expect(await text).toBe('here');
    await closed;
  });

  it('leaves one on which an answer is long in coming, such as a quiet watch', async () => {
    const { outgoing, answer, text } = await ask(
      keepConnections(new URL('http://cluster'), idleMs),
    );

    await once(outgoing, 'timeout');
    answer();

    expect(await text).toBe('here');
  });
});
