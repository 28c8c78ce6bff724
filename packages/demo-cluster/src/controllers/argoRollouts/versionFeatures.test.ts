import { aRollout, aService, NAMESPACE } from '../testing/aRollout';
import { TestCluster } from '../testing/TestCluster';

const PAUSE = { steps: [{ setWeight: 25 }, { pause: {} }] };
const NOTE = 'rollout.argoproj.io/ephemeral-metadata';

function given(spec: Parameters<typeof aRollout>[0]): TestCluster {
  const cluster = new TestCluster();
  cluster.apply(aService('active'), aService('preview'), aRollout(spec));
  cluster.step(10);
  return cluster;
}

function setOf(cluster: TestCluster, image: string) {
  return cluster
    .list('ReplicaSet')
    .find(set => set.spec.template.spec.containers[0].image === image)!;
}

function rolesOfPods(cluster: TestCluster): Record<string, string[]> {
  const roles: Record<string, string[]> = {};
  for (const pod of cluster.list('Pod')) {
    const image = pod.spec.containers[0].image;
    roles[image] ??= [];
    roles[image].push(pod.metadata.labels?.role ?? '');
  }
  return roles;
}

describe('metadata of a role', () => {
  const roles = {
    ...PAUSE,
    stableMetadata: { labels: { role: 'stable' } },
    canaryMetadata: {
      labels: { role: 'canary' },
      annotations: { 'example.com/try': 'yes' },
    },
  };

  it('is on the ReplicaSet and its pods, with a note of what was given', () => {
    const cluster = given({ canary: roles });

    expect(rolesOfPods(cluster)).toEqual({
      'web:v1': ['stable', 'stable', 'stable', 'stable'],
    });
    const set = setOf(cluster, 'web:v1');
    expect(set.metadata.annotations![NOTE]).toBe(
      '{"labels":{"role":"stable"}}',
    );
    expect(set.spec.template.metadata.labels.role).toBe('stable');
    expect(set.metadata.labels).not.toHaveProperty('role');
  });

  it('tells canary and stable pods apart during an update', () => {
    const cluster = given({ canary: roles });

    cluster.setImage('web:v2');
    cluster.step(10);

    expect(rolesOfPods(cluster)).toEqual({
      'web:v1': ['stable', 'stable', 'stable'],
      'web:v2': ['canary'],
    });
  });

  it('changes in running pods when the canary becomes stable', () => {
    const cluster = given({ canary: roles });
    cluster.setImage('web:v2');
    cluster.step(10);
    const [pod] = cluster
      .list('Pod')
      .filter(each => each.metadata.labels!.role === 'canary');

    cluster.patchStatus({ promoteFull: true });
    cluster.step(30);

    const kept = cluster.get('Pod', pod.metadata.name);
    expect(kept.metadata.labels!.role).toBe('stable');
    expect(kept.metadata.annotations).not.toHaveProperty(['example.com/try']);
    expect(rolesOfPods(cluster)['web:v2']).toEqual(Array(4).fill('stable'));
    expect(setOf(cluster, 'web:v1').metadata.annotations).not.toHaveProperty([
      NOTE,
    ]);
  });

  it('makes no new version', () => {
    const cluster = given({ canary: roles });

    cluster.patchRollout({
      spec: {
        strategy: { canary: { stableMetadata: { labels: { role: 'main' } } } },
      },
    });
    cluster.step(5);

    expect(cluster.list('ReplicaSet')).toHaveLength(1);
    expect(rolesOfPods(cluster)['web:v1']).toEqual(Array(4).fill('main'));
  });

  it('is that of preview and active with blue-green', () => {
    const cluster = given({
      blueGreen: {
        activeService: 'active',
        previewService: 'preview',
        autoPromotionEnabled: false,
        activeMetadata: { labels: { role: 'active' } },
        previewMetadata: { labels: { role: 'preview' } },
      },
    });

    cluster.setImage('web:v2');
    cluster.step(10);

    expect(rolesOfPods(cluster)).toEqual({
      'web:v1': Array(4).fill('active'),
      'web:v2': Array(4).fill('preview'),
    });
  });

  it('leaves alone what others have put on the pods', () => {
    const cluster = given({ canary: roles });
    const [pod] = cluster.list('Pod');
    cluster.patch(
      { kind: 'Pod', name: pod.metadata.name },
      { metadata: { labels: { 'sidecar.example.com': 'injected' } } },
    );

    cluster.patchRollout({
      spec: { strategy: { canary: { stableMetadata: { labels: {} } } } },
    });
    cluster.step(5);

    expect(
      cluster.get('Pod', pod.metadata.name).metadata.labels,
    ).toHaveProperty(['sidecar.example.com'], 'injected');
  });

  it('takes a note that cannot be read for none', () => {
    const cluster = given({ canary: roles });
    cluster.patch(
      { kind: 'ReplicaSet', name: setOf(cluster, 'web:v1').metadata.name },
      { metadata: { annotations: { [NOTE]: '{"labels":' } } },
    );
    cluster.step(5);

    expect(cluster.problems).toEqual([]);
    expect(rolesOfPods(cluster)['web:v1']).toEqual(Array(4).fill('stable'));
  });
});

describe('anti-affinity', () => {
  const rule = (hash: string) => ({
    labelSelector: {
      matchExpressions: [
        {
          key: 'rollouts-pod-template-hash',
          operator: 'In',
          values: [hash],
        },
      ],
    },
    namespaces: [NAMESPACE],
    topologyKey: 'kubernetes.io/hostname',
  });

  it('keeps a new version away from the stable one’s nodes, without another hash', () => {
    const strategy = {
      ...PAUSE,
      antiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: {} },
    };
    const plain = given({ canary: PAUSE });
    const cluster = given({ canary: strategy });
    [plain, cluster].forEach(each => each.setImage('web:v2'));

    const first = setOf(cluster, 'web:v1');
    const second = setOf(cluster, 'web:v2');
    expect(first.spec.template.spec).not.toHaveProperty('affinity');
    expect(second.spec.template.spec.affinity).toEqual({
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          rule(first.metadata.labels!['rollouts-pod-template-hash']),
        ],
      },
    });
    expect(second.metadata.name).toBe(setOf(plain, 'web:v2').metadata.name);
    expect(cluster.rollout.spec.template.spec).not.toHaveProperty('affinity');
  });

  it('as a preference has its weight and leaves the template’s own rules', () => {
    const own = {
      nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] },
    };
    const cluster = given({
      canary: {
        ...PAUSE,
        antiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: { weight: 7 },
        },
      },
    });
    cluster.patchRollout({
      spec: { template: { spec: { affinity: own } } },
    });
    cluster.step(5);

    const newest = cluster.list('ReplicaSet').at(-1)!;
    const hash = setOf(cluster, 'web:v1').metadata.labels![
      'rollouts-pod-template-hash'
    ];
    expect(newest.spec.template.spec.affinity).toEqual({
      ...own,
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 7, podAffinityTerm: rule(hash) },
        ],
      },
    });
  });
});

describe('a progress threshold', () => {
  /** Every second pod of the new version takes a minute to get ready. */
  function withSlowPods(
    threshold?: object,
    steps: object[] = [{ setWeight: 50 }, { pause: {} }],
  ): TestCluster {
    const cluster = given({
      canary: {
        steps,
        ...(threshold ? { replicaProgressThreshold: threshold } : {}),
      },
    });
    cluster.setImage('web:v2');
    for (let second = 0; second < 20; second++) {
      const [, slow] = cluster
        .list('Pod')
        .filter(pod => pod.spec.containers[0].image === 'web:v2');
      if (slow && !slow.metadata.annotations) {
        cluster.patch(
          { kind: 'Pod', name: slow.metadata.name },
          {
            metadata: {
              annotations: { 'demo.progressive-delivery/ready-after': '60s' },
            },
          },
        );
      }
      cluster.step(1);
    }
    return cluster;
  }

  it.each([
    [undefined, 0],
    [{ type: 'Percent', value: 60 }, 0],
    [{ type: 'Percent', value: 50 }, 1],
    [{ type: 'Pods', value: 1 }, 1],
    [{ type: 'Pods', value: 9 }, 0],
    [{ type: 'Heads', value: 1 }, 1],
  ])(
    'of %j with one pod of two brings the update to step %d',
    (threshold, index) => {
      const cluster = withSlowPods(threshold);

      expect(cluster.rollout.status.currentStepIndex).toBe(index);
    },
  );

  it.each([
    [undefined, 'web:v1'],
    [{ type: 'Percent', value: 50 }, 'web:v2'],
  ])(
    'of %j makes %s the stable version while one pod is late',
    (threshold, image) => {
      const cluster = withSlowPods(threshold, [{ setWeight: 100 }]);

      const { stableRS } = cluster.rollout.status;
      const stable = setOf(cluster, image).metadata.labels!;
      expect(stable['rollouts-pod-template-hash']).toBe(stableRS);
    },
  );
});

describe('a deleted Rollout', () => {
  it('is told of once', () => {
    const cluster = given({ canary: PAUSE });

    cluster.delete('Rollout', 'web');
    cluster.step(60);

    expect(cluster.told('RolloutDeleted')).toEqual([
      'Rollout web/shop is deleted.',
    ]);
  });

  it('is not told of where its namespace goes with it', () => {
    const cluster = given({ canary: PAUSE });

    cluster.delete('Namespace', NAMESPACE);

    expect(cluster.problems).toEqual([]);
    expect(cluster.list('Event')).toEqual([]);
  });
});

describe('a scale-down delay of 0', () => {
  it('leaves the old version its pods until more versions have them than the limit', () => {
    const cluster = given({
      blueGreen: {
        activeService: 'active',
        scaleDownDelaySeconds: 0,
        scaleDownDelayRevisionLimit: 1,
      },
    });
    cluster.setImage('web:v2');
    cluster.step(60);
    const afterFirst = cluster.sizes;

    cluster.setImage('web:v3');
    cluster.step(60);

    expect(afterFirst).toEqual({ 1: 4, 2: 4 });
    expect(cluster.sizes).toEqual({ 1: 0, 2: 4, 3: 4 });
  });
});
