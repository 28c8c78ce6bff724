import { StoredObject } from '../../../store/StoredObject';
import {
  SetHeaderRoute,
  SetMirrorRoute,
  VirtualServiceReference,
} from './trafficSpec';
import {
  Destinations,
  Route,
  routesOf,
  weightedIndexes,
  withRoutes,
} from './virtualService';

/** Takes away all routes of these names. */
export function withoutRoutes(
  object: StoredObject,
  names: readonly string[],
): StoredObject {
  const routes = routesOf(object, 'http');
  const kept = routes?.filter(({ name }) => !name || !names.includes(name));
  return !routes || !kept || kept.length === routes.length
    ? object
    : withRoutes(object, 'http', kept);
}

/** Requests with certain headers go to the canary, whatever its share is. */
export function withHeaderRoute(
  object: StoredObject,
  { name, match }: SetHeaderRoute,
  facts: { reference: VirtualServiceReference; destinations: Destinations },
): StoredObject {
  const rest = withoutRoutes(object, [name]);
  const routes = routesOf(rest, 'http');
  if (!match || !routes) return rest;
  const { routeHost, canarySubset } = facts.destinations;
  const added: Route = {
    name,
    match: match.map(({ headerName, headerValue = {} }) => ({
      headers: { [headerName]: withoutEmpty(headerValue) },
    })),
    route: [
      {
        weight: 100,
        destination: {
          host: routeHost,
          ...portOf(weightedRoute(routes, facts.reference)),
          ...(canarySubset ? { subset: canarySubset } : {}),
        },
      },
    ],
  };
  return withRoutes(rest, 'http', [...routes, added]);
}

/** Requests of some kind go to the canary as well; the answer comes from where it came before. */
export function withMirrorRoute(
  object: StoredObject,
  { name, match, percentage }: SetMirrorRoute,
  facts: { reference: VirtualServiceReference; destinations: Destinations },
): StoredObject {
  const rest = withoutRoutes(object, [name]);
  const routes = routesOf(rest, 'http');
  if (!match || !routes) return rest;
  const { routeHost, canarySubset } = facts.destinations;
  const weighted = weightedRoute(routes, facts.reference);
  const added: Route = {
    name,
    match: match.map(({ method, path, headers }) => ({
      ...(method ? { method: withoutEmpty(method) } : {}),
      ...(path ? { uri: withoutEmpty(path) } : {}),
      ...(headers ? { headers } : {}),
    })),
    // The real controller writes these through a type in which a weight of 0 is left out.
    route: (weighted?.route ?? []).map(({ weight, destination }) => ({
      destination,
      ...(weight ? { weight } : {}),
    })),
    mirror: {
      host: routeHost,
      ...(canarySubset ? { subset: canarySubset } : {}),
      ...portOf(weighted),
    },
    mirrorPercentage: { value: percentage },
  };
  return withRoutes(rest, 'http', [added, ...routes]);
}

/** Managed routes come first, in the order in which the Rollout names them. */
export function inManagedOrder(
  object: StoredObject,
  managed: readonly string[],
): StoredObject {
  const routes = routesOf(object, 'http');
  if (!routes || managed.length === 0) return object;
  const place = ({ name }: Route) =>
    name && managed.includes(name) ? managed.indexOf(name) : managed.length;
  return withRoutes(
    object,
    'http',
    [...routes].sort((a, b) => place(a) - place(b)),
  );
}

function weightedRoute(
  routes: readonly Route[],
  reference: VirtualServiceReference,
): Route | undefined {
  const [index] = weightedIndexes(routes, 'http', reference) ?? [];
  return index === undefined ? undefined : routes[index];
}

function portOf(route: Route | undefined): { port?: object } {
  const port = route?.route?.[0]?.destination?.port;
  return port ? { port } : {};
}

function withoutEmpty<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, text]) => text),
  ) as Partial<T>;
}
