import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  ObjectReference,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { parseLeniently } from '../schema/parseLeniently';
import { RolloutSpec, rolloutSchema } from '../schema/rolloutSchema';
import { asObject } from './plan/asObject';

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
  // Asked at each change of a Rollout, of which nothing else is needed here.
  const { workloadRef } = asObject(root.spec);
  const { spec = {} } = parseLeniently(rolloutSchema, {
    spec: { workloadRef },
  }).value;
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
