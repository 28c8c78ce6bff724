import { aDeployment } from '../../testing/aDeployment';
import { aRollout, aService } from '../../testing/aRollout';
import { TestCluster } from '../../testing/TestCluster';

const STEPS = { steps: [{ setWeight: 34 }, { pause: {} }] };
const GENERATION = 'rollout.argoproj.io/workload-generation';

function aReferringRollout(
  workloadRef: object = {},
  strategy: object = { canary: STEPS },
) {
  const { metadata, spec, ...rest } = aRollout({ replicas: 3, ...strategy });
  const { template, selector, ...own } = spec;
  return {
    ...rest,
    metadata,
    spec: {
      ...own,
      workloadRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'web-deploy',
        ...workloadRef,
      },
    },
  };
}

function setDeployedImage(cluster: TestCluster, image: string): void {
  cluster.patch(
    { kind: 'Deployment', name: 'web-deploy' },
    { spec: { template: { spec: { containers: [{ name: 'web', image }] } } } },
  );
}

function deployedSize(cluster: TestCluster): number {
  return cluster.get('Deployment', 'web-deploy').spec.replicas;
}

function given(workloadRef: object = {}, strategy?: object): TestCluster {
  const cluster = new TestCluster();
  cluster.apply(aDeployment('web-deploy', {}));
  cluster.step(5);
  cluster.apply(aReferringRollout(workloadRef, strategy));
  cluster.step(10);
  return cluster;
}

function imagesOf(cluster: TestCluster, kind: string): string[] {
  return cluster
    .list('ReplicaSet')
    .filter(set => set.metadata.ownerReferences![0].kind === kind)
    .map(set => set.spec.template.spec.containers[0].image);
}

describe('a Rollout that refers to a Deployment', () => {
  it('uses its template and selector without ever having them in its spec', () => {
    const cluster = given();

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Healthy',
      selector: 'app=web',
      workloadObservedGeneration: '1',
    });
    expect(cluster.rollout.metadata.generation).toBe(1);
    expect(cluster.rollout.metadata.annotations![GENERATION]).toBe('1');
    expect(cluster.rollout.spec).not.toHaveProperty('template');
    expect(cluster.rollout.spec).not.toHaveProperty('selector');
  });

  it('updates when the template of the Deployment changes, with the generation of that', () => {
    const cluster = given();

    setDeployedImage(cluster, 'web:v2');
    cluster.step(10);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Paused',
      currentStepIndex: 1,
      observedGeneration: '1',
      workloadObservedGeneration: '2',
    });
    expect(imagesOf(cluster, 'Rollout')).toEqual(['web:v1', 'web:v2']);
  });

  it('does not count the Deployment’s own ReplicaSets although they match its selector', () => {
    const cluster = given({ scaleDown: 'never' });

    setDeployedImage(cluster, 'web:v2');
    cluster.step(20);

    expect(imagesOf(cluster, 'Deployment')).toEqual(['web:v1', 'web:v2']);
    expect(imagesOf(cluster, 'Rollout')).toEqual(['web:v1', 'web:v2']);
    expect(cluster.rollout.status.replicas).toBe(3);
  });

  it('goes back to the stable version when the Deployment gets its old template again', () => {
    const cluster = given({ scaleDown: 'onsuccess' });
    setDeployedImage(cluster, 'web:v2');
    cluster.step(10);

    setDeployedImage(cluster, 'web:v1');
    cluster.step(20);

    expect(cluster.rollout.status).toMatchObject({
      phase: 'Healthy',
      currentStepIndex: 2,
    });
    expect(imagesOf(cluster, 'Rollout')).toHaveLength(2);
    expect(cluster.told('SkipSteps')).toEqual([
      'Rollback to stable ReplicaSets',
    ]);
  });

  it.each(['onsuccess', 'progressively'])(
    'with scaleDown %s takes the pods of the Deployment once its own are there',
    scaleDown => {
      const cluster = new TestCluster();
      cluster.apply(aDeployment('web-deploy', {}));
      cluster.step(5);
      cluster.apply(aReferringRollout({ scaleDown }));
      const before = deployedSize(cluster);
      cluster.step(10);

      expect(before).toBe(3);
      expect(deployedSize(cluster)).toBe(0);
      expect(cluster.rollout.status.workloadObservedGeneration).toBe('2');
      expect(cluster.rollout.metadata.annotations).toMatchObject({
        'rollout.argoproj.io/revision': '1',
      });
    },
  );

  it('leaves the Deployment its pods with scaleDown never', () => {
    const cluster = given({ scaleDown: 'never' });

    expect(deployedSize(cluster)).toBe(3);
  });

  it('takes pods step by step with scaleDown progressively while its own get ready', () => {
    const cluster = new TestCluster();
    cluster.apply(aDeployment('web-deploy', {}));
    cluster.step(5);
    cluster.apply(aReferringRollout({ scaleDown: 'progressively' }));
    const [pod] = cluster
      .list('Pod')
      .filter(each => each.metadata.labels!['rollouts-pod-template-hash']);
    cluster.patch(
      { kind: 'Pod', name: pod.metadata.name },
      {
        metadata: {
          annotations: { 'demo.progressive-delivery/ready-after': '20s' },
        },
      },
    );
    cluster.step(10);

    expect(cluster.rollout.status.readyReplicas).toBe(2);
    expect(deployedSize(cluster)).toBe(1);
  });

  it('scales down only during its first revision', () => {
    const cluster = given({ scaleDown: 'onsuccess' });
    setDeployedImage(cluster, 'web:v2');
    cluster.step(10);
    cluster.patchStatus({ promoteFull: true });
    cluster.step(20);

    cluster.patch(
      { kind: 'Deployment', name: 'web-deploy' },
      { spec: { replicas: 2 } },
    );
    cluster.step(20);

    expect(cluster.rollout.status.phase).toBe('Healthy');
    expect(deployedSize(cluster)).toBe(2);
  });

  it('never scales down for a blue-green Rollout with a post-promotion analysis', () => {
    const cluster = new TestCluster();
    cluster.apply(aDeployment('web-deploy', {}), aService('active'));
    cluster.apply({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AnalysisTemplate',
      metadata: { name: 'success-rate', namespace: 'shop' },
      spec: { metrics: [] },
    });
    cluster.step(5);
    cluster.apply(
      aReferringRollout(
        { scaleDown: 'onsuccess' },
        {
          blueGreen: {
            activeService: 'active',
            postPromotionAnalysis: {
              templates: [{ templateName: 'success-rate' }],
            },
          },
        },
      ),
    );
    cluster.step(20);

    expect(cluster.rollout.status.phase).toBe('Healthy');
    expect(deployedSize(cluster)).toBe(3);
  });

  it('takes the template of a PodTemplate and the selector of its own', () => {
    const cluster = new TestCluster();
    cluster.apply({
      apiVersion: 'v1',
      kind: 'PodTemplate',
      metadata: { name: 'web-pods', namespace: 'shop' },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: { containers: [{ name: 'web', image: 'web:v1' }] },
      },
    });
    const rollout = aReferringRollout({
      apiVersion: 'v1',
      kind: 'PodTemplate',
      name: 'web-pods',
    });

    cluster.apply({
      ...rollout,
      spec: { ...rollout.spec, selector: { matchLabels: { app: 'web' } } },
    });
    cluster.step(5);

    expect(cluster.rollout.status.phase).toBe('Healthy');
    expect(cluster.rollout.metadata.annotations![GENERATION]).toBe('1');
  });

  it.each([
    [{ name: 'gone' }, 'deployments.apps "shop/gone" not found'],
    [
      { kind: 'StatefulSet' },
      'workload of type apps/StatefulSet is not supported',
    ],
  ])('says what is wrong with the reference %j', (workloadRef, words) => {
    const cluster = given(workloadRef);

    expect(cluster.rollout.status.message).toBe(
      `InvalidSpec: The Rollout "web" is invalid: ${words}`,
    );
    expect(imagesOf(cluster, 'Rollout')).toEqual([]);
  });

  it('refuses a template of its own beside the reference', () => {
    const cluster = new TestCluster();
    const { metadata, spec, ...rest } = aReferringRollout();

    cluster.apply(aDeployment('web-deploy', {}), {
      ...rest,
      metadata,
      spec: { ...spec, template: aRollout({ canary: {} }).spec.template },
    });
    cluster.step(5);

    expect(cluster.rollout.status.message).toContain(
      'template must be empty for workload reference rollout',
    );
  });

  it('begins as soon as the Deployment appears', () => {
    const cluster = new TestCluster();
    cluster.apply(aReferringRollout());
    cluster.step(5);
    const before = cluster.rollout.status.phase;

    cluster.apply(aDeployment('web-deploy', {}));
    cluster.step(10);

    expect(before).toBe('Degraded');
    expect(cluster.rollout.status.phase).toBe('Healthy');
  });
});
