import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { entityContentRouteRef } from '../routes';
import { openRolloutParameter } from '../tab/useOpenRollout';
import { useMountedPath } from './useMountedPath';

/** Where the install guide puts the tab; for an entity whose page the portal cannot look into. */
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
 * The tab is below the entity page, whose address has parameters: where it is depends on the page
 * that one asks from, so that the question is put from the page of the entity.
 */
export function useRolloutHref(): (
  entityRef: string,
  rolloutId?: string,
) => string {
  const entityHref = useEntityHref();
  const mountedPath = useMountedPath();
  return useCallback(
    (entityRef: string, rolloutId?: string) => {
      const entityPath = entityHref(entityRef);
      const tabPath =
        mountedPath(entityContentRouteRef, entityPath) ??
        `${entityPath}${usualTabPath}`;
      return rolloutId === undefined
        ? tabPath
        : `${tabPath}?${new URLSearchParams({
            [openRolloutParameter]: rolloutId,
          })}`;
    },
    [entityHref, mountedPath],
  );
}
