import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { asObject } from './asObject';
import { PlanContext } from './PlanContext';

/** Name of the GitOps tool that manages the object, if one left its mark on it. */
export function gitOpsToolOf({
  metadata,
}: KubernetesObject): string | undefined {
  const labels = Object.keys(asObject(metadata.labels));
  const annotations = Object.keys(asObject(metadata.annotations));
  if (
    annotations.includes('argocd.argoproj.io/tracking-id') ||
    labels.includes('argocd.argoproj.io/instance')
  ) {
    return 'Argo CD';
  }
  const isFlux = labels.some(label =>
    /^(kustomize|helm)\.toolkit\.fluxcd\.io\/name$/.test(label),
  );
  return isFlux ? 'Flux' : undefined;
}

/** The same for the Rollout. */
export function gitOpsTool({ state }: PlanContext): string | undefined {
  return gitOpsToolOf(state.graph.root);
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
