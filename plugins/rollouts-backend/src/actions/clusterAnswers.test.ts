import { once } from 'node:events';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  ClusterConnector,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { viewerIdentity } from '@progressive-delivery/demo-cluster';
import { actOnDemoCluster } from '../__testUtils__/actOnDemoCluster';
import { connectTo } from '../__testUtils__/connectTo';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

/** What is done to a write on its way to the cluster; nothing unless a test says so. */
let onWrite: ClusterConnector['send'] | undefined;
let wire: ClusterConnector;
let demo: Awaited<ReturnType<typeof actOnDemoCluster>>;

const rolloutPath =
  '/apis/argoproj.io/v1alpha1/namespaces/default/rollouts/checkout';

/** Deletes something before the requests of the engine. */
let before: ClusterMutation[] = [];

const engine: RolloutEngine = {
  ...argoRolloutsEngine,
  plan(action, graph, now) {
    const planned = argoRolloutsEngine.plan(action, graph, now);
    return planned.outcome === 'plan'
      ? { ...planned, steps: [...before, ...planned.steps] }
      : planned;
  },
};

beforeEach(async () => {
  onWrite = undefined;
  before = [];
  demo = await actOnDemoCluster({
    engine,
    // Long enough for a busy machine, short enough to wait for in the tests without an answer.
    writeTimeoutMs: 2_000,
    throughWire(connector) {
      wire = connector;
      return {
        cluster: connector.cluster,
        canImpersonate: connector.canImpersonate,
        send: request =>
          request.method !== 'GET' && onWrite
            ? onWrite(request)
            : connector.send(request),
      };
    },
  });
});

afterEach(() => demo.stop());

/** Writes go with the token of somebody else. */
async function writeAs(token: string) {
  const connector = await connectTo(demo.cluster.url, 'production', token);
  onWrite = request => connector.send(request);
}

/** Something happens just before the write arrives. */
function justBefore(happens: () => void) {
  onWrite = request => {
    onWrite = undefined;
    happens();
    return wire.send(request);
  };
}

function deletion(path: string, uid: string): ClusterMutation {
  return {
    kind: 'kubernetes',
    method: 'DELETE',
    path,
    contentType: 'application/json',
    body: { preconditions: { uid } },
  };
}

function writesSince(count: number) {
  return demo.requests.slice(count).filter(({ method }) => method !== 'GET');
}

it('401: the credentials are not accepted, and nothing was done', async () => {
  await writeAs('expired');

  const record = await demo.act('promote');

  expect(record).toMatchObject({
    state: 'refused',
    refusal: {
      code: 'cluster-forbids',
      reason:
        'The cluster does not accept the credentials of the portal: Unauthorized',
    },
  });
});

it('403: the portal may not do it, and nothing was done', async () => {
  await writeAs(viewerIdentity.token);

  const record = await demo.act('promote');

  expect(record).toMatchObject({
    state: 'refused',
    refusal: {
      code: 'cluster-forbids',
      reason: expect.stringMatching(
        /^The cluster does not let the portal do this: .*cannot patch resource "rollouts\/status"/,
      ),
    },
  });
});

it('404: the rollout was deleted while the request was on its way', async () => {
  const { metadata } = await demo.stored();
  onWrite = async request => {
    onWrite = undefined;
    await demo.gateway.apply('production', deletion(rolloutPath, metadata.uid));
    return wire.send(request);
  };

  const record = await demo.act('promote');

  expect(record).toMatchObject({
    state: 'refused',
    refusal: {
      code: 'gone',
      reason: 'The rollout was deleted while the request was on its way.',
    },
  });
});

it('409: what was to be deleted is another object by now, and nothing after it is sent', async () => {
  before = [deletion(rolloutPath, 'uid-of-yesterday')];
  const count = demo.requests.length;

  const record = await demo.act('promote');

  expect(record).toMatchObject({
    state: 'refused',
    refusal: { code: 'state-changed' },
  });
  expect(writesSince(count)).toMatchObject([{ method: 'DELETE', status: 409 }]);
});

it('422: a guard of the request does not hold any more', async () => {
  const paused = demo.paused;
  const plan = argoRolloutsEngine.plan(
    { kind: 'promote' },
    await graphOf(),
    new Date(),
  );
  onWrite = async request => {
    onWrite = undefined;
    if (plan.outcome === 'plan') {
      await demo.gateway.apply('production', plan.steps[0]);
    }
    return wire.send(request);
  };

  const record = await demo.act('promote', paused);

  expect(record).toMatchObject({
    state: 'refused',
    refusal: {
      code: 'state-changed',
      reason: expect.stringContaining('The rollout changed while'),
    },
  });
});

it('429: it says when it may be tried again, and nothing is tried again by itself', async () => {
  justBefore(() =>
    demo.cluster.faults.change({
      answer: { code: 429, retryAfterSeconds: 7, methods: ['PATCH'] },
    }),
  );
  const count = demo.requests.length;

  const record = await demo.act('promote');
  await demo.time.advance(60_000);

  expect(record).toMatchObject({
    state: 'failed',
    message:
      'The request was turned down with 429: the server has received too many requests and has asked us to try again later. The cluster has too much to do; try again in 7 s at the earliest.',
  });
  expect(writesSince(count)).toHaveLength(1);
});

it('410: it was turned down', async () => {
  justBefore(() =>
    demo.cluster.faults.change({
      answer: { code: 410, times: 1, methods: ['PATCH'] },
    }),
  );

  const record = await demo.act('promote');

  expect(record).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(/^The request was turned down with 410: /),
  });
});

it.each([500, 503] as const)(
  '%i: nobody knows whether it was done, and the object tells that it was not',
  async code => {
    justBefore(() =>
      demo.cluster.faults.change({
        answer: { code, times: 1, methods: ['PATCH'] },
      }),
    );

    const failed = await demo.act('promote');
    await demo.time.advance(120_000);
    const told = await demo.becomes(({ message }) =>
      message?.includes('No reaction'),
    );

    expect(failed.message).toContain(
      `was answered with the error ${code} of the cluster itself, so that it may or may not have been carried out`,
    );
    expect(told).toMatchObject({
      state: 'failed',
      message: expect.stringContaining(
        'It is Paused at step 2 of 2 with version v2 now, and waits for a person to promote it.',
      ),
    });
  },
);

it('no answer in time, and it was done: the effect is seen, and said so', async () => {
  onWrite = async request => {
    onWrite = undefined;
    const response = await wire.send(request);
    for await (const _ of response.body);
    await once(request.signal, 'abort');
    throw new Error('it did not answer in time');
  };

  const failed = await demo.act('promote');
  const effective = await demo.becomes(({ state }) => state === 'effective');

  expect(failed).toMatchObject({
    state: 'failed',
    message:
      'The request got no answer, so that it may or may not have been carried out: it did not answer in time',
  });
  expect(effective.message).toBe(
    `It was carried out, although the cluster did not say so. ${failed.message}`,
  );
});

it('no answer in time, and it was not done: it stays failed, and is not sent again', async () => {
  onWrite = async request => {
    await once(request.signal, 'abort');
    throw new Error('it did not answer in time');
  };
  const count = demo.requests.length;

  const failed = await demo.act('promote');
  await demo.time.advance(120_000);
  const told = await demo.becomes(({ message }) =>
    message?.includes('No reaction'),
  );

  expect(failed.state).toBe('failed');
  expect(told.state).toBe('failed');
  expect(writesSince(count)).toEqual([]);
});

it('a deletion that was carried out before a request that was not is told', async () => {
  const run = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisRun',
    metadata: { name: 'old', namespace: 'default' },
    spec: { metrics: [] },
  };
  const { metadata } = demo.cluster.store.create(run);
  const runPath =
    '/apis/argoproj.io/v1alpha1/namespaces/default/analysisruns/old';
  before = [deletion(runPath, metadata.uid)];
  demo.cluster.faults.change({
    answer: { code: 429, retryAfterSeconds: 1, methods: ['PATCH'] },
  });
  const count = demo.requests.length;

  const record = await demo.act('promote');

  expect(record).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(
      /^Request 2 of 2 was turned down with 429: .* \(1 before it was carried out\)\. .*try again in 1 s/,
    ),
    clusterAuditIds: [expect.any(String)],
  });
  expect(writesSince(count)).toMatchObject([
    { method: 'DELETE', status: 200 },
    { method: 'PATCH', status: 429 },
  ]);
});

it('a deletion of what is gone already is no obstacle', async () => {
  before = [
    deletion(
      '/apis/argoproj.io/v1alpha1/namespaces/default/analysisruns/old',
      'uid-of-old',
    ),
  ];

  const record = await demo.act('promote');

  expect(record.state).toBe('requested');
  await demo.becomes(({ state }) => state === 'effective');
});

async function graphOf() {
  const graph = await demo.gateway.readFresh(demo.paused.ref);
  if ('outcome' in graph) {
    throw new Error(graph.reason);
  }
  return graph;
}
