import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { statusRouteRef } from './statusRouteRef';

/** The status page of the new frontend system, for those who run the portal. */
export const statusExtensions = [
  PageBlueprint.make({
    name: 'status',
    params: {
      path: '/rollouts/status',
      title: 'Rollouts: cluster status',
      routeRef: statusRouteRef,
      loader: async () => {
        const { RolloutsStatusPageContent } = await import('.');
        return <RolloutsStatusPageContent />;
      },
    },
  }),
];
