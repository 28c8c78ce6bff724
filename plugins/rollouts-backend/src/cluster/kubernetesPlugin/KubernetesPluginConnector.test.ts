import { ScriptedCluster, Script } from '../../__testUtils__/ScriptedCluster';
import { readText } from '../readText';
import { KubernetesPluginConnector } from './KubernetesPluginConnector';

let portal: ScriptedCluster;

beforeEach(async () => {
  portal = await new ScriptedCluster().start();
});

afterEach(() => portal.stop());

function connect(
  options: Partial<
    ConstructorParameters<typeof KubernetesPluginConnector>[0]
  > = {},
) {
  return new KubernetesPluginConnector({
    cluster: 'eu',
    door: {
      baseUrl: async () => `${portal.url}/api/kubernetes`,
      token: async () => 'plugin-token',
    },
    withoutCredentials: false,
    ...options,
  });
}

const { signal } = new AbortController();
const version = { method: 'GET', path: '/version', signal } as const;
const watch = {
  method: 'GET',
  path: '/api/v1/pods',
  query: { watch: 'true', timeoutSeconds: '300' },
  signal,
} as const;

function answer(script: Script) {
  portal.script(() => true, script);
}

function portalError(status: number, name: string, message: string): Script {
  return { status, body: { error: { name, message } } };
}

describe('a request through the proxy of the Kubernetes plugin', () => {
  it('goes to the cluster in the name of this plugin, and takes the body as it is', async () => {
    answer({ status: 200, body: { ok: true } });

    const response = await connect().send({
      method: 'PATCH',
      path: '/apis/x/v1/things/a',
      query: { fieldManager: 'a b' },
      contentType: 'application/json-patch+json',
      body: '[]',
      signal,
    });

    expect(JSON.parse(await readText(response.body, 1000))).toEqual({
      ok: true,
    });
    expect(portal.requests[0]).toMatchObject({
      method: 'PATCH',
      path: '/api/kubernetes/proxy/apis/x/v1/things/a',
      body: '[]',
      headers: {
        authorization: 'Bearer plugin-token',
        'backstage-kubernetes-cluster': 'eu',
        'content-type': 'application/json-patch+json',
      },
    });
    expect(portal.requests[0].query.get('fieldManager')).toBe('a b');
    expect(portal.requests[0].headers).not.toHaveProperty(
      'backstage-kubernetes-authorization',
    );
  });

  it('has our token taken out where the plugin has none to put in its place', async () => {
    answer({ status: 200, body: {} });

    await connect({ withoutCredentials: true }).send(version);

    expect(
      portal.requests[0].headers['backstage-kubernetes-authorization'],
    ).toBe('');
  });

  it('is never sent as somebody else', async () => {
    await expect(
      connect().send({ ...version, actAs: { user: 'ada', groups: [] } }),
    ).rejects.toThrow('cannot send a request as somebody else');
    expect(portal.requests).toEqual([]);
  });
});

describe('an answer', () => {
  it('of the cluster that something is not there is left as it is', async () => {
    answer({ status: 404, body: { kind: 'Status', message: 'no such thing' } });

    const response = await connect().send(version);

    expect(response.status).toBe(404);
    expect(await readText(response.body, 1000)).toContain('no such thing');
  });

  it('of the portal that it does not know the cluster is not one of the cluster', async () => {
    answer(portalError(404, 'NotFoundError', "Cluster 'eu' not found"));

    await expect(connect().send(version)).rejects.toThrow(
      "the portal's Kubernetes plugin could not reach eu (Cluster 'eu' not found)",
    );
  });

  it('of the portal that the cluster cannot be reached is no failure of the cluster', async () => {
    answer(portalError(500, 'Error', "Cluster 'eu' request error; caused by"));

    await expect(connect().send(version)).rejects.toThrow('could not reach eu');
  });

  it('of the portal that this plugin may not use the proxy says so', async () => {
    answer(portalError(403, 'NotAllowedError', 'Unauthorized'));

    const response = await connect().send(version);

    expect(response.status).toBe(403);
    expect(JSON.parse(await readText(response.body, 1000)).message).toBe(
      "the portal's Kubernetes plugin does not let the Rollouts plugin through: Unauthorized",
    );
  });
});

describe('a watch', () => {
  it('is never longer than the connections that the proxy leaves behind may live', async () => {
    answer({ status: 200, body: {} });

    await connect().send(watch);

    expect(portal.requests[0].query.get('timeoutSeconds')).toBe('60');
  });

  it('that is refused is not taken for one that is quiet', async () => {
    answer({ status: 410, body: { kind: 'Status', message: 'too old' } });

    const response = await connect().send(watch);

    expect(response.status).toBe(410);
  });

  it('that is quiet is open, and ends by itself when the proxy keeps silent about its end', async () => {
    answer({ status: 200, hangs: true });

    const response = await connect({ watchGraceMs: 1_500 }).send({
      ...watch,
      query: { ...watch.query, timeoutSeconds: '1' },
    });

    expect(response.status).toBe(200);
    await expect(readText(response.body, 1000)).rejects.toThrow(
      'it did not answer in time',
    );
  });
});
