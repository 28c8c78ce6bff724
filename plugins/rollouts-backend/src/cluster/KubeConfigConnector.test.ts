import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { ClusterConnector } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { aClusterConfig, connectTo } from '../__testUtils__/connectTo';
import { ScriptedCluster } from '../__testUtils__/ScriptedCluster';
import { KubeConfigConnector } from './KubeConfigConnector';
import { readText } from './readText';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

const directory = createMockDirectory();
const fixture = (name: string) => join(__dirname, '__fixtures__/tls', name);

const clusters: ScriptedCluster[] = [];

async function startCluster(
  ...[tls]: ConstructorParameters<typeof ScriptedCluster>
) {
  const cluster = await new ScriptedCluster(tls).start();
  clusters.push(cluster);
  cluster.script(({ path }) => path === '/version', {
    status: 200,
    body: { gitVersion: 'v1.33.0' },
  });
  return cluster;
}

afterEach(async () => {
  await Promise.all(clusters.splice(0).map(cluster => cluster.stop()));
});

async function getVersion(connector: ClusterConnector, path = '/version') {
  const { signal } = new AbortController();
  const response = await connector.send({ method: 'GET', path, signal });
  return JSON.parse(await readText(response.body, 1000));
}

function kubeconfigFor(url: string, user: string): string {
  return `
current-context: c
clusters: [{ name: c, cluster: { server: "${url}" } }]
users: [{ name: u, user: ${user} }]
contexts: [{ name: c, context: { cluster: c, user: u } }]
`;
}

function connectByFile(content: string) {
  directory.setContent({ 'kube.yaml': content });
  return KubeConfigConnector.create({
    ...aClusterConfig('production', { url: 'https://unused' }),
    access: { kind: 'kubeconfig', path: directory.resolve('kube.yaml') },
  });
}

describe('KubeConfigConnector', () => {
  it('sends the token, the query and the body as they are', async () => {
    const cluster = await startCluster();
    const connector = await connectTo(cluster.url);

    const response = await connector.send({
      method: 'PATCH',
      path: '/apis/x/v1/things/a',
      query: { dryRun: 'All', fieldManager: 'a b' },
      contentType: 'application/json-patch+json',
      body: '[{"op":"test"}]',
      signal: new AbortController().signal,
    });

    expect(response.status).toBe(404);
    expect(cluster.requests[0]).toMatchObject({
      method: 'PATCH',
      path: '/apis/x/v1/things/a',
      body: '[{"op":"test"}]',
      headers: {
        authorization: 'Bearer s3cret-token',
        'content-type': 'application/json-patch+json',
        accept: 'application/json',
      },
    });
    expect(cluster.requests[0].query.get('fieldManager')).toBe('a b');
  });

  it('keeps a path in front of the API, as proxies have it', async () => {
    const cluster = await startCluster();
    cluster.script(({ path }) => path === '/k8s/c-1/version', {
      status: 200,
      body: { gitVersion: 'behind a proxy' },
    });
    const connector = await connectTo(`${cluster.url}/k8s/c-1/`);

    expect(await getVersion(connector)).toEqual({
      gitVersion: 'behind a proxy',
    });
  });

  describe('over TLS', () => {
    const tls = {
      key: readFileSync(fixture('server.key')),
      cert: readFileSync(fixture('server.pem')),
    };

    it('trusts the authority that it is given', async () => {
      const { url } = await startCluster(tls);
      const connector = await KubeConfigConnector.create(
        aClusterConfig('production', { url, caFile: fixture('ca.pem') }),
      );

      expect(await getVersion(connector)).toEqual({ gitVersion: 'v1.33.0' });
    });

    it('does not trust another one', async () => {
      const { url, requests } = await startCluster(tls);
      const connector = await KubeConfigConnector.create(
        aClusterConfig('production', { url, caFile: fixture('other-ca.pem') }),
      );

      await expect(getVersion(connector)).rejects.toThrow(
        'its certificate is not trusted',
      );
      expect(requests).toEqual([]);
    });

    it('trusts anything only when told to', async () => {
      const { url } = await startCluster(tls);
      const connector = await KubeConfigConnector.create(
        aClusterConfig('production', { url, skipTLSVerify: true }),
      );

      expect(await getVersion(connector)).toEqual({ gitVersion: 'v1.33.0' });
    });

    it('uses the authority of a kubeconfig whose context has no user', async () => {
      const { url } = await startCluster(tls);
      const connector = await connectByFile(`
current-context: c
clusters: [{ name: c, cluster: { server: "${url}", certificate-authority: ${fixture(
        'ca.pem',
      )} } }]
contexts: [{ name: c, context: { cluster: c } }]
`);

      expect(await getVersion(connector)).toEqual({ gitVersion: 'v1.33.0' });
    });
  });

  describe('what follows soon', () => {
    const patch = (connector: ClusterConnector) =>
      connector.send({
        method: 'PATCH',
        path: '/apis/x/v1/things/a',
        contentType: 'application/merge-patch+json',
        body: '{}',
        signal: new AbortController().signal,
      });

    it.each([
      ['http', undefined],
      [
        'https',
        {
          key: readFileSync(fixture('server.key')),
          cert: readFileSync(fixture('server.pem')),
        },
      ],
    ])('goes over the same connection (%s)', async (_, tls) => {
      const { url, requests } = await startCluster(tls);
      const connector = await KubeConfigConnector.create(
        aClusterConfig('production', { url, caFile: fixture('ca.pem') }),
      );

      await getVersion(connector);
      await patch(connector);

      expect(requests.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
      expect(new Set(requests.map(({ port }) => port)).size).toBe(1);
    });

    it('is read again when the connection had been closed', async () => {
      const cluster = await startCluster();
      const connector = await connectTo(cluster.url);
      const isNext = ({ path }: { path: string }) => path === '/next';
      cluster.script(isNext, { status: 0, breaks: true }, 1);
      cluster.script(isNext, { status: 200, body: { isHere: true } });
      await getVersion(connector);

      expect(await getVersion(connector, '/next')).toEqual({ isHere: true });

      const [first, broken, again] = cluster.requests.map(({ port }) => port);
      expect(broken).toBe(first);
      expect(again).toEqual(expect.any(Number));
      expect(again).not.toBe(first);
    });

    it('is never written twice, since the first may have arrived', async () => {
      const cluster = await startCluster();
      const connector = await connectTo(cluster.url);
      await getVersion(connector);
      cluster.script(({ method }) => method === 'PATCH', {
        status: 0,
        breaks: true,
      });

      await expect(patch(connector)).rejects.toThrow(
        'the connection was broken off',
      );

      expect(cluster.requests.map(({ method }) => method)).toEqual([
        'GET',
        'PATCH',
      ]);
    });
  });

  it('takes credentials from a plug-in', async () => {
    const { url, requests } = await startCluster();
    const credential = JSON.stringify({
      status: {
        token: 'from-plugin',
        expirationTimestamp: '2126-01-01T00:00:00Z',
      },
    });
    const connector = await connectByFile(
      kubeconfigFor(
        url,
        `{ exec: { apiVersion: client.authentication.k8s.io/v1, command: echo, args: ['${credential}'] } }`,
      ),
    );

    await getVersion(connector);

    expect(requests[0].headers.authorization).toBe('Bearer from-plugin');
  });

  it('hides secrets when a plug-in fails and talks', async () => {
    const { url } = await startCluster();
    const connector = await connectByFile(
      kubeconfigFor(
        url,
        `{ exec: { apiVersion: client.authentication.k8s.io/v1, command: sh, args: ['-c', 'echo "cannot log in: password=hunter2" >&2; exit 1'] } }`,
      ),
    );

    await expect(getVersion(connector)).rejects.toThrow(
      'cannot log in: password=[hidden]',
    );
  });

  it('reads a kubeconfig again when it has changed, and keeps it while it is broken', async () => {
    const first = await startCluster();
    const second = await startCluster();
    const connector = await connectByFile(
      kubeconfigFor(first.url, '{ token: old }'),
    );

    await getVersion(connector);
    directory.setContent({ 'kube.yaml': 'is being written' });
    await getVersion(connector);
    directory.setContent({
      'kube.yaml': kubeconfigFor(second.url, '{ token: renewed }'),
    });
    await getVersion(connector);

    expect(first.requests).toHaveLength(2);
    expect(second.requests[0].headers.authorization).toBe('Bearer renewed');
  });

  it('says in words that nobody is there', async () => {
    const cluster = await startCluster();
    const connector = await connectTo(cluster.url);
    await cluster.stop();

    await expect(getVersion(connector)).rejects.toThrow(
      'the connection was refused',
    );
  });

  it('says in words that the connection broke', async () => {
    const cluster = await startCluster();
    cluster.script(() => true, { status: 0, breaks: true });
    const connector = await connectTo(cluster.url);

    await expect(getVersion(connector, '/broken')).rejects.toThrow(
      'the connection was broken off',
    );
  });

  it('says in words that a host name is not known', async () => {
    const connector = await connectTo('https://nowhere.invalid');

    await expect(getVersion(connector)).rejects.toThrow(/host name/);
  });

  it('gives up when it is told to', async () => {
    const cluster = await startCluster();
    cluster.script(() => true, { status: 0, hangs: true });
    const connector = await connectTo(cluster.url);
    const signal = AbortSignal.timeout(20);

    await expect(
      connector.send({ method: 'GET', path: '/', signal }),
    ).rejects.toThrow('it did not answer in time');
  });
});
