import { Refusal } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { PlanContext, refuse } from './PlanContext';

/**
 * The object that has the template: the Rollout itself, or the Deployment that it refers to. Other
 * kinds are made by something that would not know of a change behind its back.
 */
export function templateHolder({
  state,
}: PlanContext): { outcome: 'found'; object: KubernetesObject } | Refusal {
  const { root, referenced, unavailable } = state.graph;
  const { workloadRef } = state.spec;
  if (workloadRef === undefined) {
    return { outcome: 'found', object: root };
  }
  const { kind = 'of no kind', name = '' } = workloadRef;
  if (kind !== 'Deployment') {
    return refuse(
      'unsupported',
      `The template comes from ${kind} ${name} (spec.workloadRef). Only that of a Deployment can be rolled back here: change it where it is made.`,
    );
  }
  const object = referenced.find(
    candidate =>
      candidate.kind === kind &&
      candidate.metadata.name === name &&
      candidate.metadata.namespace === root.metadata.namespace,
  );
  if (object !== undefined) {
    return { outcome: 'found', object };
  }
  const isHidden = unavailable.some(({ resource }) =>
    resource.startsWith('deployments'),
  );
  return refuse(
    'unsupported',
    isHidden
      ? `The template comes from Deployment ${name} (spec.workloadRef), and Deployments cannot be read here.`
      : `The template comes from Deployment ${name} (spec.workloadRef), and there is none of that name.`,
  );
}
