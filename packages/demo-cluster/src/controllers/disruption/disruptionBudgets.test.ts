import { aRollout, NAMESPACE } from '../testing/aRollout';
import { TestCluster } from '../testing/TestCluster';

const PAUSE = { steps: [{ setWeight: 25 }, { pause: {} }] };

function aBudget(spec: object) {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'web', namespace: NAMESPACE },
    spec: { selector: { matchLabels: { app: 'web' } }, ...spec },
  };
}

function given(budget: object, canary: object = PAUSE): TestCluster {
  const cluster = new TestCluster();
  cluster.apply(aRollout({ canary }), aBudget(budget));
  cluster.step(10);
  return cluster;
}

function restart(cluster: TestCluster, at: string): void {
  cluster.patchRollout({ spec: { restartAt: at } });
}

describe('a disruption budget', () => {
  it.each([
    [{ minAvailable: 3 }, { desiredHealthy: 3, disruptionsAllowed: 1 }],
    [{ minAvailable: '50%' }, { desiredHealthy: 2, disruptionsAllowed: 2 }],
    [{ maxUnavailable: 1 }, { desiredHealthy: 3, disruptionsAllowed: 1 }],
    [{ maxUnavailable: '30%' }, { desiredHealthy: 2, disruptionsAllowed: 2 }],
    [{ minAvailable: 5 }, { desiredHealthy: 5, disruptionsAllowed: 0 }],
  ])('of %j says how many pods may go', (spec, counts) => {
    const cluster = given(spec);

    expect(cluster.get('PodDisruptionBudget', 'web').status).toMatchObject({
      currentHealthy: 4,
      expectedPods: 4,
      observedGeneration: 1,
      ...counts,
    });
  });

  it('that lets nobody go holds a restart up, and the restart goes on when it does', () => {
    const cluster = given({ minAvailable: 4 });
    const before = cluster.list('Pod').map(pod => pod.metadata.name);

    restart(cluster, '2026-03-01T10:00:11Z');
    cluster.step(60);
    const during = cluster.list('Pod').map(pod => pod.metadata.name);
    const { phase, message } = cluster.rollout.status;
    cluster.patch(
      { kind: 'PodDisruptionBudget', name: 'web' },
      { spec: { minAvailable: 3 } },
    );
    cluster.step(60);

    expect(during).toEqual(before);
    expect([phase, message]).toEqual(['Progressing', 'rollout is restarting']);
    expect(cluster.rollout.status.restartedAt).toBe('2026-03-01T10:00:11Z');
    expect(
      cluster.list('Pod').filter(pod => before.includes(pod.metadata.name)),
    ).toEqual([]);
  });

  it('does not hold up the update beside a restart that cannot go on', () => {
    const cluster = given({ minAvailable: 5 });
    cluster.setImage('web:v2');
    cluster.step(5);
    restart(cluster, '2026-03-01T10:00:16Z');
    cluster.step(5);

    cluster.patchStatus({ pauseConditions: null });
    cluster.step(60);

    expect(cluster.rollout.status.stableRS).toBe(
      cluster.rollout.status.currentPodHash,
    );
  });
});

describe('a restart', () => {
  it('renews as many pods at a time as maxUnavailable allows', () => {
    const cluster = given({ minAvailable: 0 }, { ...PAUSE, maxUnavailable: 2 });
    const before = new Set(cluster.list('Pod').map(pod => pod.metadata.name));

    restart(cluster, '2026-03-01T10:00:05Z');

    const left = cluster
      .list('Pod')
      .filter(pod => before.has(pod.metadata.name));
    expect(left).toHaveLength(2);
  });

  it('that is asked for in advance begins then', () => {
    const cluster = given({ minAvailable: 0 });
    const before = cluster.list('Pod').map(pod => pod.metadata.name);

    restart(cluster, '2026-03-01T10:01:00Z');
    cluster.step(45);
    const waiting = cluster.list('Pod').map(pod => pod.metadata.name);
    cluster.step(60);

    expect(waiting).toEqual(before);
    expect(cluster.rollout.status.restartedAt).toBe('2026-03-01T10:01:00Z');
  });

  it('begins with the stable version', () => {
    const cluster = given({ minAvailable: 0 });
    cluster.setImage('web:v2');
    cluster.step(10);
    const before = cluster.list('Pod');

    restart(cluster, '2026-03-01T10:00:19Z');

    const left = new Set(cluster.list('Pod').map(pod => pod.metadata.name));
    const gone = before.filter(pod => !left.has(pod.metadata.name));
    expect(gone.map(pod => pod.spec.containers[0].image)).toEqual(['web:v1']);
  });
});
