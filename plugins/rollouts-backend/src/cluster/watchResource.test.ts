import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { anObject } from '../__testUtils__/anObject';
import { connectTo } from '../__testUtils__/connectTo';
import {
  aStatus,
  ScriptedCluster,
  watchesOf,
} from '../__testUtils__/ScriptedCluster';
import { pods, releases } from '../__testUtils__/TestEngine';
import { until } from '../__testUtils__/until';
import { openResource } from './openResource';
import { ResourceSource, WatchEvent } from './ResourceSource';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

let cluster: ScriptedCluster;
let resource: ResourceSource;
let podResource: ResourceSource;
let stop: AbortController;

beforeEach(async () => {
  cluster = await new ScriptedCluster().serve(releases, pods).start();
  const connector = await connectTo(cluster.url);
  resource = openResource(connector, releases);
  podResource = openResource(connector, pods);
  stop = new AbortController();
});

afterEach(async () => {
  stop.abort();
  await cluster.stop();
});

function startWatch(resourceVersion = '100') {
  const { signal } = stop;
  const events: WatchEvent[] = [];
  const options = { resourceVersion, timeoutSeconds: 60, signal };
  const ended = (async () => {
    for await (const event of resource.watch(options)) {
      events.push(event);
    }
    return events;
  })();
  const opened = until(() => cluster.watchCount(releases) === 1);
  return { ended, opened, events };
}

function list(continueToken?: string, limit = 500) {
  return resource.list({ limit, continueToken, signal: stop.signal });
}

describe('watching a resource', () => {
  it('asks as the API wants to be asked', async () => {
    const { opened } = startWatch('107');
    await opened;

    const { path, query } = cluster.requests[0];
    expect(path).toBe('/apis/delivery.example/v1/releases');
    expect(Object.fromEntries(query)).toEqual({
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: '107',
      timeoutSeconds: '60',
    });
  });

  it('yields what happens until the cluster ends it', async () => {
    const { ended, opened } = startWatch();
    await opened;
    const created = cluster.put(releases, anObject());
    const changed = cluster.put(releases, anObject({ spec: { phase: 'x' } }));
    cluster.remove(releases, changed);
    cluster.sendBookmark(releases);
    cluster.endWatches(releases);

    expect(await ended).toEqual([
      { type: 'opened' },
      { type: 'applied', object: created },
      { type: 'applied', object: changed },
      { type: 'deleted', object: expect.objectContaining({ kind: 'Release' }) },
      { type: 'bookmark', resourceVersion: '103' },
      { type: 'ended' },
    ]);
  });

  it('tells a cut in the middle of a line from an end', async () => {
    const { ended, opened, events } = startWatch();
    await opened;
    cluster.put(releases, anObject());
    cluster.write(releases, '{"type":"MODIFIED","obj');
    await until(() => events.length === 2);
    cluster.endWatches(releases);

    expect((await ended).slice(2)).toEqual([
      {
        type: 'failed',
        failure: {
          kind: 'cut',
          message: 'the watch ended in the middle of a line',
        },
      },
    ]);
  });

  it('tells when the connection breaks', async () => {
    const { ended, events } = startWatch();
    await until(() => events.length === 1);
    cluster.breakWatches(releases);

    expect((await ended)[1]).toMatchObject({
      type: 'failed',
      failure: { kind: 'cut' },
    });
  });

  it('stops at a line that it cannot read, since something is lost with it', async () => {
    const { ended, opened } = startWatch();
    await opened;
    cluster.write(releases, 'upstream connect error\n');
    cluster.put(releases, anObject());

    expect((await ended).slice(1)).toEqual([
      {
        type: 'failed',
        failure: {
          kind: 'malformed',
          message: 'the watch sent a line that is not a watch event',
        },
      },
    ]);
  });

  it('goes on after an object that cannot be filed and a type that is not known', async () => {
    const { ended, opened } = startWatch();
    await opened;
    cluster.write(
      releases,
      `${JSON.stringify({ type: 'ADDED', object: { metadata: {} } })}\n`,
    );
    cluster.write(
      releases,
      `${JSON.stringify({ type: 'RENAMED', object: anObject() })}\n`,
    );
    cluster.sendBookmark(releases);
    cluster.endWatches(releases);

    expect((await ended).map(({ type }) => type)).toEqual([
      'opened',
      'malformed',
      'malformed',
      'bookmark',
      'ended',
    ]);
  });

  it('reads an error inside the watch', async () => {
    const { ended, opened } = startWatch();
    await opened;
    const object = aStatus(410, 'too old resource version: 1 (100)');
    cluster.write(releases, `${JSON.stringify({ type: 'ERROR', object })}\n`);

    expect((await ended)[1]).toEqual({
      type: 'failed',
      failure: {
        kind: 'expired',
        message: 'too old resource version: 1 (100)',
      },
    });
  });

  it.each([
    [401, {}, { kind: 'forbidden', status: 401 }],
    [403, {}, { kind: 'forbidden', status: 403, message: 'words' }],
    [404, {}, { kind: 'absent', message: 'words' }],
    [410, {}, { kind: 'expired', message: 'words' }],
    [
      429,
      { 'Retry-After': '7' },
      { kind: 'throttled', message: 'words', retryAfterMs: 7000 },
    ],
    [503, { 'Retry-After': '2' }, { kind: 'unreachable', retryAfterMs: 2000 }],
    [500, {}, { kind: 'rejected', status: 500, message: 'words' }],
  ])('turns status %s into data', async (status, headers, failure) => {
    cluster.script(watchesOf(releases), {
      status,
      headers: headers as Record<string, string>,
      body: aStatus(status, 'words'),
    });

    const { ended } = startWatch();

    expect(await ended).toEqual([
      { type: 'failed', failure: expect.objectContaining(failure) },
    ]);
  });

  it('says that nobody is there', async () => {
    await cluster.stop();

    expect(await startWatch().ended).toEqual([
      {
        type: 'failed',
        failure: {
          kind: 'unreachable',
          message: 'the connection was refused',
        },
      },
    ]);
  });
});

describe('listing a resource', () => {
  it('reads page after page', async () => {
    ['a', 'b', 'c'].forEach(name =>
      cluster.put(releases, anObject({ metadata: { name } })),
    );

    const first = await list(undefined, 2);
    const second = await list('2', 2);

    expect(first).toMatchObject({
      ok: true,
      page: {
        objects: [{ metadata: { name: 'a' } }, { metadata: { name: 'b' } }],
        resourceVersion: '103',
        continueToken: '2',
      },
    });
    expect(second).toMatchObject({
      ok: true,
      page: { objects: [{ metadata: { name: 'c' } }] },
    });
    expect(second).toHaveProperty('page.continueToken', undefined);
  });

  it('names the kind of elements that do not name it themselves', async () => {
    const { kind: _, apiVersion: __, ...bare } = anObject();
    cluster.put(pods, bare as KubernetesObject);

    const answer = await podResource.list({ limit: 1, signal: stop.signal });

    expect(answer).toMatchObject({
      ok: true,
      page: { objects: [{ kind: 'Pod', apiVersion: 'v1' }] },
    });
  });

  it('leaves out what cannot be filed, and counts it', async () => {
    cluster.script(() => true, {
      status: 200,
      body: {
        metadata: { resourceVersion: '5' },
        items: [anObject(), null, { metadata: { name: 'nameless' } }],
      },
    });

    expect(await list()).toMatchObject({
      ok: true,
      page: { objects: [anObject()], malformed: 2 },
    });
  });

  it('keeps what it does not know, and drops labels that are none', async () => {
    cluster.script(() => true, {
      status: 200,
      body: {
        metadata: { resourceVersion: '5' },
        items: [
          {
            ...anObject(),
            metadata: {
              ...anObject().metadata,
              labels: { replicas: 3 },
              ownerReferences: [{ uid: 7 }],
              somethingNew: true,
            },
            extra: [1],
          },
        ],
      },
    });

    const answer = await list();

    expect(answer).toMatchObject({
      page: {
        objects: [
          {
            extra: [1],
            metadata: { somethingNew: true, ownerReferences: [] },
          },
        ],
      },
    });
    expect(answer).toHaveProperty('page.objects.0.metadata.labels', undefined);
  });

  it.each([
    ['<html>log in</html>', 'the answer is not JSON'],
    ['{"items": 3}', 'not a list of Kubernetes objects'],
  ])('does not believe %s', async (body, message) => {
    cluster.script(() => true, { status: 200, body });

    expect(await list()).toEqual({
      ok: false,
      failure: { kind: 'malformed', message: expect.stringContaining(message) },
    });
  });

  it('hides secrets in the words of a cluster', async () => {
    cluster.script(() => true, {
      status: 403,
      body: aStatus(403, 'no rights for Bearer abc.def.ghi'),
    });

    expect(await list()).toMatchObject({
      failure: { message: 'no rights for Bearer [hidden]' },
    });
  });
});

describe('asking whether a resource is served', () => {
  const isServed = () => resource.isServed(stop.signal);

  it('reads the discovery of its group and version', async () => {
    expect(await isServed()).toEqual({ ok: true, isServed: true });
    expect(cluster.requests[0].path).toBe('/apis/delivery.example/v1');
  });

  it('finds that the group or the resource is not there', async () => {
    cluster.script(() => true, { status: 200, body: { resources: [] } }, 1);
    cluster.script(() => true, { status: 404 }, 1);

    expect(await isServed()).toEqual({ ok: true, isServed: false });
    expect(await isServed()).toEqual({ ok: true, isServed: false });
  });

  it('leaves it to the list when discovery is forbidden', async () => {
    cluster.script(() => true, { status: 403, body: aStatus(403, 'no') });

    expect(await isServed()).toEqual({ ok: true, isServed: true });
  });
});
