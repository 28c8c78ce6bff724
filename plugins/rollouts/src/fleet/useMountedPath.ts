import { RouteRef, useApiHolder } from '@backstage/core-plugin-api';
import { routeResolutionApiRef } from '@backstage/frontend-plugin-api';
import { useVersionedContext } from '@backstage/version-bridge';
import { useCallback } from 'react';

/** What the old frontend system resolves routes with; `useRouteRef` asks it, too. */
type LegacyRouting = {
  1: {
    resolve(
      routeRef: RouteRef,
      source: { pathname: string },
    ): (() => string) | undefined;
  };
};

/**
 * Gives where something without parameters of its own is mounted in the portal, seen from the
 * address `from`; undefined when it is not. `useRouteRef` would throw then, and can only be asked
 * about the page that one is on.
 */
export function useMountedPath(): (
  routeRef: RouteRef,
  from: string,
) => string | undefined {
  const routes = useApiHolder().get(routeResolutionApiRef);
  const legacy = useVersionedContext<LegacyRouting>('routing-context');
  return useCallback(
    (routeRef: RouteRef, from: string) => {
      const path = routes?.resolve(routeRef, { sourcePath: from })?.();
      return path ?? legacyPath(legacy?.atVersion(1), routeRef, from);
    },
    [routes, legacy],
  );
}

function legacyPath(
  routing: LegacyRouting[1] | undefined,
  routeRef: RouteRef,
  from: string,
): string | undefined {
  try {
    return routing?.resolve(routeRef, { pathname: from })?.();
  } catch {
    // Something with parameters lies between, and `from` is not below it.
    return undefined;
  }
}
