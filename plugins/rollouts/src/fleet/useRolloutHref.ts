import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import { routeResolutionApiRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { entityContentRouteRef } from '../routes';
import { openRolloutParameter } from '../tab/useOpenRollout';

/** Where the install guide puts the tab. */
const usualTabPath = '/rollouts';

/** Gives the address of an entity's page. */
export function useEntityHref(): (entityRef: string) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return useCallback(
    (entityRef: string) => entityRoute(parseEntityRef(entityRef)),
    [entityRoute],
  );
}

/**
 * Gives the address of the Rollouts tab of an entity, with a rollout open in it.
 *
 * The tab is below the entity page, whose address has parameters: only the new frontend system can
 * tell where it is from elsewhere. In the old one it is where the install guide puts it.
 */
export function useRolloutHref(): (
  entityRef: string,
  rolloutId?: string,
) => string {
  const entityHref = useEntityHref();
  const routes = useApiHolder().get(routeResolutionApiRef);
  return useCallback(
    (entityRef: string, rolloutId?: string) => {
      const sourcePath = entityHref(entityRef);
      const tabRoute = routes?.resolve(entityContentRouteRef, { sourcePath });
      const tabPath = tabRoute?.() ?? `${sourcePath}${usualTabPath}`;
      return rolloutId === undefined
        ? tabPath
        : `${tabPath}?${new URLSearchParams({
            [openRolloutParameter]: rolloutId,
          })}`;
    },
    [entityHref, routes],
  );
}
