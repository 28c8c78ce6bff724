import { DemoCluster } from '../../DemoCluster';
import { aPod, aRollout } from '../../testing/manifests';
import { startTestCluster } from '../../testing/startTestCluster';
import { TestClient } from '../../testing/TestClient';
import { TokenIdentity } from './Identity';

const reviews = '/apis/authorization.k8s.io/v1';
const rollouts = '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts';

const jane: TokenIdentity = {
  token: 'janes-token',
  user: 'jane',
  groups: ['checkout'],
  rules: [
    {
      verbs: ['get', 'list'],
      apiGroups: ['argoproj.io'],
      resources: ['rollouts'],
      namespaces: ['shop'],
    },
    {
      verbs: ['patch'],
      apiGroups: ['argoproj.io'],
      resources: ['rollouts/status'],
      resourceNames: ['web'],
    },
  ],
};

let cluster: DemoCluster;
let client: TestClient;

beforeAll(async () => {
  ({ cluster, client } = await startTestCluster({ identities: [jane] }));
  await client.post('/api/v1/namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop' },
  });
  await client.post(rollouts, aRollout('web', { namespace: 'shop' }));
});

afterAll(() => cluster.stop());

const as = (token: string) => ({ token });

describe('who sends a request', () => {
  it.each(['', 'unknown'])('must be known: token %j is not', async token => {
    const answer = await client.get('/api/v1/pods', { token });

    expect(answer).toMatchObject({
      status: 401,
      body: { kind: 'Status', reason: 'Unauthorized', code: 401 },
    });
  });

  it('may be somebody else for whom may impersonate', async () => {
    const headers = { 'Impersonate-User': 'jane' };

    const allowed = await client.get(rollouts, { headers });
    const forbidden = await client.get('/api/v1/pods', { headers });
    const refused = await client.get(rollouts, {
      headers,
      token: 'demo-viewer',
    });

    expect(allowed.status).toBe(200);
    expect(forbidden.body.message).toContain('User "jane" cannot list');
    expect(refused.body.message).toBe(
      'users "jane" is forbidden: User "demo-viewer" cannot impersonate resource "users" in API group "" at the cluster scope',
    );
  });

  it('may be a stranger in a group that has rights', async () => {
    const { status } = await client.get(rollouts, {
      headers: {
        'Impersonate-User': 'stranger',
        'Impersonate-Group': 'checkout',
      },
    });

    expect(status).toBe(200);
  });
});

describe('what somebody may not do is refused in words that say it all', () => {
  it.each([
    [
      '/apis/argoproj.io/v1alpha1/namespaces/default/rollouts',
      'rollouts.argoproj.io is forbidden: User "jane" cannot list resource "rollouts" in API group "argoproj.io" in the namespace "default"',
    ],
    [
      '/apis/argoproj.io/v1alpha1/rollouts?watch=true',
      'rollouts.argoproj.io is forbidden: User "jane" cannot watch resource "rollouts" in API group "argoproj.io" at the cluster scope',
    ],
    [
      '/api/v1/namespaces/shop/pods/web',
      'pods "web" is forbidden: User "jane" cannot get resource "pods" in API group "" in the namespace "shop"',
    ],
    [
      '/api/v1/namespaces/shop',
      'namespaces "shop" is forbidden: User "jane" cannot get resource "namespaces" in API group "" in the namespace "shop"',
    ],
    ['/metrics', 'forbidden: User "jane" cannot get path "/metrics"'],
  ])('GET %s', async (path, message) => {
    expect(await client.get(path, as(jane.token))).toMatchObject({
      status: 403,
      body: { kind: 'Status', reason: 'Forbidden', code: 403, message },
    });
  });

  it('tells subresources apart', async () => {
    const patch = (path: string) =>
      client.send('PATCH', path, {
        token: jane.token,
        body: {},
        headers: { 'Content-Type': 'application/merge-patch+json' },
      });

    const main = await patch(`${rollouts}/web`);
    const status = await patch(`${rollouts}/web/status`);
    const other = await patch(`${rollouts}/other/status`);

    expect(main.status).toBe(403);
    expect(status.status).toBe(200);
    expect(other.body.message).toBe(
      'rollouts.argoproj.io "other" is forbidden: User "jane" cannot patch resource "rollouts/status" in API group "argoproj.io" in the namespace "shop"',
    );
  });

  it('lets the viewer see everything but secrets, and change nothing', async () => {
    const pods = '/api/v1/namespaces/shop/pods';
    const viewer = as('demo-viewer');

    expect((await client.get(rollouts, viewer)).status).toBe(200);
    expect((await client.get(pods, viewer)).status).toBe(200);
    expect((await client.get('/api/v1/secrets', viewer)).status).toBe(403);
    expect(
      (await client.post(pods, aPod('x', { namespace: 'shop' }), viewer))
        .status,
    ).toBe(403);
  });
});

describe('access reviews', () => {
  const may = async (token: string, attributes: object) => {
    const { body } = await client.post(
      `${reviews}/selfsubjectaccessreviews`,
      { spec: attributes },
      { token },
    );
    return body.status.allowed;
  };
  const listRollouts = {
    verb: 'list',
    group: 'argoproj.io',
    resource: 'rollouts',
    namespace: 'shop',
  };

  it('answer for whom asks', async () => {
    expect(await may(jane.token, { resourceAttributes: listRollouts })).toBe(
      true,
    );
    expect(
      await may(jane.token, {
        resourceAttributes: { ...listRollouts, verb: 'delete' },
      }),
    ).toBe(false);
    expect(
      await may('demo-admin', {
        nonResourceAttributes: { verb: 'get', path: '/metrics' },
      }),
    ).toBe(true);
  });

  it('answer for somebody else, by name or by group', async () => {
    const ask = async (spec: object) =>
      (await client.post(`${reviews}/subjectaccessreviews`, { spec })).body
        .status.allowed;

    expect(await ask({ user: 'jane', resourceAttributes: listRollouts })).toBe(
      true,
    );
    expect(
      await ask({
        user: 'x',
        groups: ['checkout'],
        resourceAttributes: listRollouts,
      }),
    ).toBe(true);
    expect(await ask({ user: 'x', resourceAttributes: listRollouts })).toBe(
      false,
    );
  });

  it('list the rules of whom asks', async () => {
    const { body } = await client.post(
      `${reviews}/selfsubjectrulesreviews`,
      { spec: { namespace: 'default' } },
      as(jane.token),
    );

    const resources = body.status.resourceRules.flatMap(
      (rule: { resources: string[] }) => rule.resources,
    );
    expect(resources).toContain('rollouts/status');
    expect(resources).not.toContain('rollouts');
  });

  it('refuse what asks for nothing', async () => {
    const { status, body } = await client.post(
      `${reviews}/selfsubjectaccessreviews`,
      { spec: {} },
    );

    expect(status).toBe(400);
    expect(body.message).toContain('resourceAttributes must be specified');
  });
});
