import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  kubernetesIdAnnotation,
  kubernetesLabelSelectorAnnotation,
  RolloutsClient,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { entityContentRouteRef } from './routes';

const rolloutsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: rolloutsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new RolloutsClient({ discoveryApi, fetchApi }),
    }),
});

const rolloutsEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/rollouts',
    title: 'Rollouts',
    group: 'deployment',
    // A component that may run somewhere gets the tab even without an annotation, since the tab
    // says how to add one; a library runs nowhere. Any other entity gets it once it is annotated.
    // An object rather than a function, so that `app.extensions` can show and override it.
    filter: {
      $any: [
        {
          $all: [{ kind: 'component' }, { $not: { 'spec.type': 'library' } }],
        },
        {
          [`metadata.annotations.${kubernetesIdAnnotation}`]: { $exists: true },
        },
        {
          [`metadata.annotations.${kubernetesLabelSelectorAnnotation}`]: {
            $exists: true,
          },
        },
      ],
    },
    routeRef: entityContentRouteRef,
    loader: () => import('./tab').then(({ RolloutsTab }) => <RolloutsTab />),
  },
});

/**
 * The Rollouts plugin for apps on the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'rollouts',
  title: 'Rollouts',
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: entityContentRouteRef },
  extensions: [rolloutsApi, rolloutsEntityContent],
});
