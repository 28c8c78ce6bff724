import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RolloutsIcon } from '../fleet/RolloutsIcon';
import { rootRouteRef } from '../routes';

/** The fleet. Its title and icon are also those of the item in the sidebar. */
export const rolloutsPage = PageBlueprint.make({
  params: {
    path: '/rollouts',
    title: 'Rollouts',
    icon: <RolloutsIcon />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../fleet').then(({ RolloutsPageContent }) => (
        <RolloutsPageContent />
      )),
  },
});
