import { NewObject } from '../../store/StoredObject';
import { NAMESPACE } from '../testing/aRollout';
import { TestCluster } from '../testing/TestCluster';

function aReplicaSet(
  image: string,
  spec: object = {},
  annotations?: Record<string, string>,
): NewObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'web-1', namespace: NAMESPACE },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' }, annotations },
        spec: { containers: [{ name: 'web', image }] },
      },
      ...spec,
    },
  };
}

function waitingReason(cluster: TestCluster) {
  const [pod] = cluster.list('Pod');
  return pod.status.containerStatuses[0].state.waiting?.reason;
}

describe('pods of a ReplicaSet', () => {
  it('are there at once and ready about a second later', () => {
    const cluster = new TestCluster();

    cluster.apply(aReplicaSet('web:v1'));
    const before = cluster.get('ReplicaSet', 'web-1').status;
    cluster.step(1.5);

    expect(before).toEqual({
      replicas: 2,
      fullyLabeledReplicas: 2,
      observedGeneration: 1,
    });
    expect(cluster.get('ReplicaSet', 'web-1').status).toEqual({
      replicas: 2,
      fullyLabeledReplicas: 2,
      readyReplicas: 2,
      availableReplicas: 2,
      observedGeneration: 1,
    });
    expect(cluster.list('Pod').map(pod => pod.status.phase)).toEqual([
      'Running',
      'Running',
    ]);
  });

  it('have names of the usual form', () => {
    const cluster = new TestCluster();

    cluster.apply(aReplicaSet('web:v1'));

    for (const { metadata } of cluster.list('Pod')) {
      expect(metadata.name).toMatch(/^web-1-[bcdfghjklmnpqrstvwxz2456789]{5}$/);
    }
  });

  it.each([
    ['registry.example:5000/web:bad-2', 'ImagePullBackOff'],
    ['web:v2-crash', 'CrashLoopBackOff'],
  ])('with %s never get ready: %s', (image, reason) => {
    const cluster = new TestCluster();

    cluster.apply(aReplicaSet(image));
    const starting = waitingReason(cluster);
    cluster.step(600);

    expect(starting).toBe('ContainerCreating');
    expect(waitingReason(cluster)).toBe(reason);
    expect(
      cluster.get('ReplicaSet', 'web-1').status.readyReplicas,
    ).toBeUndefined();
  });

  it('whose image only sounds bad get ready', () => {
    const cluster = new TestCluster();

    cluster.apply(aReplicaSet('badger/web:v1'));
    cluster.step(2);

    expect(cluster.get('ReplicaSet', 'web-1').status.readyReplicas).toBe(2);
  });

  it('start as late as their annotation asks', () => {
    const cluster = new TestCluster();
    const slow = { 'demo.progressive-delivery/ready-after': '1m' };

    cluster.apply(aReplicaSet('web:v1', {}, slow));
    cluster.step(55);
    const before = cluster.get('ReplicaSet', 'web-1').status.readyReplicas;
    cluster.step(10);

    expect(before).toBeUndefined();
    expect(cluster.get('ReplicaSet', 'web-1').status.readyReplicas).toBe(2);
  });

  it('are available only after minReadySeconds', () => {
    const cluster = new TestCluster();

    cluster.apply(aReplicaSet('web:v1', { minReadySeconds: 30 }));
    cluster.step(20);
    const before = cluster.get('ReplicaSet', 'web-1').status;
    cluster.step(20);

    expect(before).toMatchObject({ readyReplicas: 2 });
    expect(before).not.toHaveProperty('availableReplicas');
    expect(cluster.get('ReplicaSet', 'web-1').status.availableReplicas).toBe(2);
  });

  it('are replaced when they are deleted, and those not ready go first', () => {
    const cluster = new TestCluster();
    cluster.apply(aReplicaSet('web:v1'));
    cluster.step(2);
    const [first, second] = cluster.list('Pod');

    cluster.delete('Pod', first.metadata.name);
    const names = cluster.list('Pod').map(pod => pod.metadata.name);
    cluster.patch(
      { kind: 'ReplicaSet', name: 'web-1' },
      { spec: { replicas: 1 } },
    );

    expect(names).toHaveLength(2);
    expect(names).not.toContain(first.metadata.name);
    expect(cluster.list('Pod').map(pod => pod.metadata.name)).toEqual([
      second.metadata.name,
    ]);
  });
});
