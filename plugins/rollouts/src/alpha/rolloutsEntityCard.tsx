import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { annotatedFilter } from './annotatedFilter';

/** Where an entity runs, on its overview. */
export const rolloutsEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: annotatedFilter,
    loader: () =>
      import('../card').then(({ EntityRolloutsCard }) => (
        <EntityRolloutsCard />
      )),
  },
});
