import { Entity } from '@backstage/catalog-model';
import {
  kubernetesIdAnnotation,
  kubernetesLabelSelectorAnnotation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * Whether an entity says which workloads belong to it, so that rollouts can be looked for.
 *
 * Without it the tab shows how to add the annotation; use this as `if` of the route to hide the
 * tab instead.
 *
 * @public
 */
export function isRolloutsAvailable(entity: Entity): boolean {
  const { annotations = {} } = entity.metadata;
  return (
    !!annotations[kubernetesIdAnnotation] ||
    !!annotations[kubernetesLabelSelectorAnnotation]
  );
}
