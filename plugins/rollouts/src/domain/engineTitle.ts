/** An engine's id as people write it: `argo-rollouts` becomes `Argo Rollouts`. */
export function engineTitle(engineId: string): string {
  return engineId
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
