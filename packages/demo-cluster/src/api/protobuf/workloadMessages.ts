import { MessageTable } from './MessageTable';

/** What keeps pods: ReplicaSets, Deployments and Jobs. */
export const workloadMessages: MessageTable = {
  JobSpec: {
    1: 'parallelism int?',
    2: 'completions int?',
    3: 'activeDeadlineSeconds int?',
    4: 'selector LabelSelector',
    5: 'manualSelector bool?',
    6: 'template PodTemplateSpec',
    7: 'backoffLimit int?',
    8: 'ttlSecondsAfterFinished int?',
    9: 'completionMode string?',
    10: 'suspend bool?',
    11: 'podFailurePolicy PodFailurePolicy',
    12: 'backoffLimitPerIndex int?',
    13: 'maxFailedIndexes int?',
    14: 'podReplacementPolicy string?',
    15: 'managedBy string?',
    16: 'successPolicy SuccessPolicy',
  },
  PodTemplateSpec: {
    1: 'metadata ObjectMeta',
    2: 'spec PodSpec',
  },
  PodFailurePolicy: {
    1: 'rules PodFailurePolicyRule[]',
  },
  PodFailurePolicyRule: {
    1: 'action string',
    2: 'onExitCodes PodFailurePolicyOnExitCodesRequirement',
    3: 'onPodConditions PodFailurePolicyOnPodConditionsPattern[]',
  },
  PodFailurePolicyOnExitCodesRequirement: {
    1: 'containerName string?',
    2: 'operator string',
    3: 'values int[]',
  },
  PodFailurePolicyOnPodConditionsPattern: {
    1: 'type string',
    2: 'status string',
  },
  SuccessPolicy: {
    1: 'rules SuccessPolicyRule[]',
  },
  SuccessPolicyRule: {
    1: 'succeededIndexes string?',
    2: 'succeededCount int?',
  },
  ReplicaSetSpec: {
    1: 'replicas int?',
    2: 'selector LabelSelector',
    3: 'template PodTemplateSpec',
    4: 'minReadySeconds int',
  },
  DeploymentSpec: {
    1: 'replicas int?',
    2: 'selector LabelSelector',
    3: 'template PodTemplateSpec',
    4: 'strategy DeploymentStrategy',
    5: 'minReadySeconds int',
    6: 'revisionHistoryLimit int?',
    7: 'paused bool',
    9: 'progressDeadlineSeconds int?',
  },
  DeploymentStrategy: {
    1: 'type string',
    2: 'rollingUpdate RollingUpdateDeployment',
  },
  RollingUpdateDeployment: {
    1: 'maxUnavailable intOrString',
    2: 'maxSurge intOrString',
  },
  LabelSelector: {
    1: 'matchLabels map<string>',
    2: 'matchExpressions LabelSelectorRequirement[]',
  },
  LabelSelectorRequirement: {
    1: 'key string',
    2: 'operator string',
    3: 'values string[]',
  },
};
