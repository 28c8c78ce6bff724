import { Entity, EntityRelation } from '@backstage/catalog-model';

interface ComponentOptions {
  title?: string;
  /** Value of `backstage.io/kubernetes-id`; the name unless given. */
  kubernetesId?: string;
  /** Names of groups; the catalog makes relations of them. */
  owners?: string[];
  system?: string;
}

/** A component of the catalog that has rollouts. */
export function aComponent(
  name: string,
  { title, kubernetesId = name, owners = [], system }: ComponentOptions = {},
): Entity {
  const relations: EntityRelation[] = owners.map(owner => ({
    type: 'ownedBy',
    targetRef: `group:default/${owner}`,
  }));
  if (system !== undefined) {
    relations.push({
      type: 'partOf',
      targetRef: `system:default/${system}`,
    });
  }
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      ...(title === undefined ? {} : { title }),
      annotations: { 'backstage.io/kubernetes-id': kubernetesId },
    },
    relations,
  };
}

export function aGroup(name: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName } },
  };
}

export function aSystem(
  name: string,
  { title, domain }: { title: string; domain?: string },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name, namespace: 'default', title },
    relations:
      domain === undefined
        ? []
        : [{ type: 'partOf', targetRef: `domain:default/${domain}` }],
  };
}
