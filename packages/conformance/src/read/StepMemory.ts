import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { rawStatus } from '../scenarios/rawStatus';

/** Remembers at which step each version was: an abort wipes that out of the status. */
export class StepMemory {
  private readonly steps = new Map<string, number | undefined>();

  note(root: KubernetesObject): void {
    const { abort, currentStepIndex } = rawStatus(root);
    if (abort !== true) this.steps.set(keyOf(root), currentStepIndex);
  }

  stepBeforeAbort(root: KubernetesObject): number | undefined {
    return this.steps.get(keyOf(root));
  }
}

function keyOf(root: KubernetesObject): string {
  return `${root.metadata.uid} ${rawStatus(root).currentPodHash}`;
}
