/** Part of the id of every rollout of this engine. */
export const engineId = 'argo-rollouts';
