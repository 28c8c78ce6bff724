import { createRouteRef } from '@backstage/core-plugin-api';

/** Where the tab is mounted on the entity page. Serves both frontend systems. */
export const entityContentRouteRef = createRouteRef({
  id: 'rollouts:entity-content',
});
