import { PlanContext } from './PlanContext';

/** Name of the GitOps tool that manages the object, if one left its mark on it. */
export function gitOpsTool({ state }: PlanContext): string | undefined {
  const { annotations, labels } = state;
  if (
    'argocd.argoproj.io/tracking-id' in annotations ||
    'argocd.argoproj.io/instance' in labels
  ) {
    return 'Argo CD';
  }
  const isFlux = Object.keys(labels).some(label =>
    /^(kustomize|helm)\.toolkit\.fluxcd\.io\/name$/.test(label),
  );
  return isFlux ? 'Flux' : undefined;
}

/** A plan that changes the spec may be undone from Git; one of the status only is not. */
export function warnOfUserPauseInGit(context: PlanContext): string[] {
  const tool = gitOpsTool(context);
  return tool !== undefined && context.state.spec.paused
    ? [
        `${tool} manages this Rollout: when Git says spec.paused, it will pause it again.`,
      ]
    : [];
}
