import { RolloutPods } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import {
  PodSelection,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { RequestRecord } from '@progressive-delivery/demo-cluster';
import { WatchedPodSelections } from '../projection/PodSelections';
import { InstantTime } from '../__testUtils__/InstantTime';
import { ManualTime } from '../__testUtils__/ManualTime';
import { RecordingLogger } from '../__testUtils__/RecordingLogger';
import { until } from '../__testUtils__/until';
import {
  checkoutId,
  watchDemoCluster,
} from '../__testUtils__/watchDemoCluster';
import { WatchTime } from '../watch/WatchTime';
import { PodHub } from './PodHub';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

const stops: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

/** The pods of the ReplicaSets of a rollout, whatever its engine would select. */
const engine: RolloutEngine = {
  ...argoRolloutsEngine,
  pods({ owned }): PodSelection | undefined {
    const sets = owned.filter(({ kind }) => kind === 'ReplicaSet');
    const hashes = sets.map(
      ({ metadata }) => metadata.labels?.['rollouts-pod-template-hash'] ?? '',
    );
    return sets.length === 0
      ? undefined
      : {
          labelSelector: `rollouts-pod-template-hash in (${hashes.join(',')})`,
          owners: sets.map(({ metadata }, index) => ({
            uid: metadata.uid,
            podHash: hashes[index],
          })),
        };
  },
};

async function setUp(time: WatchTime = new ManualTime()) {
  const demo = await watchDemoCluster({ engine });
  const logger = new RecordingLogger();
  stops.push(demo.stop);
  await demo.shows(({ phase }) => phase === 'Healthy');
  const hub = new PodHub({
    reader: demo.index,
    selections: new WatchedPodSelections({
      watcher: demo.watcher,
      engines: [engine],
    }),
    openResource: (...resource) => demo.gateway.openResource(...resource),
    time,
    logger,
  });
  stops.push(() => hub.close());
  /** Somebody looks; what they see at last is `shown`. */
  const look = () => {
    const left = new AbortController();
    const viewer = {
      shown: [] as RolloutPods[],
      isOver: false,
      leave: () => left.abort(),
    };
    const read = async () => {
      for await (const pods of hub.watch(checkoutId, left.signal)) {
        viewer.shown.push(pods);
      }
      viewer.isOver = true;
    };
    void read();
    return viewer;
  };
  const sees = (
    viewer: ReturnType<typeof look>,
    condition: (pods: RolloutPods) => boolean,
  ) =>
    until(() => {
      demo.clock.step(1);
      const last = viewer.shown.at(-1);
      return last && condition(last) ? last : undefined;
    });
  const aboutPods = () => demo.requests.filter(isAboutPods);
  const podWatches = () =>
    demo.cluster.watches.filter(({ resource }) => resource === 'pods');
  return { ...demo, hub, look, sees, aboutPods, podWatches, logger };
}

function isAboutPods({ url, user }: RequestRecord): boolean {
  return /^\/api\/v1(\/|\?|$)/.test(url) && user !== 'controller';
}

function isShown(count: number) {
  return (pods: RolloutPods) =>
    pods.state === 'shown' && pods.pods.length === count;
}

it('asks the cluster for pods only when somebody looks, and for those of the rollout alone', async () => {
  const { look, sees, aboutPods } = await setUp();
  expect(aboutPods()).toEqual([]);

  const viewer = look();
  const pods = await sees(viewer, isShown(4));

  expect(viewer.shown[0]).toEqual({ state: 'loading' });
  expect(pods).toMatchObject({
    pods: [
      { state: 'Running', health: 'good', containers: { ready: 1, total: 1 } },
      {},
      {},
      {},
    ],
  });
  expect(decodeURIComponent(aboutPods()[1].url)).toMatch(
    /^\/api\/v1\/namespaces\/default\/pods\?.*labelSelector=rollouts-pod-template-hash/,
  );
});

it('costs the cluster nothing for every further viewer', async () => {
  const { look, sees, requests, podWatches } = await setUp();
  await sees(look(), isShown(4));
  await until(() => podWatches().length === 1);
  const before = requests.length;

  const others = Array.from({ length: 20 }, look);
  for (const other of others) {
    await sees(other, isShown(4));
  }

  expect(requests).toHaveLength(before);
  expect(podWatches()).toHaveLength(1);
});

it('stops a few seconds after the last viewer, and not before', async () => {
  const time = new ManualTime();
  const { look, sees, podWatches } = await setUp(time);
  const [first, second] = [look(), look()];
  await sees(first, isShown(4));
  await until(() => podWatches().length === 1);

  first.leave();
  await time.advance(60_000);
  expect(podWatches()).toHaveLength(1);
  second.leave();
  await until(() => second.isOver);
  await time.advance(4_999);
  expect(podWatches()).toHaveLength(1);
  await time.advance(1);

  await until(() => podWatches().length === 0);
});

it('goes on for one who comes back soon, without a request', async () => {
  const time = new ManualTime();
  const { look, sees, podWatches, requests } = await setUp(time);
  const viewer = look();
  await sees(viewer, isShown(4));
  await until(() => podWatches().length === 1);
  const before = requests.length;

  viewer.leave();
  await until(() => viewer.isOver);
  await time.advance(3_000);
  const again = look();
  await time.advance(60_000);

  expect(await sees(again, isShown(4))).toBeDefined();
  expect(podWatches()).toHaveLength(1);
  expect(requests).toHaveLength(before);
});

it('follows the rollout to the pods of a new version', async () => {
  const { look, sees, untilPaused, podWatches } = await setUp();
  const viewer = look();
  await sees(viewer, isShown(4));

  const { observation } = await untilPaused();
  const pods = await sees(
    viewer,
    shown =>
      shown.state === 'shown' &&
      shown.pods.some(({ podHash }) => podHash === observation.podHash),
  );

  expect(pods).toMatchObject({ state: 'shown' });
  expect(viewer.shown.filter(({ state }) => state === 'loading')).toHaveLength(
    1,
  );
  await until(() => podWatches().length === 1);
});

it('says that the cluster forbids it, and shows the pods when it no longer does', async () => {
  const { cluster, look, sees } = await setUp(new InstantTime());
  cluster.faults.change({ forbid: ['pods'] });

  const viewer = look();
  const forbidden = await sees(viewer, ({ state }) => state === 'forbidden');
  cluster.faults.clear();
  await sees(viewer, isShown(4));

  expect(forbidden).toMatchObject({
    message: expect.stringMatching(
      /^production does not let the portal see the pods of namespace default: /,
    ),
  });
});

it('says that the cluster is down, and shows the pods when it is back', async () => {
  const { cluster, look, sees } = await setUp(new InstantTime());
  const viewer = look();
  await sees(viewer, isShown(4));

  await cluster.stop();
  const lost = await sees(viewer, ({ state }) => state === 'lost');
  await cluster.start();
  await sees(viewer, isShown(4));

  expect(lost).toMatchObject({
    message: expect.stringMatching(
      /^The pods cannot be read from production at the moment: /,
    ),
  });
});

it('says that the rollout is gone', async () => {
  const { cluster, look, sees, podWatches, gateway } = await setUp();
  const viewer = look();
  await sees(viewer, isShown(4));
  expect(cluster).toBeDefined();

  await gateway.apply('production', {
    kind: 'kubernetes',
    method: 'DELETE',
    path: '/apis/argoproj.io/v1alpha1/namespaces/default/rollouts/checkout',
    contentType: 'application/json',
    body: {},
  });

  expect(await sees(viewer, ({ state }) => state === 'gone')).toEqual({
    state: 'gone',
    message: 'The rollout was deleted.',
  });
  await until(() => podWatches().length === 0);
});

it('says so when an engine has a fault, and logs it', async () => {
  const { look, sees, logger } = await setUp();
  jest.spyOn(engine, 'pods').mockImplementation(() => {
    throw new Error('an engine at fault');
  });

  const viewer = look();
  const lost = await sees(viewer, ({ state }) => state === 'lost');
  jest.restoreAllMocks();

  expect(lost).toEqual({
    state: 'lost',
    message: 'The pods cannot be shown; the log of the backend says why.',
  });
  expect(logger.of('error')).toHaveLength(1);
});

it('ends all streams and watches with the server', async () => {
  const { hub, look, sees, podWatches } = await setUp();
  const viewer = look();
  await sees(viewer, isShown(4));
  await until(() => podWatches().length === 1);

  hub.close();
  await until(() => viewer.isOver);

  expect(await until(() => podWatches().length === 0)).toBe(true);
});
