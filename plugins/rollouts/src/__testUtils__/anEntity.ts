import { ComponentEntity, RELATION_OWNED_BY } from '@backstage/catalog-model';

/** The component `checkout`, which team-checkout owns. */
export function anEntity(): ComponentEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'checkout',
      namespace: 'default',
      annotations: { 'backstage.io/kubernetes-id': 'checkout' },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-checkout' },
    relations: [
      { type: RELATION_OWNED_BY, targetRef: 'group:default/team-checkout' },
    ],
  };
}
