import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { rolloutsApi } from './alpha/rolloutsApi';
import { rolloutsEntityCard } from './alpha/rolloutsEntityCard';
import { rolloutsEntityContent } from './alpha/rolloutsEntityContent';
import { rolloutsEntityFleet } from './alpha/rolloutsEntityFleet';
import { rolloutsHomeWidget } from './alpha/rolloutsHomeWidget';
import { rolloutsPage } from './alpha/rolloutsPage';
import {
  entityContentRouteRef,
  entityFleetRouteRef,
  rootRouteRef,
} from './routes';
import { searchExtensions } from './search/searchExtensions';
import { statusExtensions } from './status/statusExtensions';
import { statusRouteRef } from './status/statusRouteRef';

export { rolloutsTranslationRef } from './translation';

/**
 * The Rollouts plugin for apps on the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'rollouts',
  title: 'Rollouts',
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    entityContent: entityContentRouteRef,
    entityFleet: entityFleetRouteRef,
    status: statusRouteRef,
  },
  extensions: [
    rolloutsApi,
    rolloutsPage,
    rolloutsEntityContent,
    rolloutsEntityFleet,
    rolloutsEntityCard,
    rolloutsHomeWidget,
    ...searchExtensions,
    ...statusExtensions,
  ],
});
