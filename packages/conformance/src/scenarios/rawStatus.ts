import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';

/**
 * The fields that the rules ask for, as the recorded object has them. They are read here once
 * more, and not with the engine's reader: that one is on trial.
 */
export interface RawStatus {
  phase?: string;
  message?: string;
  observedGeneration?: string;
  currentPodHash?: string;
  stableRS?: string;
  currentStepIndex?: number;
  abort?: boolean;
  promoteFull?: boolean;
  pauseConditions?: { reason?: string }[];
  /** Of a Rollout and of a ReplicaSet. */
  readyReplicas?: number;
  availableReplicas?: number;
  canary?: {
    weights?: { canary?: { weight?: number; podTemplateHash?: string } };
  };
  controllerPause?: boolean;
  workloadObservedGeneration?: string;
  restartedAt?: string;
  replicas?: number;
  blueGreen?: {
    prePromotionAnalysisRunStatus?: { name?: string };
    postPromotionAnalysisRunStatus?: { name?: string; status?: string };
  };
}

export interface RawSpec {
  /** Of an AnalysisRun. */
  metrics?: {
    name: string;
    count?: unknown;
    interval?: unknown;
    successCondition?: string;
  }[];
  paused?: boolean;
  replicas?: number;
  restartAt?: string;
  workloadRef?: { kind?: string };
  template?: object;
  strategy?: {
    canary?: {
      steps?: object[];
      trafficRouting?: { maxTrafficWeight?: number };
    };
  };
}

export function rawStatus({ status }: KubernetesObject): RawStatus {
  return status ?? {};
}

export function rawSpec({ spec }: KubernetesObject): RawSpec {
  return spec ?? {};
}

/** Has the controller seen the object's latest spec? A number of old controllers is a hash. */
export function isGenerationObserved(root: KubernetesObject): boolean {
  const { observedGeneration } = rawStatus(root);
  if (observedGeneration === undefined) return false;
  const generation = Number(observedGeneration);
  return (
    Number.isNaN(generation) || generation >= (root.metadata.generation ?? 0)
  );
}
