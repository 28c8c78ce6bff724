import { aDeployment } from '../testing/aDeployment';
import { TestCluster } from '../testing/TestCluster';

const REVISION = 'deployment.kubernetes.io/revision';

function aCluster(spec: Parameters<typeof aDeployment>[1] = {}): TestCluster {
  const cluster = new TestCluster();
  cluster.apply(aDeployment('web', spec));
  cluster.step(5);
  return cluster;
}

function setImage(cluster: TestCluster, image: string): void {
  const template = { spec: { containers: [{ name: 'web', image }] } };
  cluster.patch({ kind: 'Deployment', name: 'web' }, { spec: { template } });
}

function sizes(cluster: TestCluster): Record<string, number> {
  return Object.fromEntries(
    cluster
      .list('ReplicaSet')
      .map(set => [set.metadata.annotations![REVISION], set.spec.replicas]),
  );
}

function statusOf(cluster: TestCluster): any {
  return cluster.get('Deployment', 'web').status;
}

function conditionOf(cluster: TestCluster, type: string): string {
  const found = statusOf(cluster).conditions.find(
    (each: { type: string }) => each.type === type,
  );
  return `${found.status} ${found.reason}`;
}

describe('a simulated Deployment', () => {
  it('has its pods and says that they are available', () => {
    const cluster = aCluster();

    expect(sizes(cluster)).toEqual({ 1: 3 });
    expect(statusOf(cluster)).toMatchObject({
      observedGeneration: 1,
      replicas: 3,
      updatedReplicas: 3,
      readyReplicas: 3,
      availableReplicas: 3,
    });
    expect(conditionOf(cluster, 'Available')).toBe(
      'True MinimumReplicasAvailable',
    );
    expect(conditionOf(cluster, 'Progressing')).toBe(
      'True NewReplicaSetAvailable',
    );
    expect(
      cluster.get('Deployment', 'web').metadata.annotations?.[REVISION],
    ).toBe('1');
  });

  it('updates within its limits: one pod more, none missing', () => {
    const cluster = aCluster();

    setImage(cluster, 'web:v2');
    const begun = sizes(cluster);
    cluster.step(20);

    expect(begun).toEqual({ 1: 3, 2: 1 });
    expect(sizes(cluster)).toEqual({ 1: 0, 2: 3 });
    expect(cluster.told('ScalingReplicaSet').at(-1)).toMatch(
      /^Scaled down replica set web-\S+ from 1 to 0$/,
    );
  });

  it('keeps the old pods while the new ones never get ready, and says so after the deadline', () => {
    const cluster = aCluster({ progressDeadlineSeconds: 30 });

    setImage(cluster, 'web:bad');
    cluster.step(29);
    const waiting = conditionOf(cluster, 'Progressing');
    cluster.step(5);

    expect(sizes(cluster)).toEqual({ 1: 3, 2: 1 });
    expect(waiting).toBe('True ReplicaSetUpdated');
    expect(conditionOf(cluster, 'Progressing')).toBe(
      'False ProgressDeadlineExceeded',
    );
  });

  it('gives an old template the next revision and keeps the old number as history', () => {
    const cluster = aCluster();
    setImage(cluster, 'web:v2');
    cluster.step(20);

    setImage(cluster, 'web:v1');
    cluster.step(20);

    expect(sizes(cluster)).toEqual({ 2: 0, 3: 3 });
    const revived = cluster
      .list('ReplicaSet')
      .find(set => set.metadata.annotations![REVISION] === '3')!;
    expect(
      revived.metadata.annotations![
        'deployment.kubernetes.io/revision-history'
      ],
    ).toBe('1');
  });

  it('waits with a new version while it is paused, but follows its size', () => {
    const cluster = aCluster();

    cluster.patch(
      { kind: 'Deployment', name: 'web' },
      { spec: { paused: true, replicas: 5 } },
    );
    setImage(cluster, 'web:v2');
    cluster.step(20);
    const paused = sizes(cluster);
    const said = conditionOf(cluster, 'Progressing');
    cluster.patch(
      { kind: 'Deployment', name: 'web' },
      { spec: { paused: null } },
    );
    cluster.step(30);

    expect(paused).toEqual({ 1: 5 });
    expect(said).toBe('Unknown DeploymentPaused');
    expect(sizes(cluster)).toEqual({ 1: 0, 2: 5 });
  });

  it('removes all old pods first when it recreates', () => {
    const cluster = aCluster({ strategy: { type: 'Recreate' } });
    let most = 0;

    setImage(cluster, 'web:v2');
    for (let second = 0; second < 10; second++) {
      most = Math.max(most, cluster.list('Pod').length);
      cluster.step(1);
    }

    expect(most).toBe(3);
    expect(sizes(cluster)).toEqual({ 1: 0, 2: 3 });
  });

  it('keeps no more old versions than its limit', () => {
    const cluster = aCluster({ revisionHistoryLimit: 1 });

    for (const image of ['web:v2', 'web:v3', 'web:v4']) {
      setImage(cluster, image);
      cluster.step(30);
    }

    expect(sizes(cluster)).toEqual({ 3: 0, 4: 3 });
  });

  it('takes no new revision from fields that a Go client writes without being asked', () => {
    const cluster = aCluster();

    cluster.patch(
      { kind: 'Deployment', name: 'web' },
      {
        spec: {
          template: {
            spec: {
              containers: [{ name: 'web', image: 'web:v1', resources: {} }],
            },
          },
        },
      },
    );
    cluster.step(5);

    expect(sizes(cluster)).toEqual({ 1: 3 });
  });

  it('shares a new size out among the versions of an update', () => {
    const cluster = aCluster({ replicas: 4 });
    setImage(cluster, 'web:bad');
    cluster.step(10);

    cluster.patch(
      { kind: 'Deployment', name: 'web' },
      { spec: { replicas: 8 } },
    );
    cluster.step(10);

    const { 1: old, 2: bad } = sizes(cluster);
    expect(old + bad).toBe(10);
    expect(old).toBeGreaterThanOrEqual(6);
    expect(cluster.problems).toEqual([]);
  });

  it('leaves a Deployment alone whose spec says nothing', () => {
    const cluster = new TestCluster();

    cluster.apply({
      ...aDeployment('broken', {}),
      spec: { replicas: 'many' },
    });
    cluster.apply(aDeployment('web', {}));
    cluster.step(5);

    expect(sizes(cluster)).toEqual({ 1: 3 });
    expect(cluster.problems).toEqual([]);
  });
});
