import { ContainerStatus, PodFacts } from './PodFacts';
import { podState } from './podState';

function aPod(overrides: Partial<PodFacts> = {}): PodFacts {
  return {
    name: 'web-1',
    isBeingDeleted: false,
    phase: 'Running',
    conditions: [],
    containers: ['web'],
    initContainers: [],
    containerStatuses: [running('web')],
    initContainerStatuses: [],
    ...overrides,
  };
}

function aStatus(
  name: string,
  overrides: Partial<ContainerStatus> = {},
): ContainerStatus {
  return {
    name,
    isReady: false,
    isStarted: false,
    restarts: 0,
    isRunning: false,
    ...overrides,
  };
}

function running(name: string, overrides: Partial<ContainerStatus> = {}) {
  return aStatus(name, {
    isReady: true,
    isStarted: true,
    isRunning: true,
    ...overrides,
  });
}

function waiting(name: string, reason?: string, restarts = 0) {
  return aStatus(name, { waiting: { reason }, restarts });
}

function ended(
  name: string,
  terminated: Partial<NonNullable<ContainerStatus['terminated']>>,
  restarts = 0,
) {
  return aStatus(name, {
    terminated: { exitCode: 0, ...terminated },
    restarts,
  });
}

const sidecar = { name: 'proxy', isSidecar: true };
const setup = { name: 'setup', isSidecar: false };
const migrate = { name: 'migrate', isSidecar: false };
const isTrue = (type: string) => ({ type, status: 'True' });

describe('a pod as kubectl get pods says it: READY, STATUS, RESTARTS', () => {
  it.each<[string, Partial<PodFacts>, string]>([
    ['all is well', {}, '1/1 Running 0'],
    [
      'a container is not ready',
      { containerStatuses: [running('web', { isReady: false })] },
      '0/1 Running 0',
    ],
    [
      'nothing is known of its containers yet',
      { phase: 'Pending', containerStatuses: [] },
      '0/1 Pending 0',
    ],
    [
      'it has no status at all',
      { phase: undefined, containerStatuses: [] },
      '0/1 Unknown 0',
    ],
    [
      'it may not be scheduled yet',
      {
        phase: 'Pending',
        containerStatuses: [],
        conditions: [
          { type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' },
        ],
      },
      '0/1 SchedulingGated 0',
    ],
    [
      'an image is pulled',
      {
        phase: 'Pending',
        containerStatuses: [waiting('web', 'ContainerCreating')],
      },
      '0/1 ContainerCreating 0',
    ],
    [
      'it crashes again and again',
      { containerStatuses: [waiting('web', 'CrashLoopBackOff', 7)] },
      '0/1 CrashLoopBackOff 7',
    ],
    [
      'one of two crashes: the word is of the first in the list that has one',
      {
        containers: ['web', 'log'],
        containerStatuses: [
          waiting('web', 'ImagePullBackOff'),
          waiting('log', 'CrashLoopBackOff', 2),
        ],
      },
      '0/2 ImagePullBackOff 2',
    ],
    [
      'a container waits without a reason',
      { phase: 'Pending', containerStatuses: [waiting('web')] },
      '0/1 Pending 0',
    ],
    [
      'a container ended with a code',
      { containerStatuses: [ended('web', { exitCode: 3 })] },
      '0/1 ExitCode:3 0',
    ],
    [
      'a container was killed',
      { containerStatuses: [ended('web', { exitCode: 137, signal: 9 })] },
      '0/1 Signal:9 0',
    ],
    [
      'a container ended for a reason',
      {
        containerStatuses: [
          ended('web', { exitCode: 137, reason: 'OOMKilled' }, 1),
        ],
      },
      '0/1 OOMKilled 1',
    ],
    [
      'it is done',
      {
        phase: 'Succeeded',
        containerStatuses: [ended('web', { reason: 'Completed' })],
      },
      '0/1 Completed 0',
    ],
    [
      'one container is done, the other runs, and the pod is ready',
      {
        containers: ['web', 'job'],
        conditions: [isTrue('Ready')],
        containerStatuses: [
          ended('job', { reason: 'Completed' }),
          running('web'),
        ],
      },
      '1/2 Running 0',
    ],
    [
      'one container is done, the other runs, and the pod is not ready',
      {
        containers: ['web', 'job'],
        containerStatuses: [
          ended('job', { reason: 'Completed' }),
          running('web'),
        ],
      },
      '1/2 NotReady 0',
    ],
    [
      'it was evicted',
      { phase: 'Failed', reason: 'Evicted', containerStatuses: [] },
      '0/1 Evicted 0',
    ],
    ['it is being deleted', { isBeingDeleted: true }, '1/1 Terminating 0'],
    [
      'it is done and being deleted',
      {
        phase: 'Succeeded',
        isBeingDeleted: true,
        containerStatuses: [ended('web', { reason: 'Completed' })],
      },
      '0/1 Completed 0',
    ],
    [
      'its node is lost',
      { isBeingDeleted: true, reason: 'NodeLost' },
      '1/1 Unknown 0',
    ],
    [
      'its node is lost, and nobody deletes it',
      { reason: 'NodeLost' },
      '1/1 NodeLost 0',
    ],
  ])('%s', (_, overrides, line) => {
    const { ready, total, word, restarts } = podState(aPod(overrides));

    expect(`${ready}/${total} ${word} ${restarts}`).toBe(line);
  });
});

describe('a pod with init containers', () => {
  const begun = {
    phase: 'Pending',
    initContainers: [setup, migrate],
    containerStatuses: [waiting('web', 'PodInitializing')],
  };

  it.each<[string, Partial<PodFacts>, string]>([
    [
      'the first runs',
      {
        ...begun,
        initContainerStatuses: [
          aStatus('setup', { isRunning: true }),
          waiting('migrate', 'PodInitializing'),
        ],
      },
      '0/1 Init:0/2 0',
    ],
    [
      'the second waits for its turn',
      {
        ...begun,
        initContainerStatuses: [
          ended('setup', { reason: 'Completed' }),
          waiting('migrate', 'PodInitializing'),
        ],
      },
      '0/1 Init:1/2 0',
    ],
    [
      'one failed with a code',
      {
        ...begun,
        initContainerStatuses: [ended('setup', { exitCode: 2 }, 1)],
      },
      '0/1 Init:ExitCode:2 1',
    ],
    [
      'one was killed',
      {
        ...begun,
        initContainerStatuses: [ended('setup', { exitCode: 137, signal: 9 })],
      },
      '0/1 Init:Signal:9 0',
    ],
    [
      'one failed for a reason',
      {
        ...begun,
        initContainerStatuses: [
          ended('setup', { exitCode: 1, reason: 'Error' }),
        ],
      },
      '0/1 Init:Error 0',
    ],
    [
      'one crashes again and again; those after it do not count',
      {
        ...begun,
        initContainerStatuses: [
          waiting('setup', 'CrashLoopBackOff', 4),
          aStatus('migrate', { restarts: 9 }),
        ],
      },
      '0/1 Init:CrashLoopBackOff 4',
    ],
    [
      'all are done: their restarts do not count any more',
      {
        initContainers: [setup],
        initContainerStatuses: [ended('setup', { reason: 'Completed' }, 3)],
      },
      '1/1 Running 0',
    ],
    [
      'one is told of again although the pod was initialized: the containers have the word',
      {
        initContainers: [setup],
        conditions: [isTrue('Initialized')],
        initContainerStatuses: [aStatus('setup', { isRunning: true })],
        containerStatuses: [waiting('web', 'CrashLoopBackOff', 1)],
      },
      '0/1 CrashLoopBackOff 1',
    ],
  ])('%s', (_, overrides, line) => {
    const { ready, total, word, restarts } = podState(aPod(overrides));

    expect(`${ready}/${total} ${word} ${restarts}`).toBe(line);
  });
});

describe('a pod with a sidecar', () => {
  it.each<[string, Partial<PodFacts>, string]>([
    [
      'it counts as a container, with its restarts',
      {
        initContainers: [sidecar],
        initContainerStatuses: [running('proxy', { restarts: 2 })],
        containerStatuses: [running('web', { restarts: 1 })],
      },
      '2/2 Running 3',
    ],
    [
      'it is started but not ready',
      {
        initContainers: [sidecar],
        initContainerStatuses: [running('proxy', { isReady: false })],
      },
      '1/2 Running 0',
    ],
    [
      'it is not started: the others wait',
      {
        phase: 'Pending',
        initContainers: [sidecar, setup],
        initContainerStatuses: [aStatus('proxy', { isRunning: true })],
        containerStatuses: [waiting('web', 'PodInitializing')],
      },
      '0/2 Init:0/2 0',
    ],
    [
      'it is ready while an init container behind it runs',
      {
        phase: 'Pending',
        initContainers: [sidecar, setup],
        initContainerStatuses: [
          running('proxy'),
          aStatus('setup', { isRunning: true }),
        ],
        containerStatuses: [waiting('web', 'PodInitializing')],
      },
      '1/2 Init:1/2 0',
    ],
    [
      'it has ended with the pod',
      {
        phase: 'Succeeded',
        initContainers: [sidecar],
        initContainerStatuses: [ended('proxy', { reason: 'Completed' }, 1)],
        containerStatuses: [ended('web', { reason: 'Completed' })],
      },
      '0/2 Completed 1',
    ],
  ])('%s', (_, overrides, line) => {
    const { ready, total, word, restarts } = podState(aPod(overrides));

    expect(`${ready}/${total} ${word} ${restarts}`).toBe(line);
  });
});
