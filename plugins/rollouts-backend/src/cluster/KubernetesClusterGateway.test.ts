import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { anObject, controlledBy } from '../__testUtils__/anObject';
import { connectTo } from '../__testUtils__/connectTo';
import {
  aStatus,
  Script,
  ScriptedCluster,
} from '../__testUtils__/ScriptedCluster';
import { releases, TestEngine } from '../__testUtils__/TestEngine';
import { KubernetesClusterGateway } from './KubernetesClusterGateway';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

let cluster: ScriptedCluster;
let gateway: KubernetesClusterGateway;

beforeEach(async () => {
  cluster = await new ScriptedCluster().serve(releases).start();
  gateway = new KubernetesClusterGateway({
    connectors: [await connectTo(cluster.url)],
    engines: [new TestEngine()],
    joinGraph: ({ cluster: name, root }) => ({
      cluster: name,
      root,
      owned: [anObject({ kind: 'Batch' })],
      referenced: [],
      unavailable: [],
    }),
    readTimeoutMs: 1_000,
    writeTimeoutMs: 1_000,
  });
});

afterEach(() => cluster.stop());

const ref = {
  cluster: 'production',
  namespace: 'shop',
  engine: 'test-engine',
  kind: 'Release',
  name: 'checkout',
};

const guarded: ClusterMutation = {
  kind: 'kubernetes',
  method: 'PATCH',
  path: '/apis/delivery.example/v1/namespaces/shop/releases/checkout/status',
  contentType: 'application/json-patch+json',
  body: [
    { op: 'test', path: '/status/step', value: 1 },
    { op: 'remove', path: '/status/pause' },
  ],
};

const merge: ClusterMutation = {
  ...guarded,
  contentType: 'application/merge-patch+json',
  body: { status: { abort: true } },
};

const deletion: ClusterMutation = {
  kind: 'kubernetes',
  method: 'DELETE',
  path: '/apis/delivery.example/v1/namespaces/shop/releases/checkout',
  contentType: 'application/json',
  body: { preconditions: { uid: 'Release-checkout' } },
};

function answer(script: Script) {
  cluster.script(() => true, script);
}

describe('reading a rollout afresh', () => {
  it('asks the cluster for the root and joins it with what is known', async () => {
    const root = cluster.put(releases, anObject({ spec: { fresh: true } }));

    const graph = await gateway.readFresh(ref);

    expect(graph).toMatchObject({
      cluster: 'production',
      root,
      owned: [{ kind: 'Batch' }],
    });
    expect(cluster.requests[0].path).toBe(
      '/apis/delivery.example/v1/namespaces/shop/releases/checkout',
    );
  });

  it('says that it is gone', async () => {
    expect(await gateway.readFresh(ref)).toEqual({
      outcome: 'refusal',
      code: 'gone',
      reason: 'Release shop/checkout does not exist any more in production.',
    });
  });

  it.each<[string, Script, string, RegExp]>([
    [
      'rights are missing',
      { status: 403, body: aStatus(403, 'releases is forbidden') },
      'cluster-forbids',
      /production does not let the portal read shop\/checkout: releases is forbidden/,
    ],
    [
      'the credentials are not accepted',
      { status: 401, body: aStatus(401, 'Unauthorized') },
      'cluster-forbids',
      /does not accept the backend's credentials/,
    ],
    [
      'the cluster has an error',
      { status: 500, body: aStatus(500, 'etcd is gone') },
      'cluster-unreachable',
      /production could not be asked: etcd is gone/,
    ],
    [
      'no answer comes',
      { status: 0, hangs: true },
      'cluster-unreachable',
      /production could not be asked: it did not answer in time/,
    ],
    [
      'the answer is something else',
      { status: 200, body: { metadata: {} } },
      'cluster-unreachable',
      /What production answered is not a Release/,
    ],
  ])('refuses when %s', async (...[, script, code, reason]) => {
    answer(script);

    expect(await gateway.readFresh(ref)).toEqual({
      outcome: 'refusal',
      code,
      reason: expect.stringMatching(reason),
    });
  });

  it('refuses when the cluster is down, and what it does not know', async () => {
    await cluster.stop();

    expect(await gateway.readFresh(ref)).toMatchObject({
      code: 'cluster-unreachable',
      reason: 'production could not be asked: the connection was refused',
    });
    expect(await gateway.readFresh({ ...ref, cluster: 'moon' })).toMatchObject({
      code: 'gone',
    });
    expect(await gateway.readFresh({ ...ref, kind: 'Canary' })).toMatchObject({
      code: 'unsupported',
    });
    expect(
      await gateway.readFresh({ ...ref, engine: 'flagger' }),
    ).toMatchObject({ code: 'unsupported' });
  });

  it('does not leave its path by a name that holds dots and slashes', async () => {
    await gateway.readFresh({ ...ref, name: '../../pods/a?x=#' });
    const climbing = await gateway.readFresh({ ...ref, namespace: '..' });

    expect(climbing).toMatchObject({ code: 'gone' });
    expect(cluster.requests.map(({ path }) => path)).toEqual([
      '/apis/delivery.example/v1/namespaces/shop/releases/..%2F..%2Fpods%2Fa%3Fx%3D%23',
    ]);
  });
});

describe('applying a mutation', () => {
  it('sends it exactly so and tells the audit id', async () => {
    answer({ status: 200, headers: { 'Audit-Id': 'a-1' }, body: anObject() });

    const result = await gateway.apply('production', guarded);

    expect(result).toEqual({
      outcome: 'accepted',
      status: 200,
      auditId: 'a-1',
    });
    expect(cluster.requests).toMatchObject([
      {
        method: 'PATCH',
        path: guarded.path,
        headers: { 'content-type': 'application/json-patch+json' },
        body: JSON.stringify(guarded.body),
      },
    ]);
  });

  it.each<[string, ClusterMutation, Script, object]>([
    [
      'a conflict',
      merge,
      { status: 409, body: aStatus(409, 'the object has been modified') },
      {
        outcome: 'precondition-failed',
        status: 409,
        message: 'the object has been modified',
      },
    ],
    [
      'a test that failed',
      guarded,
      { status: 422, body: aStatus(422, 'the server rejected our request') },
      {
        outcome: 'precondition-failed',
        status: 422,
        message: 'the server rejected our request',
      },
    ],
    [
      'an object that would be invalid',
      guarded,
      {
        status: 422,
        body: aStatus(422, 'spec.x: Required value', {
          causes: [{ field: 'spec.x', message: 'Required value' }],
        }),
      },
      { outcome: 'rejected', status: 422, message: 'spec.x: Required value' },
    ],
    [
      'a 422 to a patch without tests',
      merge,
      { status: 422, body: aStatus(422, 'no') },
      { outcome: 'rejected', status: 422, message: 'no' },
    ],
    [
      'missing rights',
      merge,
      { status: 403, body: aStatus(403, 'cannot patch releases/status') },
      {
        outcome: 'rejected',
        status: 403,
        message: 'cannot patch releases/status',
      },
    ],
    [
      'an object that is gone',
      merge,
      { status: 404, body: aStatus(404, 'not found') },
      { outcome: 'rejected', status: 404, message: 'not found' },
    ],
    [
      'an answer in HTML',
      merge,
      { status: 400, body: '<html>' },
      { outcome: 'rejected', status: 400, message: 'HTTP 400' },
    ],
    [
      'a gateway that does not know either',
      merge,
      { status: 504, body: 'gateway timeout' },
      { outcome: 'no-answer', message: 'HTTP 504' },
    ],
    [
      'silence',
      merge,
      { status: 0, hangs: true },
      { outcome: 'no-answer', message: 'it did not answer in time' },
    ],
    [
      'a connection that breaks',
      merge,
      { status: 0, breaks: true },
      { outcome: 'no-answer', message: 'the connection was broken off' },
    ],
  ])('understands %s', async (...[, mutation, script, expected]) => {
    answer(script);

    expect(await gateway.apply('production', mutation)).toEqual(expected);
    expect(cluster.requests).toHaveLength(1);
  });

  it('sends nothing to a cluster that it does not know', async () => {
    expect(await gateway.apply('moon', merge)).toEqual({
      outcome: 'no-answer',
      message: 'There is no cluster moon here; nothing was sent.',
    });
  });
});

describe('a deletion', () => {
  it('is sent with its preconditions', async () => {
    answer({ status: 200, body: { kind: 'Status', status: 'Success' } });

    await gateway.apply('production', deletion);

    expect(cluster.requests[0]).toMatchObject({
      method: 'DELETE',
      path: deletion.path,
      body: JSON.stringify(deletion.body),
    });
    expect(cluster.requests[0].headers['content-type']).toBe(
      'application/json',
    );
  });

  it.each([
    ['is done', 200, 'accepted'],
    ['is held back by a finalizer', 202, 'accepted'],
    ['was done before', 404, 'accepted'],
    ['would hit another object of the same name', 409, 'precondition-failed'],
    ['is forbidden', 403, 'rejected'],
  ])('that %s (%i) is %s', async (_, status, outcome) => {
    answer({ status, body: aStatus(status, 'words') });

    expect(await gateway.apply('production', deletion)).toMatchObject({
      outcome,
      status,
    });
  });

  it('of something else that is not there is not taken for done', async () => {
    answer({ status: 404, body: aStatus(404, 'not found') });

    expect(await gateway.apply('production', merge)).toMatchObject({
      outcome: 'rejected',
      status: 404,
    });
  });
});

describe('a cluster that has too much to do', () => {
  it.each([
    ['7', 7_000],
    [undefined, undefined],
  ])('says when to come again: %s', async (retryAfter, retryAfterMs) => {
    answer({
      status: 429,
      body: aStatus(429, 'too many requests'),
      headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
    });

    const answered = await gateway.apply('production', merge);

    expect(answered).toEqual({
      outcome: 'rejected',
      status: 429,
      message: 'too many requests',
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
    expect(cluster.requests).toHaveLength(1);
  });
});

describe('a root that may belong to another object', () => {
  const trial: WatchTarget = {
    ...releases,
    plural: 'trials',
    kind: 'Trial',
    role: 'rootOrOwned',
  };
  const ofTrial = { ...ref, kind: 'Trial', name: 'compare' };
  const root = anObject({ kind: 'Trial', metadata: { name: 'compare' } });
  let trials: KubernetesClusterGateway;

  beforeEach(async () => {
    cluster.serve(trial);
    trials = new KubernetesClusterGateway({
      connectors: [await connectTo(cluster.url)],
      engines: [Object.assign(new TestEngine(), { watches: [trial] })],
      joinGraph: ({ cluster: name, root: read }) => ({
        cluster: name,
        root: read,
        owned: [],
        referenced: [],
        unavailable: [],
      }),
    });
  });

  it('is read as long as none controls it', async () => {
    cluster.put(trial, root);

    expect(await trials.readFresh(ofTrial)).toMatchObject({
      root: { metadata: { name: 'compare' } },
    });
  });

  it('is gone, as a root, when one does', async () => {
    cluster.put(trial, controlledBy(anObject(), root));

    expect(await trials.readFresh(ofTrial)).toEqual({
      outcome: 'refusal',
      code: 'gone',
      reason:
        'Trial shop/compare belongs to another object by now, and is shown with that.',
    });
  });
});
