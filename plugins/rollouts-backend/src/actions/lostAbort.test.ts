import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ActionRecord,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import {
  adminIdentity,
  allControllers,
  ClusterView,
  Controller,
  DemoCluster,
  SteppedClock,
  StoredObject,
} from '@progressive-delivery/demo-cluster';
import { aCanaryManifest } from '../testing/aCanaryManifest';
import { backendToken } from '../testing/connectTo';
import { ManualTime } from '../testing/ManualTime';
import { until } from '../testing/until';
import { watchClusters } from '../testing/watchClusters';
import { ActionRecordLog } from './ActionRecordLog';
import { DefaultActionService } from './DefaultActionService';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

const rolloutId = 'production/default/argo-rollouts/Rollout/checkout';
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

/** A busy controller that puts an older copy over an abort: it looks again when an annotation changes. */
function losingAborts(controller: Controller): Controller {
  const annotationsAtAbort = new Map<string, string>();
  const isOverlooked = ({ metadata, status }: StoredObject) => {
    const annotations = JSON.stringify(metadata.annotations);
    if ((status as { abort?: boolean } | undefined)?.abort !== true) {
      annotationsAtAbort.delete(metadata.uid);
      return false;
    }
    if (!annotationsAtAbort.has(metadata.uid)) {
      annotationsAtAbort.set(metadata.uid, annotations);
    }
    return annotationsAtAbort.get(metadata.uid) === annotations;
  };
  return {
    name: controller.name,
    step(view, now) {
      const list: ClusterView['list'] = (kind, namespace) =>
        view
          .list(kind, namespace)
          .filter(object => kind !== 'Rollout' || !isOverlooked(object));
      return controller.step(
        {
          list,
          get: (kind, namespace, name) => view.get(kind, namespace, name),
          ownedBy: (kind, uid) => view.ownedBy(kind, uid),
          answers: view.answers,
        },
        now,
      );
    },
  };
}

/** The canary waits at its pause; the cluster's controller loses aborts. */
async function setUp() {
  const clock = new SteppedClock(new Date('2026-03-01T12:00:00Z'));
  const cluster = new DemoCluster({
    name: 'production',
    clock,
    firstRevision: 1000,
    identities: [{ ...adminIdentity, token: backendToken }],
    controllers: allControllers().map(losingAborts),
  });
  await cluster.start();
  stops.push(() => cluster.stop());
  cluster.store.create(aCanaryManifest('checkout', 'web:v1'));
  const { index, gateway, stop } = await watchClusters(
    { production: cluster.url },
    argoRolloutsEngine,
  );
  stops.push(stop);
  const shows = (condition: (rollout: Rollout) => boolean) =>
    until(() => {
      clock.step(1);
      const rollout = index.get(rolloutId);
      return rollout && condition(rollout) ? rollout : undefined;
    });
  await shows(({ phase }) => phase === 'Healthy');
  await gateway.apply('production', {
    kind: 'kubernetes',
    method: 'PATCH',
    path: '/apis/argoproj.io/v1alpha1/namespaces/default/rollouts/checkout',
    contentType: 'application/merge-patch+json',
    body: { spec: aCanaryManifest('checkout', 'web:v2').spec as {} },
  });
  const paused = await shows(({ phase }) => phase === 'Paused');

  const records = new ActionRecordLog({ capacity: 10 });
  const time = new ManualTime();
  const service = new DefaultActionService({
    engines: [argoRolloutsEngine],
    gateway,
    reader: index,
    records,
    time,
    newId: () => 'action1',
    actorOf: async () => 'user:default/ada',
  });
  stops.push(async () => service.close());
  const stored = async () => {
    const graph = await gateway.readFresh(paused.ref);
    if ('outcome' in graph) {
      throw new Error(graph.reason);
    }
    return graph.root;
  };
  const becomes = (condition: (record: ActionRecord) => unknown) =>
    until(() => {
      clock.step(1);
      const [record] = records.list(rolloutId);
      return condition(record) ? record : undefined;
    });
  return { paused, service, time, stored, shows, becomes };
}

it('an abort that the controller lost is noticed, and carried out after the object was touched', async () => {
  const { paused, service, time, stored, shows, becomes } = await setUp();

  const requested = await service.request({
    rolloutId,
    entityRef: 'component:default/checkout',
    action: 'abort',
    observed: paused.observation,
    credentials: mockCredentials.user(),
  });
  await time.advance(4_999);
  const lost = await stored();
  await time.advance(1);
  const nudged = await becomes(({ nudgedAt }) => nudgedAt);
  const effective = await becomes(({ state }) => state === 'effective');
  await shows(({ phase }) => phase === 'Aborted');
  const aborted = await stored();

  expect(requested.state).toBe('requested');
  expect(lost.status).toMatchObject({ abort: true, phase: 'Paused' });
  expect(lost.status).not.toHaveProperty('abortedAt');
  expect(nudged.nudgedAt).toBe('2026-01-01T00:00:05.000Z');
  expect(effective.nudgedAt).toBe(nudged.nudgedAt);
  expect(aborted.metadata.annotations).toMatchObject({
    'progressive-delivery.io/nudged-at': '2026-01-01T00:00:00.000Z',
  });
  expect(aborted.metadata.generation).toBe(lost.metadata.generation);
});
