import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { viewPods } from './viewPods';

function aPod(
  name: string,
  overrides: { ownerUid?: string; spec?: unknown; status?: unknown } = {},
): KubernetesObject {
  const { ownerUid = 'rs-1', ...rest } = overrides;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { nodeName: 'node-1', containers: [{ name: 'web' }] },
    status: {
      phase: 'Running',
      containerStatuses: [
        { name: 'web', ready: true, restartCount: 0, state: { running: {} } },
      ],
    },
    ...rest,
    metadata: {
      name,
      namespace: 'shop',
      uid: `pod-${name}`,
      resourceVersion: '1',
      creationTimestamp: '2026-03-01T12:00:00Z',
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          name: 'web',
          uid: ownerUid,
          controller: true,
        },
      ],
    },
  };
}

function waiting(reason: string, message?: string) {
  return {
    phase: 'Pending',
    containerStatuses: [
      { name: 'web', ready: false, state: { waiting: { reason, message } } },
    ],
  };
}

const owners = [
  { uid: 'rs-1', podHash: 'hash1' },
  { uid: 'rs-2', podHash: 'hash2', experiment: 'trial' },
];

function view(...pods: KubernetesObject[]) {
  return viewPods(pods, owners);
}

it('shows a pod with all that is known of it', () => {
  expect(view(aPod('web-1'))).toEqual([
    {
      name: 'web-1',
      podHash: 'hash1',
      state: 'Running',
      health: 'good',
      containers: { ready: 1, total: 1 },
      restarts: 0,
      createdAt: '2026-03-01T12:00:00Z',
      node: 'node-1',
    },
  ]);
});

it('shows the pods of its owners by name, and none that only has their labels', () => {
  const shown = view(
    aPod('web-2', { ownerUid: 'rs-2' }),
    aPod('web-1'),
    aPod('web-3', { ownerUid: 'rs-of-somebody-else' }),
  );

  expect(
    shown.map(({ name, podHash, experiment }) => [name, podHash, experiment]),
  ).toEqual([
    ['web-1', 'hash1', undefined],
    ['web-2', 'hash2', 'trial'],
  ]);
});

it('gives a malformed pod a row of its own that says what is wrong', () => {
  const broken = aPod('web-2', {
    status: { containerStatuses: [{ name: 'web', ready: 'yes' }] },
  });

  expect(view(aPod('web-1'), broken)).toMatchObject([
    { name: 'web-1', health: 'good' },
    {
      name: 'web-2',
      podHash: 'hash1',
      state: 'Unknown',
      health: 'bad',
      message: expect.stringMatching(
        /^This pod cannot be read: status\.containerStatuses\.0\.ready: /,
      ),
    },
  ]);
});

it.each([
  ['good', { phase: 'Succeeded' }],
  ['coming', waiting('ContainerCreating')],
  ['coming', waiting('PodInitializing')],
  ['coming', { phase: 'Pending' }],
  [
    'coming',
    {
      phase: 'Running',
      containerStatuses: [
        { name: 'web', ready: false, state: { running: {} } },
      ],
    },
  ],
  ['bad', waiting('CrashLoopBackOff')],
  ['bad', waiting('ImagePullBackOff')],
  ['bad', waiting('CreateContainerConfigError')],
  ['bad', { phase: 'Failed', reason: 'Evicted' }],
  ['bad', {}],
])('calls it %s: %#', (health, status) => {
  expect(view(aPod('web-1', { status }))).toMatchObject([{ health }]);
});

it('calls one that is being deleted going', () => {
  const pod = aPod('web-1');
  const deleted = {
    ...pod,
    metadata: { ...pod.metadata, deletionTimestamp: '2026-03-01T12:00:00Z' },
  };

  expect(view(deleted)).toMatchObject([
    { state: 'Terminating', health: 'going' },
  ]);
});

it.each([
  [
    'the container that has the word',
    waiting('ImagePullBackOff', 'Back-off pulling image "web:v9"'),
    'Back-off pulling image "web:v9"',
  ],
  [
    'the pod',
    {
      phase: 'Failed',
      reason: 'Evicted',
      message: 'The node was low on memory.',
    },
    'The node was low on memory.',
  ],
  [
    'what keeps it from a node',
    {
      phase: 'Pending',
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message: '0/3 nodes are available',
        },
      ],
    },
    '0/3 nodes are available',
  ],
])('has the message of %s', (_, status, message) => {
  expect(view(aPod('web-1', { status }))).toMatchObject([{ message }]);
});

it('shows no secrets', () => {
  const [{ message }] = view(
    aPod('web-1', {
      status: waiting('CrashLoopBackOff', 'exec: --password=hunter2 failed'),
    }),
  );

  expect(message).not.toContain('hunter2');
});
