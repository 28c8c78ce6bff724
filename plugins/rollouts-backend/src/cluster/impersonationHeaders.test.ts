import { once } from 'node:events';
import http from 'node:http';
import { AddressInfo } from 'node:net';
import { connectTo } from '../__testUtils__/connectTo';
import { impersonationHeaders } from './impersonationHeaders';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

describe('impersonationHeaders', () => {
  it('are one header for each group on the wire: joined they would be one group', async () => {
    let seen: string[] = [];
    const server = http.createServer((request, response) => {
      seen = request.rawHeaders;
      response.end('{}');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const connector = await connectTo(`http://127.0.0.1:${port}`);

    await connector.send({
      method: 'GET',
      path: '/version',
      actAs: { user: 'oidc:ada', groups: ['oidc:team-a', 'oidc:team-b'] },
      signal: new AbortController().signal,
    });
    server.close();
    server.closeAllConnections();

    const values = (name: string) =>
      seen.filter((_, index) => seen[index - 1] === name);
    expect(values('Impersonate-User')).toEqual(['oidc:ada']);
    expect(values('Impersonate-Group')).toEqual(['oidc:team-a', 'oidc:team-b']);
    expect(values('Authorization')).toEqual(['Bearer s3cret-token']);
  });

  it.each([
    ['ada\r\nImpersonate-Group: system:masters', []],
    ['ada', ['team\nX-Other: 1']],
    ['ada', ['team,system:masters']],
    ['ada', ['system:masters']],
    ['', []],
  ])('are never made for %j in %j', (user, groups) => {
    expect(() => impersonationHeaders({ user, groups })).toThrow(
      'cannot be impersonated',
    );
  });
});
