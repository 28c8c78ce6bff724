import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { RolloutsClient } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { entityContentRouteRef } from './routes';

/**
 * The Rollouts plugin for apps on the old frontend system.
 *
 * @public
 */
export const rolloutsPlugin = createPlugin({
  id: 'rollouts',
  routes: { entityContent: entityContentRouteRef },
  apis: [
    createApiFactory({
      api: rolloutsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new RolloutsClient({ discoveryApi, fetchApi }),
    }),
  ],
});

/**
 * The Rollouts tab, as child of an `EntityLayout.Route` with the path `/rollouts`.
 *
 * @public
 */
export const EntityRolloutsContent = rolloutsPlugin.provide(
  createRoutableExtension({
    name: 'EntityRolloutsContent',
    component: () => import('./tab').then(tab => tab.RolloutsTab),
    mountPoint: entityContentRouteRef,
  }),
);
