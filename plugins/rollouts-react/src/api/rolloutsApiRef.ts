import { createApiRef } from '@backstage/core-plugin-api';
import { RolloutsApi } from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * The backend of the Rollouts plugin, as components ask for it with `useApi`.
 *
 * @public
 */
export const rolloutsApiRef = createApiRef<RolloutsApi>({
  id: 'plugin.rollouts.service',
});
