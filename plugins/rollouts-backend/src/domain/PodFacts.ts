/** What is known of a pod, as far as it is shown. */
export interface PodFacts {
  name: string;
  createdAt?: string;
  isBeingDeleted: boolean;
  node?: string;
  phase?: string;
  /** Such as `Evicted` or `NodeLost`. */
  reason?: string;
  message?: string;
  conditions: PodCondition[];
  /** Names, in the order of the spec. */
  containers: string[];
  initContainers: InitContainer[];
  containerStatuses: ContainerStatus[];
  initContainerStatuses: ContainerStatus[];
}

export interface PodCondition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
}

export interface InitContainer {
  name: string;
  /** It starts before the others and goes on beside them. */
  isSidecar: boolean;
}

export interface ContainerStatus {
  name: string;
  isReady: boolean;
  isStarted: boolean;
  restarts: number;
  isRunning: boolean;
  waiting?: { reason?: string; message?: string };
  terminated?: {
    exitCode: number;
    signal?: number;
    reason?: string;
    message?: string;
  };
}
