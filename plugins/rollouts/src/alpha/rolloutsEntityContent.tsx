import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  kubernetesIdAnnotation,
  kubernetesLabelSelectorAnnotation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { entityContentRouteRef } from '../routes';

/** The Rollouts tab of an entity. */
export const rolloutsEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/rollouts',
    title: 'Rollouts',
    group: 'deployment',
    // A component that may run somewhere gets the tab even without an annotation, since the tab
    // says how to add one; a library runs nowhere. Any other entity gets it once it is annotated.
    filter: {
      $any: [
        {
          $all: [{ kind: 'component' }, { $not: { 'spec.type': 'library' } }],
        },
        {
          [`metadata.annotations.${kubernetesIdAnnotation}`]: { $exists: true },
        },
        {
          [`metadata.annotations.${kubernetesLabelSelectorAnnotation}`]: {
            $exists: true,
          },
        },
      ],
    },
    routeRef: entityContentRouteRef,
    loader: () => import('../tab').then(({ RolloutsTab }) => <RolloutsTab />),
  },
});
