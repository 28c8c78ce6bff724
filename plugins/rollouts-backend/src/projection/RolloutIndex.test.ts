import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { anObject, controlledBy, ownedBy } from '../__testUtils__/anObject';
import { RecordingLogger } from '../__testUtils__/RecordingLogger';
import {
  batches,
  pods,
  releases,
  settings,
  TestEngine,
} from '../__testUtils__/TestEngine';
import {
  ClusterWatcher,
  WatchChange,
  WatchedCluster,
} from '../watch/ClusterWatcher';
import { ObjectCache } from '../watch/ObjectCache';
import { ResourceOutlook } from '../watch/ResourceRecord';
import { RolloutIndex } from './RolloutIndex';
import { RolloutChange } from './RolloutReader';

class PaperCluster implements WatchedCluster {
  readonly objects = new ObjectCache();
  readonly outlooks = new Map<WatchTarget, ResourceOutlook>();

  constructor(readonly name: string, readonly tier: number) {}

  status(): ClusterStatus {
    const { name, tier } = this;
    return { name, title: name, tier, isReachable: true, resources: [] };
  }

  resourceHealth() {
    return [];
  }

  outlook(target: WatchTarget): ResourceOutlook {
    return this.outlooks.get(target) ?? 'readable';
  }
}

class PaperWatcher implements ClusterWatcher {
  readonly clusters = [
    new PaperCluster('staging', 0),
    new PaperCluster('production', 1),
  ];
  private listener: (change: WatchChange) => void = () => {};

  subscribe(listener: (change: WatchChange) => void): () => void {
    this.listener = listener;
    return () => {};
  }

  put(object: KubernetesObject, cluster = 'production'): void {
    const change = this.find(cluster).objects.apply(object);
    this.listener({
      type: 'objects',
      cluster,
      changes: change ? [change] : [],
    });
  }

  remove(object: KubernetesObject, cluster = 'production'): void {
    const change = this.find(cluster).objects.remove(object);
    this.listener({
      type: 'objects',
      cluster,
      changes: change ? [change] : [],
    });
  }

  expect(
    target: WatchTarget,
    outlook: ResourceOutlook,
    cluster = 'production',
  ) {
    this.find(cluster).outlooks.set(target, outlook);
    this.listener({ type: 'status', cluster });
  }

  private find(name: string): PaperCluster {
    return this.clusters.find(cluster => cluster.name === name)!;
  }
}

function setUp(engine = new TestEngine()) {
  const watcher = new PaperWatcher();
  const logger = new RecordingLogger();
  const turns: (() => void)[] = [];
  const index = new RolloutIndex({
    watcher,
    engines: [engine],
    logger,
    now: () => new Date('2026-03-01T12:00:00Z'),
    defer: callback => turns.push(callback),
  });
  const changes: RolloutChange[] = [];
  index.subscribe(change => changes.push(change));
  const settle = () => {
    while (turns.length > 0) {
      turns.shift()?.();
    }
    return changes.splice(0);
  };
  return { watcher, logger, index, settle };
}

const id = 'production/shop/test-engine/Release/checkout';
let nextVersion = 10;

/** The same object, changed. */
function changed(object: KubernetesObject, spec: object): KubernetesObject {
  nextVersion += 1;
  const resourceVersion = String(nextVersion);
  return { ...object, spec, metadata: { ...object.metadata, resourceVersion } };
}

const root = anObject({
  spec: { phase: 'Healthy' },
  metadata: { labels: { app: 'checkout' } },
});
const batch = ownedBy(
  root,
  anObject({ kind: 'Batch', metadata: { name: 'b' } }),
);
const pod = ownedBy(
  batch,
  anObject({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' } }),
);

describe('RolloutIndex', () => {
  it('shows a rollout once per burst, with all that belongs to it', () => {
    const { watcher, index, settle } = setUp();
    watcher.put(root);
    watcher.put(batch);
    watcher.put(pod);

    const changes = settle();

    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      type: 'changed',
      rollout: { id, phase: 'Healthy', gaps: ['Batch b', 'Pod p'] },
    });
    expect(changes[0]).not.toHaveProperty('previous');
    expect(index.get(id)).toMatchObject({ id });
  });

  it('publishes the state before and after, and nothing when the view is the same', () => {
    const { watcher, settle } = setUp();
    watcher.put(root);
    settle();

    watcher.put(changed(root, { phase: 'Healthy', other: 1 }));
    const same = settle();
    watcher.put(changed(root, { phase: 'Paused' }));
    const other = settle();

    expect(same).toEqual([]);
    expect(other).toMatchObject([
      {
        type: 'changed',
        previous: { phase: 'Healthy' },
        rollout: { phase: 'Paused' },
      },
    ]);
  });

  it('looks at a rollout again when something far below it changes or goes', () => {
    const { watcher, index, settle } = setUp();
    [root, batch, pod].forEach(object => watcher.put(object));
    settle();

    watcher.remove(pod);
    const changes = settle();

    expect(changes).toHaveLength(1);
    expect(index.get(id)?.gaps).toEqual(['Batch b']);
  });

  it('finds what arrived before its owner did', () => {
    const { watcher, index, settle } = setUp();
    [pod, batch].forEach(object => watcher.put(object));
    settle();

    watcher.put(root);
    settle();

    expect(index.get(id)?.gaps).toEqual(['Batch b', 'Pod p']);
  });

  it('looks at both rollouts when something moves from one to the other', () => {
    const { watcher, index, settle } = setUp();
    const cart = anObject({ metadata: { name: 'cart' } });
    [root, cart, batch].forEach(object => watcher.put(object));
    settle();

    watcher.put(changed(ownedBy(cart, batch), {}));
    settle();

    expect(index.get(id)?.gaps).toEqual([]);
    expect(index.get('production/shop/test-engine/Release/cart')?.gaps).toEqual(
      ['Batch b'],
    );
  });

  it('looks again when an object changes that a rollout names, until it names it no more', () => {
    const { watcher, index, settle } = setUp();
    const setting = anObject({ kind: 'Setting', metadata: { name: 's' } });
    const naming = changed(root, { phase: 'Healthy', setting: 's' });
    watcher.put(naming);
    settle();

    watcher.put(setting);
    settle();
    expect(index.get(id)?.gaps).toEqual(['Setting s']);

    watcher.put(changed(naming, { phase: 'Healthy' }));
    settle();
    watcher.remove(setting);
    expect(settle()).toEqual([]);
    expect(index.get(id)?.gaps).toEqual([]);
  });

  it('publishes the end of a rollout', () => {
    const { watcher, index, settle } = setUp();
    watcher.put(root);
    settle();

    watcher.remove(root);

    expect(settle()).toMatchObject([{ type: 'removed', rollout: { id } }]);
    expect(index.get(id)).toBeUndefined();
  });

  it('takes a rollout that was deleted and created anew for another one', () => {
    const { watcher, settle } = setUp();
    watcher.put(root);
    settle();

    watcher.remove(root);
    watcher.put(anObject({ metadata: { uid: 'reborn' } }));

    expect(settle()).toMatchObject([
      { type: 'changed', rollout: { observation: { uid: 'reborn' } } },
    ]);
  });

  it('waits until everything has arrived that the view needs', () => {
    const { watcher, settle } = setUp();
    [releases, batches, pods, settings].forEach(target =>
      watcher.expect(target, 'pending'),
    );
    watcher.put(root);
    watcher.expect(releases, 'readable');
    watcher.put(batch);
    watcher.expect(batches, 'readable');
    watcher.expect(settings, 'absent');
    const early = settle().filter(({ type }) => type === 'changed');

    watcher.expect(pods, 'forbidden');

    expect(early).toEqual([]);
    expect(settle().filter(({ type }) => type === 'changed')).toMatchObject([
      {
        rollout: {
          gaps: [
            'Batch b',
            'pods forbidden',
            'settings.delivery.example absent',
          ],
        },
      },
    ]);
  });

  it('does not wait for a resource that fails, and says so', () => {
    const { watcher, index, settle } = setUp();
    watcher.expect(pods, 'failing');
    watcher.put(root);
    settle();

    expect(index.get(id)?.gaps).toEqual(['pods could not be read so far.']);

    watcher.expect(pods, 'readable');
    settle();
    expect(index.get(id)?.gaps).toEqual([]);
  });

  describe('when an engine throws', () => {
    it('keeps what was known, says so in that row, and goes on with the others', () => {
      const { watcher, index, logger, settle } = setUp();
      const cart = anObject({ metadata: { name: 'cart' } });
      watcher.put(root);
      watcher.put(cart);
      settle();

      watcher.put(changed(root, { throws: 'surprise' }));
      watcher.put(changed(cart, { phase: 'Paused' }));
      settle();
      watcher.put(changed(root, { throws: 'surprise again' }));
      settle();

      expect(index.get(id)).toMatchObject({
        phase: 'Healthy',
        gaps: [
          'The latest state could not be read by Test engine; the log of the backend says why.',
        ],
      });
      expect(
        index.get('production/shop/test-engine/Release/cart'),
      ).toMatchObject({ phase: 'Paused', gaps: [] });
      expect(logger.of('error')).toMatchObject([
        {
          message: 'An engine could not project a rollout',
          meta: { rollout: id, error: expect.stringContaining('surprise') },
        },
      ]);
    });

    it('shows a rollout that it never could read as unknown', () => {
      const { watcher, index, settle } = setUp();
      watcher.put(changed(root, { throws: 'surprise' }));
      settle();

      expect(index.get(id)).toMatchObject({
        phase: 'Unknown',
        labels: { app: 'checkout' },
        actions: [],
        gaps: [expect.stringContaining('could not be read by Test engine')],
      });
    });

    it('recovers with the next change', () => {
      const { watcher, index, settle } = setUp();
      watcher.put(changed(root, { throws: 'surprise' }));
      settle();

      watcher.put(changed(root, { phase: 'Paused' }));
      settle();

      expect(index.get(id)).toMatchObject({ phase: 'Paused', gaps: [] });
    });
  });

  it('survives a listener that throws', () => {
    const { watcher, index, logger, settle } = setUp();
    const seen: string[] = [];
    index.subscribe(() => {
      throw new Error('not my day');
    });
    index.subscribe(({ type }) => seen.push(type));
    watcher.put(root);
    settle();

    expect(seen).toEqual(['changed']);
    expect(logger.of('error')).toHaveLength(1);
  });

  it('tells of the clusters, in tier order, and of their changes', () => {
    const { watcher, index, settle } = setUp();

    watcher.expect(pods, 'forbidden', 'staging');

    expect(index.clusters().map(({ name }) => name)).toEqual([
      'staging',
      'production',
    ]);
    expect(settle()).toMatchObject([
      { type: 'cluster-status', cluster: { name: 'staging' } },
    ]);
  });

  it('ends a subscription', () => {
    const { watcher, index, settle } = setUp();
    const seen: RolloutChange[] = [];
    index.subscribe(change => seen.push(change))();
    watcher.put(root);
    settle();

    expect(seen).toEqual([]);
  });

  describe('selects', () => {
    function withFour() {
      const all = setUp();
      const labelled = (name: string, app: string, namespace = 'shop') =>
        anObject({
          metadata: {
            name,
            namespace,
            uid: `${namespace}-${name}`,
            labels: { app },
          },
        });
      all.watcher.put(labelled('b', 'web'));
      all.watcher.put(labelled('a', 'web'));
      all.watcher.put(labelled('a', 'web', 'bank'));
      all.watcher.put(labelled('c', 'api'));
      all.watcher.put(labelled('b', 'web'), 'staging');
      all.settle();
      return (selector: Parameters<RolloutIndex['list']>[0]) =>
        all.index
          .list(selector)
          .map(({ ref }) => `${ref.cluster}/${ref.namespace}/${ref.name}`);
    }

    it('by labels, ordered by tier, namespace and name', () => {
      expect(withFour()({ labelSelector: 'app=web' })).toEqual([
        'staging/shop/b',
        'production/bank/a',
        'production/shop/a',
        'production/shop/b',
      ]);
    });

    it('by namespace and cluster', () => {
      const list = withFour();

      expect(list({ labelSelector: 'app', namespace: 'bank' })).toEqual([
        'production/bank/a',
      ]);
      expect(list({ labelSelector: '!none', cluster: 'staging' })).toEqual([
        'staging/shop/b',
      ]);
    });

    it('refuses a selector that it cannot read', () => {
      expect(() => withFour()({ labelSelector: 'app=a b' })).toThrow(
        /Label selector 'app=a b' cannot be read: "app=a b" is not of the form/,
      );
    });
  });
});

describe('an object that is a root where none controls it', () => {
  const trialTarget: WatchTarget = {
    ...releases,
    plural: 'trials',
    kind: 'Trial',
    role: 'rootOrOwned',
  };
  const trialId = 'production/shop/test-engine/Trial/compare';
  const trial = anObject({
    kind: 'Trial',
    spec: { phase: 'Progressing' },
    metadata: { name: 'compare', labels: { app: 'checkout' } },
  });
  const setUpTrials = () =>
    setUp(
      Object.assign(new TestEngine(), {
        watches: [releases, batches, pods, settings, trialTarget],
      }),
    );

  it('is in the list, and leaves it when it gets a controller', () => {
    const { watcher, index, settle } = setUpTrials();
    watcher.put(root);
    watcher.put(trial);
    settle();
    const before = index.list({ labelSelector: 'app=checkout' });

    watcher.put(controlledBy(root, trial));
    const changes = settle();

    expect(before.map(({ id: each }) => each)).toEqual([id, trialId]);
    expect(index.get(trialId)).toBeUndefined();
    expect(changes).toMatchObject([
      { type: 'removed', rollout: { id: trialId } },
      { type: 'changed', rollout: { id, gaps: ['Trial compare'] } },
    ]);
  });

  it('is a part of its controller from the start, and a root when it is let go', () => {
    const { watcher, index, settle } = setUpTrials();
    watcher.put(root);
    watcher.put(controlledBy(root, trial));
    settle();
    const before = index.get(trialId);

    watcher.put(trial);
    settle();

    expect(before).toBeUndefined();
    expect(index.get(trialId)?.phase).toBe('Progressing');
    expect(index.get(id)?.gaps).toEqual([]);
  });
});
