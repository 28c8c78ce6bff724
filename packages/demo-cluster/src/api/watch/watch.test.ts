import { DemoCluster } from '../../DemoCluster';
import { aConfigMap, aPod, aRollout } from '../../testing/manifests';
import { startTestCluster } from '../../testing/startTestCluster';
import { TestClient } from '../../testing/TestClient';
import { TestWatch } from '../../testing/TestWatch';

const maps = '/api/v1/namespaces/default/configmaps';
const rollouts = '/apis/argoproj.io/v1alpha1/namespaces/default/rollouts';

let cluster: DemoCluster;
let client: TestClient;
let open: TestWatch[];

beforeEach(async () => {
  open = [];
  ({ cluster, client } = await startTestCluster({ historyLimit: 20 }));
});

afterEach(async () => {
  open.forEach(each => each.close());
  await cluster.stop();
});

async function watch(
  path: string,
  headers?: Record<string, string>,
): Promise<TestWatch> {
  const opened = await TestWatch.open(cluster, path, headers);
  open.push(opened);
  return opened;
}

async function revision(): Promise<string> {
  return (await client.get(maps)).body.metadata.resourceVersion;
}

describe('a watch', () => {
  it('tells what happens after the revision that it begins with', async () => {
    await client.post(maps, aConfigMap('before'));
    const since = await revision();
    await client.post(maps, aConfigMap('map'));
    const watching = await watch(`${maps}?resourceVersion=${since}`);

    await client.patch(`${maps}/map`, 'merge', { data: { a: '1' } });
    await client.post(
      '/api/v1/namespaces/kube-system/configmaps',
      aConfigMap('elsewhere', { namespace: 'kube-system' }),
    );
    await client.delete(`${maps}/map`);

    expect(await watching.nextWords()).toBe('ADDED map');
    const modified = await watching.next();
    const deleted = await watching.next();
    expect(modified).toMatchObject({
      type: 'MODIFIED',
      object: { kind: 'ConfigMap', data: { a: '1' } },
    });
    expect(deleted.type).toBe('DELETED');
    expect(Number(deleted.object.metadata.resourceVersion)).toBeGreaterThan(
      Number(modified.object.metadata.resourceVersion),
    );
  });

  it('begins with what is there when it names no revision', async () => {
    await client.post(maps, aConfigMap('a'));
    await client.post(maps, aConfigMap('b'));

    const watching = await watch(maps);

    expect(await watching.nextWords()).toBe('ADDED a');
    expect(await watching.nextWords()).toBe('ADDED b');
  });

  it('sends initial events up to a bookmark that says so', async () => {
    await client.post(maps, aConfigMap('a'));
    const watching = await watch(
      `${maps}?sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true`,
    );

    expect(await watching.nextWords()).toBe('ADDED a');
    expect(await watching.next()).toEqual({
      type: 'BOOKMARK',
      object: {
        kind: 'ConfigMap',
        apiVersion: 'v1',
        metadata: {
          resourceVersion: await revision(),
          creationTimestamp: null,
          annotations: { 'k8s.io/initial-events-end': 'true' },
        },
      },
    });

    await client.post(maps, aConfigMap('b'));
    expect(await watching.nextWords()).toBe('ADDED b');
  });

  it('deletes for its reader what leaves the selector, and adds what enters it', async () => {
    const watching = await watch(`${maps}?labelSelector=app=web`);
    await client.post(maps, aConfigMap('map'));

    await client.patch(`${maps}/map`, 'merge', {
      metadata: { labels: { app: 'web' } },
    });
    const { body: left } = await client.patch(`${maps}/map`, 'merge', {
      metadata: { labels: { app: 'other' } },
    });

    expect(await watching.nextWords()).toBe('ADDED map');
    expect(await watching.next()).toMatchObject({
      type: 'DELETED',
      object: {
        metadata: {
          labels: { app: 'web' },
          resourceVersion: left.metadata.resourceVersion,
        },
      },
    });
  });

  it('follows one object by its name, in the path or as a field', async () => {
    const byPath = await watch(`${maps}/map`);
    const byField = await watch(`${maps}?fieldSelector=metadata.name=map`);

    await client.post(maps, aConfigMap('other'));
    await client.post(maps, aConfigMap('map'));

    expect(await byPath.nextWords()).toBe('ADDED map');
    expect(await byField.nextWords()).toBe('ADDED map');
  });

  it('gets 410 when its revision is forgotten', async () => {
    const since = await revision();
    for (let i = 0; i <= 20; i++) {
      await client.post(maps, aConfigMap(`map-${i}`));
    }

    const watching = await watch(`${maps}?resourceVersion=${since}`);

    expect(await watching.next()).toMatchObject({
      type: 'ERROR',
      object: { kind: 'Status', code: 410, reason: 'Expired' },
    });
    expect(await watching.nextLine()).toBeUndefined();
  });

  it('is told when its revision has not happened yet', async () => {
    const watching = await watch(`${maps}?resourceVersion=999999`);

    expect(await watching.next()).toMatchObject({
      type: 'ERROR',
      object: { code: 504, reason: 'Timeout' },
    });
  });

  it('ends by itself when its time is up, with a last bookmark', async () => {
    const since = await revision();
    const watching = await watch(
      `${maps}?resourceVersion=${since}&timeoutSeconds=1&allowWatchBookmarks=true`,
    );

    expect(await watching.next()).toMatchObject({
      type: 'BOOKMARK',
      object: { metadata: { resourceVersion: since } },
    });
    expect(await watching.nextLine()).toBeUndefined();
  });

  it('comes as tables that name their columns once', async () => {
    const watching = await watch(rollouts, {
      Accept: 'application/json;as=Table;v=v1;g=meta.k8s.io',
    });

    await client.post(rollouts, aRollout('one'));
    await client.post(rollouts, aRollout('two'));

    const [first, second] = [await watching.next(), await watching.next()];
    expect(first.object.columnDefinitions).toHaveLength(6);
    expect(second.object.columnDefinitions).toBeNull();
    expect(second.object.rows[0].cells[0]).toBe('two');
  });

  it.each([
    ['sendInitialEvents=true', 'requires setting resourceVersionMatch'],
    ['resourceVersionMatch=Exact', 'resourceVersionMatch is forbidden'],
    ['resourceVersion=x', 'resourceVersion: Invalid value: "x"'],
    ['labelSelector=%3D', 'unable to parse requirement'],
  ])('with %s is refused before it begins', async (query, words) => {
    await expect(watch(`${maps}?${query}`)).rejects.toThrow(words);
  });

  it('is known to the cluster while it runs', async () => {
    const watching = await watch(maps, { 'User-Agent': 'story' });

    expect(cluster.watches).toMatchObject([
      {
        resource: 'configmaps',
        namespace: 'default',
        user: 'demo-admin',
        userAgent: 'story',
      },
    ]);

    watching.close();
    await until(() => cluster.watches.length === 0);
  });
});

describe('a watch that goes wrong on purpose', () => {
  it('is dropped', async () => {
    const watching = await watch(maps);

    cluster.faults.change({ dropWatches: true });

    await expect(watching.nextLine()).rejects.toThrow('terminated');
    expect(cluster.watches).toEqual([]);
  });

  it('is cut in the middle of a line, once', async () => {
    const watching = await watch(maps);
    cluster.faults.change({ cutNextWatchLine: true });

    await client.post(maps, aConfigMap('map'));

    await expect(watching.nextLine()).rejects.toThrow('terminated');
    expect(watching.rest).toMatch(/^\{"type":"ADDED"/);
    expect(await (await watch(maps)).nextWords()).toBe('ADDED map');
  });

  it('has a line in it that is no JSON', async () => {
    const watching = await watch(maps);
    cluster.faults.change({ malformNextWatchLine: true });

    await client.post(maps, aConfigMap('map'));

    expect(await watching.nextLine()).toBe('{"type":"MODIFIED","object":{{');
    expect(await watching.nextWords()).toBe('ADDED map');
  });

  it('is cut when the cluster stops, and goes on where it was after a restart', async () => {
    const since = await revision();
    const watching = await watch(`${maps}?resourceVersion=${since}`);
    const { url } = cluster;

    await cluster.stop();
    await expect(watching.nextLine()).rejects.toThrow('terminated');
    cluster.store.create(aPod('meanwhile'));
    cluster.store.create(aConfigMap('meanwhile'));
    await cluster.start();

    expect(cluster.url).toBe(url);
    const again = await watch(`${maps}?resourceVersion=${since}`);
    expect(await again.nextWords()).toBe('ADDED meanwhile');
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) {
    await new Promise(resolve => {
      setImmediate(resolve);
    });
  }
}
