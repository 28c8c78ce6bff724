/** Labels and annotations by which the objects of a Rollout find each other. */
export const POD_TEMPLATE_HASH_LABEL = 'rollouts-pod-template-hash';
export const ROLLOUT_TYPE_LABEL = 'rollout-type';
export const STEP_INDEX_LABEL = 'step-index';
export const REVISION_ANNOTATION = 'rollout.argoproj.io/revision';
export const REVISION_HISTORY_ANNOTATION =
  'rollout.argoproj.io/revision-history';
export const DESIRED_REPLICAS_ANNOTATION =
  'rollout.argoproj.io/desired-replicas';
export const WORKLOAD_GENERATION_ANNOTATION =
  'rollout.argoproj.io/workload-generation';
export const EPHEMERAL_METADATA_ANNOTATION =
  'rollout.argoproj.io/ephemeral-metadata';
export const MANAGED_BY_ANNOTATION =
  'argo-rollouts.argoproj.io/managed-by-rollouts';
/** Without a prefix, whatever the documentation says. */
export const SCALE_DOWN_DEADLINE_ANNOTATION = 'scale-down-deadline';
export const LAST_APPLIED_ANNOTATION =
  'kubectl.kubernetes.io/last-applied-configuration';
