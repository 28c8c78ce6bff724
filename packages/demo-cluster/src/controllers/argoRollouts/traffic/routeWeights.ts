import { StoredObject } from '../../../store/StoredObject';
import { VirtualServiceReference } from './trafficSpec';
import {
  Destinations,
  hostOf,
  Protocol,
  Route,
  RouteDestination,
  routesOf,
  weightedIndexes,
  withRoutes,
} from './virtualService';

/** Gives every destination of the weighted routes its share; unknown ones go. */
export function withWeights(
  object: StoredObject,
  weight: number,
  facts: {
    reference: VirtualServiceReference;
    destinations: Destinations;
    managed: readonly string[];
  },
): StoredObject {
  const protocols: Protocol[] = ['http', 'tls', 'tcp'];
  return protocols.reduce((sofar, protocol) => {
    const routes = routesOf(sofar, protocol);
    if (!routes) return sofar;
    const indexes = [
      ...(weightedIndexes(routes, protocol, facts.reference) ?? []),
      ...mirrorIndexes(routes, protocol, facts.managed),
    ];
    const next = routes.map((route, index) =>
      indexes.includes(index)
        ? {
            ...route,
            route: shared(route.route ?? [], weight, facts.destinations),
          }
        : route,
    );
    return withRoutes(sofar, protocol, next);
  }, object);
}

function mirrorIndexes(
  routes: readonly Route[],
  protocol: Protocol,
  managed: readonly string[],
): number[] {
  return protocol === 'http'
    ? routes.flatMap(({ name, mirror }, index) =>
        mirror && name && managed.includes(name) ? [index] : [],
      )
    : [];
}

function shared(
  present: readonly RouteDestination[],
  weight: number,
  destinations: Destinations,
): RouteDestination[] {
  const shares = new Map(
    destinations.additional.map(each => [each.serviceName ?? '', each.weight]),
  );
  const others = present
    .filter(each => isOtherSubset(each, destinations))
    .reduce((sum, each) => sum + (each.weight ?? 0), 0);
  const sum = [...shares.values()].reduce((a, b) => a + b, 0);
  const stable = Math.max(0, 100 - weight - sum - others);
  const kept = present.flatMap(each => {
    const host = hostOf(each);
    const share = shareOf(each, { weight, stable, shares, destinations });
    shares.delete(host);
    return share === undefined ? [] : [withShare(each, share)];
  });
  const added = [...shares].map(([host, share]) => ({
    weight: share,
    destination: { host },
  }));
  return [...kept, ...added];
}

/** An absent weight is 0 already. */
function withShare(each: RouteDestination, share: number): RouteDestination {
  return (each.weight ?? 0) === share ? each : { ...each, weight: share };
}

function shareOf(
  each: RouteDestination,
  facts: {
    weight: number;
    stable: number;
    shares: ReadonlyMap<string, number>;
    destinations: Destinations;
  },
): number | undefined {
  const { destinations, shares } = facts;
  const host = hostOf(each);
  const subset = each.destination?.subset;
  const isSubset = (name?: string) => !!subset && subset === name;
  if (host === '') return each.weight ?? 0;
  if (host === destinations.canaryHost || isSubset(destinations.canarySubset)) {
    return facts.weight;
  }
  if (host === destinations.stableHost || isSubset(destinations.stableSubset)) {
    return facts.stable;
  }
  if (shares.has(host)) return shares.get(host);
  if (isOtherSubset(each, destinations)) return each.weight ?? 0;
  return each.weight ? undefined : 0;
}

function isOtherSubset(
  { destination }: RouteDestination,
  { otherSubsets = [] }: Destinations,
): boolean {
  const subset = destination?.subset;
  return subset !== undefined && otherSubsets.includes(subset);
}
