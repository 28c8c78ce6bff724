/** Revision number of a Rollout, and of each ReplicaSet, AnalysisRun and Experiment of it. */
export const revisionAnnotation = 'rollout.argoproj.io/revision';

/** Generation of the workload behind `spec.workloadRef`, as the controller last saw it. */
export const workloadGenerationAnnotation =
  'rollout.argoproj.io/workload-generation';

/** Without a prefix, in spite of what Argo's documentation says. */
export const scaleDownDeadlineAnnotation = 'scale-down-deadline';

export const podHashLabel = 'rollouts-pod-template-hash';
export const runRoleLabel = 'rollout-type';
export const stepIndexLabel = 'step-index';

/** A whole number out of a label or annotation. */
export function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
