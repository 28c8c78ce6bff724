import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  kubernetesIdAnnotation,
  kubernetesLabelSelectorAnnotation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Where an entity runs, on its overview. */
export const rolloutsEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: {
      $any: [
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
    loader: () =>
      import('../card').then(({ EntityRolloutsCard }) => (
        <EntityRolloutsCard />
      )),
  },
});
