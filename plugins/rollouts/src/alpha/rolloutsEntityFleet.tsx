import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityFleetRouteRef } from '../routes';

/** The rollouts of what a group or user owns, or of what a system or domain is made of. */
export const rolloutsEntityFleet = EntityContentBlueprint.make({
  name: 'fleet',
  params: {
    path: '/fleet',
    title: 'Rollouts',
    group: 'deployment',
    filter: { kind: { $in: ['group', 'user', 'system', 'domain'] } },
    routeRef: entityFleetRouteRef,
    loader: () =>
      import('../groups').then(({ EntityFleet }) => <EntityFleet />),
  },
});
