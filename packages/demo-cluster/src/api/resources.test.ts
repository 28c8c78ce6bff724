import { DemoCluster } from '../DemoCluster';
import {
  aConfigMap,
  aDeployment,
  anAnalysisRun,
  aNamespace,
  aPod,
  aRollout,
} from '../testing/manifests';
import { startTestCluster } from '../testing/startTestCluster';
import { TestClient } from '../testing/TestClient';

const rollouts = '/apis/argoproj.io/v1alpha1/namespaces/default/rollouts';
const pods = '/api/v1/namespaces/default/pods';
const maps = '/api/v1/namespaces/default/configmaps';
const deployments = '/apis/apps/v1/namespaces/default/deployments';
const runs = '/apis/argoproj.io/v1alpha1/namespaces/default/analysisruns';

let cluster: DemoCluster;
let client: TestClient;

beforeEach(async () => {
  ({ cluster, client } = await startTestCluster());
});

afterEach(() => cluster.stop());

describe('discovery', () => {
  it('names groups, resources, subresources and reviews', async () => {
    const groups = await client.get('/apis');
    const argo = await client.get('/apis/argoproj.io/v1alpha1');

    expect(
      groups.body.groups.map((group: { name: string }) => group.name),
    ).toEqual(expect.arrayContaining(['apps', 'argoproj.io', 'policy']));
    expect(
      argo.body.resources.map((resource: { name: string }) => resource.name),
    ).toEqual([
      'analysisruns',
      'analysistemplates',
      'clusteranalysistemplates',
      'experiments',
      'rollouts',
      'rollouts/status',
      'rollouts/scale',
    ]);
    expect(argo.body.resources[5].verbs).toEqual(['get', 'patch', 'update']);
  });

  it('names every version of a group, the stored one first', async () => {
    const { body } = await client.get('/apis/networking.istio.io');

    expect(body.preferredVersion.version).toBe('v1');
    expect(
      body.versions.map(({ version }: { version: string }) => version),
    ).toEqual(['v1', 'v1beta1', 'v1alpha3']);
  });

  it.each(['/api', '/api/v1', '/apis/apps', '/openapi/v2', '/openapi/v3'])(
    'answers %s',
    async path => {
      expect((await client.get(path)).status).toBe(200);
    },
  );

  it('is well, and tells its version, without a token', async () => {
    const health = await client.get('/readyz', { token: '' });
    const version = await client.get('/version', { token: '' });

    expect(health).toMatchObject({ status: 200, body: 'ok' });
    expect(version.body.minor).toBe('32');
  });

  it('answers unknown paths and resources with a Status', async () => {
    const answers = await Promise.all(
      ['/nope', '/api/v1/nopes', `${pods}/x/nope`, '/api/v1/pods/x'].map(path =>
        client.get(path),
      ),
    );

    for (const { status, body } of answers) {
      expect({ status, ...body }).toMatchObject({
        status: 'Failure',
        kind: 'Status',
        code: 404,
        reason: 'NotFound',
        message: 'the server could not find the requested resource',
      });
    }
  });
});

describe('lists', () => {
  beforeEach(async () => {
    for (const name of ['b', 'a', 'd', 'c']) {
      await client.post(maps, aConfigMap(name, { labels: { name } }));
    }
  });

  it('are sorted, and leave out the type of items of built-in kinds', async () => {
    const { body } = await client.get(maps);

    expect(body).toMatchObject({ kind: 'ConfigMapList', apiVersion: 'v1' });
    expect(namesIn(body)).toEqual(['a', 'b', 'c', 'd']);
    expect(body.items[0].kind).toBeUndefined();
  });

  it('keep the type of custom resources', async () => {
    await client.post(rollouts, aRollout('web'));

    const { body } = await client.get('/apis/argoproj.io/v1alpha1/rollouts');

    expect(body.items[0]).toMatchObject({ kind: 'Rollout' });
  });

  it('come in pages that show one state, whatever happens in between', async () => {
    const first = await client.get(`${maps}?limit=2`);
    await client.delete(`${maps}/c`);
    await client.post(maps, aConfigMap('cc'));
    const token = first.body.metadata.continue;
    const second = await client.get(`${maps}?limit=2&continue=${token}`);

    expect(namesIn(first.body)).toEqual(['a', 'b']);
    expect(first.body.metadata.remainingItemCount).toBe(2);
    expect(namesIn(second.body)).toEqual(['c', 'd']);
    expect(second.body.metadata.continue).toBeUndefined();
    expect(second.body.metadata.resourceVersion).toBe(
      first.body.metadata.resourceVersion,
    );
  });

  it('are answered with 410 when their first page is forgotten', async () => {
    const first = await client.get(`${maps}?limit=2`);
    cluster.faults.change({ forgetHistory: true });
    await client.delete(`${maps}/c`);

    const again = await client.get(
      `${maps}?continue=${first.body.metadata.continue}`,
    );
    cluster.faults.change({ forgetHistory: true });
    const late = await client.get(
      `${maps}?continue=${first.body.metadata.continue}`,
    );

    expect(again.status).toBe(200);
    expect(late).toMatchObject({ status: 410, body: { reason: 'Expired' } });
  });

  it('are narrowed by labels and fields', async () => {
    const byLabel = await client.get(
      `${maps}?labelSelector=${encodeURIComponent('name in (a,b),name!=b')}`,
    );
    const byField = await client.get(`${maps}?fieldSelector=metadata.name=d`);
    const unknown = await client.get(`${maps}?fieldSelector=data.x=1`);

    expect(namesIn(byLabel.body)).toEqual(['a']);
    expect(namesIn(byField.body)).toEqual(['d']);
    expect(unknown).toMatchObject({
      status: 400,
      body: { message: 'field label not supported: data.x' },
    });
  });

  it('can be asked for as of a revision', async () => {
    const { body } = await client.get(maps);
    await client.delete(`${maps}/a`);
    const query = `resourceVersion=${body.metadata.resourceVersion}&resourceVersionMatch=Exact`;

    const then = await client.get(`${maps}?${query}`);
    const future = await client.get(`${maps}?resourceVersion=999999`);

    expect(namesIn(then.body)).toEqual(['a', 'b', 'c', 'd']);
    expect(future).toMatchObject({ status: 504, body: { reason: 'Timeout' } });
  });

  it('come as tables or as metadata where that is asked for', async () => {
    await client.post(rollouts, aRollout('web'));
    const accept = (as: string) => ({
      headers: {
        Accept: `application/json;as=${as};v=v1;g=meta.k8s.io,application/json`,
      },
    });

    const table = await client.get(rollouts, accept('Table'));
    const metadata = await client.get(
      rollouts,
      accept('PartialObjectMetadataList'),
    );

    expect(
      table.body.columnDefinitions.map((each: { name: string }) => each.name),
    ).toEqual(['Name', 'Desired', 'Current', 'Up-to-date', 'Available', 'Age']);
    expect(table.body.rows[0].cells).toEqual([
      'web',
      4,
      null,
      null,
      null,
      '0s',
    ]);
    expect(table.body.rows[0].object.kind).toBe('PartialObjectMetadata');
    expect(metadata.body.items[0]).not.toHaveProperty('spec');
  });

  it('are deleted as a whole', async () => {
    const { body } = await client.delete(
      `${maps}?labelSelector=${encodeURIComponent('name notin (a)')}`,
    );

    expect(namesIn(body)).toEqual(['b', 'c', 'd']);
    expect(namesIn((await client.get(maps)).body)).toEqual(['a']);
  });
});

describe('custom resources with several versions', () => {
  const at = (version: string) =>
    `/apis/networking.istio.io/${version}/namespaces/default/virtualservices`;

  it('are one object, whichever version is asked for', async () => {
    await client.post(at('v1alpha3'), {
      apiVersion: 'networking.istio.io/v1alpha3',
      kind: 'VirtualService',
      metadata: { name: 'web' },
      spec: { hosts: ['web.example'], http: [] },
    });

    const stored = await client.get(`${at('v1')}/web`);
    const list = await client.get(at('v1beta1'));
    const replaced = await client.put(`${at('v1beta1')}/web`, {
      ...list.body.items[0],
      spec: { hosts: ['shop.example'] },
    });
    const [table] = cluster.store
      .list(cluster.store.registry.findByKindName('VirtualService')!)
      .map(object => [object.apiVersion, object.spec.hosts]);

    expect(stored.body).toMatchObject({
      apiVersion: 'networking.istio.io/v1',
      spec: { hosts: ['web.example'] },
    });
    expect(list.body.items[0].apiVersion).toBe('networking.istio.io/v1beta1');
    expect(replaced.status).toBe(200);
    expect(table).toEqual(['networking.istio.io/v1', ['shop.example']]);
  });
});

describe('forms', () => {
  it('gives JSON to whom prefers protobuf but takes JSON, and 406 to whom takes nothing else', async () => {
    const both = await client.get(pods, {
      headers: {
        Accept: 'application/vnd.kubernetes.protobuf,application/json',
      },
    });
    const only = await client.get(pods, {
      headers: { Accept: 'application/vnd.kubernetes.protobuf' },
    });

    expect(both.headers.get('content-type')).toBe('application/json');
    expect(only).toMatchObject({
      status: 406,
      body: { reason: 'NotAcceptable' },
    });
  });

  it('reads YAML', async () => {
    const { status } = await client.send('POST', maps, {
      rawBody: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: yaml}\n',
      headers: { 'Content-Type': 'application/yaml' },
    });

    expect(status).toBe(201);
  });

  it.each([
    ['{"kind":', 'application/json', 400, 'is not valid JSON'],
    ['', 'application/json', 400, 'has no body'],
    ['<xml/>', 'application/xml', 415, 'unknown format'],
    ['a: [', 'application/yaml', 400, 'is not valid YAML'],
    ['[]', 'application/json', 400, 'is not an object'],
    [
      '{"metadata":{"labels":{"a":1}}}',
      'application/json',
      400,
      'metadata.labels.a',
    ],
  ])('refuses %j as %s with %d', async (...story) => {
    const [rawBody, type, code, words] = story;
    const { status, body } = await client.send('POST', maps, {
      rawBody,
      headers: { 'Content-Type': type },
    });

    expect(status).toBe(code);
    expect(body.message).toContain(words);
  });

  it('refuses a body of more than 3 MB', async () => {
    const { status, body } = await client.post(
      maps,
      aConfigMap('big', {}, { value: 'x'.repeat(3 * 1024 * 1024) }),
    );

    expect(status).toBe(413);
    expect(body.message).toBe('Request entity too large: limit is 3145728');
  });

  it('refuses an object that was sent to another place', async () => {
    const wrongKind = await client.post(maps, aPod('x'));
    const wrongNamespace = await client.post(
      maps,
      aConfigMap('x', { namespace: 'kube-system' }),
    );
    await client.post(maps, aConfigMap('x'));
    const wrongName = await client.put(`${maps}/x`, aConfigMap('y'));

    expect(wrongKind.body.message).toContain(
      'does not match the expected kind',
    );
    expect(wrongNamespace.body.message).toContain(
      'the namespace of the provided object does not match',
    );
    expect(wrongName.body.message).toBe(
      'the name of the object (y) does not match the name on the URL (x)',
    );
  });
});

describe('writes', () => {
  it('refuse a stale PUT, and for custom resources one without a revision', async () => {
    const { body: first } = await client.post(rollouts, aRollout('web'));
    await client.patch(`${rollouts}/web`, 'merge', { spec: { replicas: 5 } });

    const stale = await client.put(`${rollouts}/web`, first);
    const blind = await client.put(`${rollouts}/web`, aRollout('web'));

    expect(stale).toMatchObject({ status: 409, body: { reason: 'Conflict' } });
    expect(blind.body.message).toContain('must be specified for an update');
  });

  it('refuse a patch that names a stale revision', async () => {
    const { body: first } = await client.post(rollouts, aRollout('web'));
    await client.patch(`${rollouts}/web`, 'merge', { spec: { replicas: 5 } });

    const stale = await client.patch(`${rollouts}/web`, 'merge', {
      metadata: { resourceVersion: first.metadata.resourceVersion },
      spec: { replicas: 6 },
    });

    expect(stale.status).toBe(409);
  });

  it('answer a failed test of a JSON patch with 422 and change nothing', async () => {
    const { body: before } = await client.post(rollouts, aRollout('web'));

    const refused = await client.patch(`${rollouts}/web/status`, 'json', [
      { op: 'test', path: '/metadata/uid', value: 'other' },
      { op: 'add', path: '/status', value: { abort: true } },
    ]);

    expect(refused).toMatchObject({
      status: 422,
      body: {
        reason: 'Invalid',
        message:
          'the server rejected our request due to an error in our request',
      },
    });
    expect((await client.get(`${rollouts}/web`)).body).toEqual(before);
  });

  it('merge strategically for built-in kinds and refuse that for custom ones', async () => {
    await client.post(deployments, aDeployment('web'));
    await client.post(rollouts, aRollout('web'));
    const patch = {
      spec: {
        template: { spec: { containers: [{ name: 'web', image: 'web:v2' }] } },
      },
    };

    const builtIn = await client.patch(
      `${deployments}/web`,
      'strategic',
      patch,
    );
    const custom = await client.patch(`${rollouts}/web`, 'strategic', patch);

    expect(builtIn.body.spec.template.spec.containers).toHaveLength(2);
    expect(builtIn.body.metadata.generation).toBe(2);
    expect(custom).toMatchObject({
      status: 415,
      body: { reason: 'UnsupportedMediaType' },
    });
  });

  it('take an applied configuration, for an object that is there and for a new one', async () => {
    const apply = (replicas: number) =>
      client.send('PATCH', `${rollouts}/web?fieldManager=test`, {
        rawBody: JSON.stringify({
          ...aRollout('web'),
          spec: { ...aRollout('web').spec, replicas },
        }),
        headers: { 'Content-Type': 'application/apply-patch+yaml' },
      });

    const created = await apply(1);
    const changed = await apply(2);

    expect([created.status, changed.status]).toEqual([201, 200]);
    expect(changed.body.spec.replicas).toBe(2);
  });

  it('send the status of a main patch nowhere, and the spec of a status patch neither', async () => {
    await client.post(rollouts, aRollout('web'));
    const both = { spec: { paused: true }, status: { abort: true } };

    const main = await client.patch(`${rollouts}/web`, 'merge', both);
    const status = await client.patch(`${rollouts}/web/status`, 'merge', {
      spec: { paused: false },
      status: { promoteFull: true },
    });

    expect(main.status).toBe(200);
    expect(main.body.status).toBeUndefined();
    expect(status.body.spec.paused).toBe(true);
    expect(status.body.status).toEqual({ promoteFull: true });
  });

  it('reach the status of an AnalysisRun on the main resource, which has no other', async () => {
    await client.post(runs, anAnalysisRun('run'));

    const main = await client.patch(`${runs}/run`, 'merge', {
      status: { phase: 'Failed' },
    });
    const status = await client.patch(`${runs}/run/status`, 'merge', {});

    expect(main.body.status).toEqual({ phase: 'Failed' });
    expect(status.status).toBe(404);
  });

  it('do nothing in a dry run but say what would be', async () => {
    const created = await client.post(`${maps}?dryRun=All`, aConfigMap('x'));
    const unknown = await client.post(`${maps}?dryRun=Some`, aConfigMap('x'));

    expect(created.status).toBe(201);
    expect(unknown.status).toBe(422);
    expect((await client.get(`${maps}/x`)).status).toBe(404);
  });

  it('keep fields that nobody knows', async () => {
    const { body } = await client.post(rollouts, {
      ...aRollout('web'),
      spec: { ...aRollout('web').spec, fromTheFuture: { x: [1] } },
    });

    expect(body.spec.fromTheFuture).toEqual({ x: [1] });
  });

  it('delete with a Status, or with the object while a finalizer holds it', async () => {
    await client.post(pods, aPod('free'));
    await client.post(pods, aPod('held', { finalizers: ['demo/wait'] }));

    const free = await client.delete(`${pods}/free`);
    const held = await client.delete(`${pods}/held`, {
      propagationPolicy: 'Foreground',
    });
    const released = await client.patch(`${pods}/held`, 'merge', {
      metadata: { finalizers: null },
    });

    expect(free.body).toMatchObject({
      kind: 'Status',
      status: 'Success',
      details: { name: 'free', kind: 'pods' },
    });
    expect(held.body.metadata.deletionTimestamp).toBeDefined();
    expect(released.status).toBe(200);
    expect((await client.get(`${pods}/held`)).status).toBe(404);
  });

  it('refuse delete options that make no sense', async () => {
    await client.post(pods, aPod('web'));

    const policy = await client.delete(`${pods}/web`, {
      propagationPolicy: 'Sideways',
    });
    const uid = await client.delete(`${pods}/web`, {
      preconditions: { uid: 'other' },
    });

    expect(policy.status).toBe(400);
    expect(uid.status).toBe(409);
  });

  it('create in namespaces that are there only', async () => {
    const missing = await client.post(
      '/api/v1/namespaces/shop/pods',
      aPod('x', { namespace: 'shop' }),
    );
    await client.post('/api/v1/namespaces', aNamespace('shop'));
    const there = await client.post(
      '/api/v1/namespaces/shop/pods',
      aPod('x', { namespace: 'shop' }),
    );

    expect(missing).toMatchObject({
      status: 404,
      body: { message: 'namespaces "shop" not found' },
    });
    expect(there.status).toBe(201);
  });

  it('refuse methods that a path does not have', async () => {
    expect(await client.put(pods, {})).toMatchObject({
      status: 405,
      body: { reason: 'MethodNotAllowed' },
    });
  });
});

describe('subresources', () => {
  it('scale a Rollout where its definition says', async () => {
    await client.post(rollouts, aRollout('web'));
    await client.patch(`${rollouts}/web/status`, 'merge', {
      status: { HPAReplicas: 3, selector: 'app=web' },
    });

    const read = await client.get(`${rollouts}/web/scale`);
    const scaled = await client.patch(`${rollouts}/web/scale`, 'merge', {
      spec: { replicas: 7 },
    });

    expect(read.body).toMatchObject({
      kind: 'Scale',
      apiVersion: 'autoscaling/v1',
      spec: { replicas: 4 },
      status: { replicas: 3, selector: 'app=web' },
    });
    expect(scaled.body.spec.replicas).toBe(7);
    expect((await client.get(`${rollouts}/web`)).body.spec.replicas).toBe(7);
  });

  it('scale a Deployment, whose selector is an object', async () => {
    await client.post(deployments, aDeployment('web'));
    const { body } = await client.get(`${deployments}/web/scale`);

    const scaled = await client.put(`${deployments}/web/scale`, {
      ...body,
      spec: { replicas: 0 },
    });
    const stale = await client.put(`${deployments}/web/scale`, {
      ...body,
      spec: { replicas: 2 },
    });

    expect(body.status.selector).toBe('app=web');
    expect(scaled.body.spec.replicas).toBe(0);
    expect(stale.status).toBe(409);
  });

  it('evict a pod', async () => {
    await client.post(pods, aPod('web'));

    const evicted = await client.post(`${pods}/web/eviction`, {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name: 'web' },
    });

    expect(evicted).toMatchObject({ status: 201, body: { status: 'Success' } });
    expect((await client.get(`${pods}/web`)).status).toBe(404);
  });

  it('evict no pod that a disruption budget needs where it is', async () => {
    await client.post(pods, aPod('web', { labels: { app: 'web' } }));
    await client.patch(`${pods}/web/status`, 'merge', {
      status: {
        phase: 'Running',
        conditions: [{ type: 'Ready', status: 'True' }],
      },
    });
    await client.post(
      '/apis/policy/v1/namespaces/default/poddisruptionbudgets',
      {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: { name: 'web' },
        spec: { minAvailable: 1, selector: { matchLabels: { app: 'web' } } },
      },
    );

    const refused = await client.post(`${pods}/web/eviction`, {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name: 'web' },
    });

    expect(refused).toMatchObject({
      status: 429,
      body: {
        reason: 'TooManyRequests',
        message:
          "Cannot evict pod as it would violate the pod's disruption budget.",
        details: {
          causes: [
            {
              message:
                'The disruption budget web needs 1 healthy pods and has 1 currently',
            },
          ],
        },
      },
    });
    expect((await client.get(`${pods}/web`)).status).toBe(200);
  });

  it('show core events in the words of events.k8s.io, and take them so', async () => {
    const events = '/apis/events.k8s.io/v1/namespaces/default/events';
    await client.post(events, {
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      metadata: { name: 'web.1' },
      regarding: { kind: 'Rollout', name: 'web' },
      note: 'Rollout is paused',
      reason: 'RolloutPaused',
      type: 'Normal',
    });

    const core = await client.get(
      '/api/v1/namespaces/default/events?fieldSelector=involvedObject.name=web',
    );
    const view = await client.get(`${events}/web.1`);

    expect(core.body.items[0]).toMatchObject({
      involvedObject: { kind: 'Rollout', name: 'web' },
      message: 'Rollout is paused',
    });
    expect(view.body).toMatchObject({
      apiVersion: 'events.k8s.io/v1',
      regarding: { name: 'web' },
      note: 'Rollout is paused',
    });
  });
});

function namesIn(list: { items: { metadata: { name: string } }[] }): string[] {
  return list.items.map(item => item.metadata.name);
}
