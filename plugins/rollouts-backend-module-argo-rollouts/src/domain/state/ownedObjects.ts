import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';

/** Objects of a kind that this owner controls itself, not through something else. */
export function ownedObjects(
  graph: ResourceGraph,
  kind: string,
  ownerUid: string,
): KubernetesObject[] {
  return graph.owned.filter(
    object =>
      object.kind === kind &&
      object.metadata.ownerReferences?.some(owner => owner.uid === ownerUid),
  );
}
