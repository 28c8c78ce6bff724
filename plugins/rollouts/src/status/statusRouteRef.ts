import { createRouteRef } from '@backstage/core-plugin-api';

/** Where the status page is mounted. Serves both frontend systems. */
export const statusRouteRef = createRouteRef({ id: 'rollouts:status' });
