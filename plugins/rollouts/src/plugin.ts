import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  CardExtensionProps,
  createCardExtension,
} from '@backstage/plugin-home-react';
import {
  createSearchResultListItemExtension,
  SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import { RolloutsClient } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { homeCard } from './home/homeCard';
import {
  entityContentRouteRef,
  entityFleetRouteRef,
  rootRouteRef,
} from './routes';
import type { RolloutSearchResultListItemProps } from './search';
import { rolloutDocumentType } from './search/rolloutDocumentType';
import { statusRouteRef } from './status/statusRouteRef';

/**
 * The Rollouts plugin for apps on the old frontend system.
 *
 * @public
 */
export const rolloutsPlugin = createPlugin({
  id: 'rollouts',
  routes: {
    root: rootRouteRef,
    entityContent: entityContentRouteRef,
    entityFleet: entityFleetRouteRef,
    status: statusRouteRef,
  },
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

/**
 * Where an entity runs, as card on its overview page. Nothing is shown for an entity that does not
 * say where it runs.
 *
 * @public
 */
export const EntityRolloutsCard = rolloutsPlugin.provide(
  createComponentExtension({
    name: 'EntityRolloutsCard',
    component: {
      lazy: () => import('./card').then(card => card.EntityRolloutsCard),
    },
  }),
);

/**
 * The rollouts of what a group or user owns, or of what a system or domain is made of, as child of
 * an `EntityLayout.Route`.
 *
 * @public
 */
export const EntityRolloutsFleet = rolloutsPlugin.provide(
  createRoutableExtension({
    name: 'EntityRolloutsFleet',
    component: () => import('./groups').then(groups => groups.EntityFleet),
    mountPoint: entityFleetRouteRef,
  }),
);

/**
 * The page of all rollouts, as child of a `Route` with the path `/rollouts`.
 *
 * @public
 */
export const RolloutsPage = rolloutsPlugin.provide(
  createRoutableExtension({
    name: 'RolloutsPage',
    component: () => import('./fleet').then(fleet => fleet.RolloutsPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * How the clusters are watched, for those who run the portal, as child of a `Route` with the path
 * `/rollouts/status`.
 *
 * @public
 */
export const RolloutsStatusPage = rolloutsPlugin.provide(
  createRoutableExtension({
    name: 'RolloutsStatusPage',
    component: () => import('./status').then(page => page.RolloutsStatusPage),
    mountPoint: statusRouteRef,
  }),
);

/**
 * What needs attention of one's own teams, as card on a home page.
 *
 * @public
 */
export const HomeRolloutsCard: (
  props: CardExtensionProps<unknown>,
) => JSX.Element = rolloutsPlugin.provide(
  createCardExtension<unknown>(homeCard),
);

/**
 * A rollout among the results of a search, as child of the results on the search page.
 *
 * @public
 */
export const RolloutSearchResultListItem: (
  props: SearchResultListItemExtensionProps<RolloutSearchResultListItemProps>,
) => JSX.Element | null = rolloutsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'RolloutSearchResultListItem',
    component: () =>
      import('./search').then(search => search.RolloutSearchResultListItem),
    predicate: ({ type }) => type === rolloutDocumentType,
  }),
);
