import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  ObjectReference,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { parseLeniently } from '../schema/parseLeniently';
import { RolloutSpec, rolloutSchema } from '../schema/rolloutSchema';

/** The workload whose template a Rollout uses, as the spec names it. */
export function workloadOf({ workloadRef }: RolloutSpec): Rollout['workload'] {
  return workloadRef?.name
    ? { kind: workloadRef.kind ?? 'Deployment', name: workloadRef.name }
    : undefined;
}

/** A Deployment behind `workloadRef`. Other kinds are not watched: nobody could roll them back. */
export function workloadReferences(root: KubernetesObject): ObjectReference[] {
  if (root.kind !== 'Rollout') {
    return [];
  }
  const { spec = {} } = parseLeniently(rolloutSchema, root).value;
  const workload = workloadOf(spec);
  const group = spec.workloadRef?.apiVersion?.split('/')[0] ?? 'apps';
  return workload?.kind === 'Deployment' && group === 'apps'
    ? [
        {
          group,
          kind: workload.kind,
          namespace: root.metadata.namespace,
          name: workload.name,
        },
      ]
    : [];
}
