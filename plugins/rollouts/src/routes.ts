import { createRouteRef } from '@backstage/core-plugin-api';

// These serve both frontend systems.

/** Where the page of the whole fleet is mounted. */
export const rootRouteRef = createRouteRef({ id: 'rollouts' });

/** Where the tab is mounted on the entity page. */
export const entityContentRouteRef = createRouteRef({
  id: 'rollouts:entity-content',
});

/** Where the fleet of what an entity owns is mounted on its page. */
export const entityFleetRouteRef = createRouteRef({
  id: 'rollouts:entity-fleet',
});
