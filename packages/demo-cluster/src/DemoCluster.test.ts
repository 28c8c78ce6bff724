import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SteppedClock } from './clock/SteppedClock';
import { DemoCluster } from './DemoCluster';
import { startTestCluster } from './testing/startTestCluster';
import { TEST_START } from './testing/testStore';

const quiet = { name: 'staging', controllers: 'none' } as const;

describe('a demo cluster', () => {
  it('says in plain words that its port is taken', async () => {
    const { cluster } = await startTestCluster();
    const port = Number(new URL(cluster.url).port);
    const second = new DemoCluster({ ...quiet, port });

    await expect(second.start()).rejects.toThrow(
      `cluster staging cannot start: port ${port} on 127.0.0.1 is taken by another process; stop it or choose another port`,
    );
    await cluster.stop();
  });

  it('does not know its address before it is started', () => {
    expect(() => new DemoCluster(quiet).url).toThrow(
      'the cluster staging has not been started yet',
    );
  });

  it('keeps its state and port when it is stopped and started', async () => {
    const { cluster, client } = await startTestCluster();
    const { url } = cluster;
    await client.post('/api/v1/namespaces', {
      metadata: { name: 'shop' },
    });

    await cluster.stop();
    await expect(client.get('/healthz')).rejects.toThrow('fetch failed');
    await cluster.start();
    await cluster.start();

    expect(cluster.url).toBe(url);
    expect((await client.get('/api/v1/namespaces/shop')).status).toBe(200);
    await cluster.stop();
  });

  it('runs only the controllers of Kubernetes beside a real Argo Rollouts', async () => {
    const cluster = new DemoCluster({
      name: 'staging',
      controllers: 'kubernetes',
      clock: new SteppedClock(TEST_START),
    });
    const metadata = { namespace: 'default', name: 'web' };
    const labels = { app: 'web' };
    const spec = {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'web', image: 'web:v1' }] },
      },
    };
    const { store } = cluster;
    store.create({ apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec });
    store.create({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata,
      spec: { ...spec, strategy: { canary: {} } },
    });

    cluster.runner.settle();

    const listed = (kind: string) =>
      store.list(store.registry.findByKindName(kind)!, 'default');
    expect(listed('ReplicaSet')).toHaveLength(1);
    expect(listed('Pod')).toHaveLength(1);
    expect(listed('Rollout')[0].status).toBeUndefined();
  });

  it('begins with revisions that no earlier cluster had, so that old ones are too old', async () => {
    const earlier = new DemoCluster(quiet);
    const later = await startTestCluster({ firstRevision: Date.now() + 1000 });

    expect(later.cluster.store.revision).toBeGreaterThan(
      earlier.store.revision,
    );
    await later.cluster.stop();
  });

  it('answers on the same port by HTTPS, with a certificate that a client can check', async () => {
    const { cluster } = await startTestCluster();

    const status = await new Promise((resolve, reject) => {
      request(
        `${cluster.secureUrl}/readyz`,
        { ca: cluster.certificate.cert },
        response => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on('error', reject)
        .end();
    });

    expect(status).toBe(200);
    await cluster.stop();
  });

  it('tells of every request', async () => {
    const onRequest = jest.fn();
    const { cluster, client } = await startTestCluster({ onRequest });

    await client.get('/api/v1/pods?limit=1', { token: 'demo-viewer' });

    expect(onRequest).toHaveBeenCalledWith(
      expect.objectContaining({
        method: 'GET',
        url: '/api/v1/pods?limit=1',
        user: 'demo-viewer',
        status: 200,
      }),
    );
    await cluster.stop();
  });

  it('runs exactly the controllers that it is given', () => {
    const step = jest.fn(() => ({ writes: [] }));
    const cluster = new DemoCluster({
      name: 'staging',
      clock: new SteppedClock(TEST_START),
      controllers: [{ name: 'mine', step }],
    });

    cluster.runner.settle();

    expect(step).toHaveBeenCalledWith(expect.anything(), TEST_START);
  });
});

describe('seed files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-seed-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function seed(text: string): () => DemoCluster {
    const file = join(folder, 'seed.yaml');
    writeFileSync(file, text);
    return () => new DemoCluster({ ...quiet, seedFiles: [file] });
  }

  it('are there from the start, status included, in whatever order they come', () => {
    const { store } = seed(`
apiVersion: v1
kind: List
items:
  - apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: { name: web, namespace: shop }
    spec: {}
    status: { phase: Healthy }
---
---
apiVersion: v1
kind: Namespace
metadata: { name: shop }
`)();

    const rollout = store.read({
      definition: store.registry.findByKindName('Rollout')!,
      namespace: 'shop',
      name: 'web',
    });
    expect(rollout.status).toEqual({ phase: 'Healthy' });
  });

  it.each([
    [
      'kind: Pod\nmetadata: {name: x}\n',
      /seed\.yaml, document 0, field apiVersion: /,
    ],
    [
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: x, labels: {a: 1}}\n',
      /seed\.yaml, document 1, field metadata\.labels\.a: /,
    ],
    ['a: [1\n', /seed\.yaml, document 0: not valid YAML: /],
    [
      'apiVersion: v1\nkind: Pod\nmetadata: {name: x, namespace: gone}\n',
      /seed\.yaml, document 0: Pod "x" was refused: namespaces "gone" not found/,
    ],
    [
      'apiVersion: v2\nkind: Pod\nmetadata: {name: x}\n',
      /document 0: Pod "x" was refused: the server could not find the requested resource/,
    ],
    ['just words\n', /seed\.yaml, document 0, field \(document\): /],
  ])('that are malformed name file, document and field (%#)', (text, words) => {
    expect(seed(text)).toThrow(words);
  });

  it('that are not there are named', () => {
    expect(
      () => new DemoCluster({ ...quiet, seedFiles: ['/nowhere/seed.yaml'] }),
    ).toThrow('/nowhere/seed.yaml cannot be read: ENOENT');
  });
});
