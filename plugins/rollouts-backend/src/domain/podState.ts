import { ContainerStatus, PodFacts } from './PodFacts';

/** What `kubectl get pods` says of a pod in its columns READY, STATUS and RESTARTS. */
export interface PodState {
  word: string;
  ready: number;
  total: number;
  restarts: number;
  /** Of the container that the word is about, where it gives one. */
  message?: string;
}

/** How far the init containers are. `word` is absent when all are done. */
interface InitState {
  word?: string;
  message?: string;
  readySidecars: number;
  restarts: number;
  sidecarRestarts: number;
}

/**
 * Follows kubectl's own printer, rule by rule: the last word wins, init containers are told of
 * until the first that is not done, and containers from the last to the first.
 */
export function podState(pod: PodFacts): PodState {
  const sidecars = pod.initContainers.filter(({ isSidecar }) => isSidecar);
  const total = pod.containers.length + sidecars.length;
  const init = initState(pod);
  const isWaitingForInit =
    init.word !== undefined && !hasCondition(pod, 'Initialized');
  const state: PodState = isWaitingForInit
    ? {
        word: init.word ?? '',
        message: init.message,
        ready: init.readySidecars,
        total,
        restarts: init.restarts,
      }
    : { ...stateOfContainers(pod, init), total };
  const deletion = wordOfDeletion(pod);
  return deletion === undefined ? state : { ...state, word: deletion };
}

function initialWord({ phase, reason, conditions }: PodFacts): string {
  const isGated = conditions.some(
    condition =>
      condition.type === 'PodScheduled' &&
      condition.reason === 'SchedulingGated',
  );
  return isGated ? 'SchedulingGated' : reason || phase || 'Unknown';
}

function initState(pod: PodFacts): InitState {
  const { initContainers, initContainerStatuses } = pod;
  const isSidecar = (name: string) =>
    initContainers.some(known => known.name === name && known.isSidecar);
  let state: InitState = { readySidecars: 0, restarts: 0, sidecarRestarts: 0 };
  for (const [index, status] of initContainerStatuses.entries()) {
    const sidecar = isSidecar(status.name);
    state = {
      ...state,
      restarts: state.restarts + status.restarts,
      sidecarRestarts: state.sidecarRestarts + (sidecar ? status.restarts : 0),
    };
    if (sidecar && status.isStarted && status.terminated?.exitCode !== 0) {
      state.readySidecars += status.isReady ? 1 : 0;
    } else if (status.terminated?.exitCode !== 0) {
      return {
        ...state,
        word: wordOfInit(status, `${index}/${initContainers.length}`),
        message: messageOf(status),
      };
    }
  }
  return state;
}

function wordOfInit(status: ContainerStatus, progress: string): string {
  const { terminated, waiting } = status;
  if (terminated) {
    return `Init:${wordOfEnd(terminated)}`;
  }
  return waiting?.reason && waiting.reason !== 'PodInitializing'
    ? `Init:${waiting.reason}`
    : `Init:${progress}`;
}

function stateOfContainers(
  pod: PodFacts,
  init: InitState,
): Omit<PodState, 'total'> {
  let word = init.word ?? initialWord(pod);
  let message = init.message;
  let ready = init.readySidecars;
  let hasRunning = false;
  for (const status of [...pod.containerStatuses].reverse()) {
    const told = wordOfContainer(status);
    if (told !== undefined) {
      word = told;
      message = messageOf(status);
    } else if (status.isReady && status.isRunning) {
      hasRunning = true;
      ready += 1;
    }
  }
  if (word === 'Completed' && hasRunning) {
    word = hasCondition(pod, 'Ready') ? 'Running' : 'NotReady';
  }
  const restarts = pod.containerStatuses.reduce(
    (sum, status) => sum + status.restarts,
    init.sidecarRestarts,
  );
  return { word, message, ready, restarts };
}

/** Absent when there is nothing to say of it but that it runs. */
function wordOfContainer(status: ContainerStatus): string | undefined {
  const { waiting, terminated } = status;
  if (waiting?.reason) {
    return waiting.reason;
  }
  return terminated && wordOfEnd(terminated);
}

function wordOfEnd({
  reason,
  signal,
  exitCode,
}: NonNullable<ContainerStatus['terminated']>): string {
  if (reason) {
    return reason;
  }
  return signal ? `Signal:${signal}` : `ExitCode:${exitCode}`;
}

/** A pod that has ended keeps the word for its end. */
function wordOfDeletion(pod: PodFacts): string | undefined {
  const hasEnded = pod.phase === 'Succeeded' || pod.phase === 'Failed';
  if (!pod.isBeingDeleted) {
    return undefined;
  }
  if (pod.reason === 'NodeLost') {
    return 'Unknown';
  }
  return hasEnded ? undefined : 'Terminating';
}

function messageOf({
  waiting,
  terminated,
}: ContainerStatus): string | undefined {
  return waiting?.message || terminated?.message || undefined;
}

function hasCondition({ conditions }: PodFacts, type: string): boolean {
  return conditions.some(
    condition => condition.type === type && condition.status === 'True',
  );
}
