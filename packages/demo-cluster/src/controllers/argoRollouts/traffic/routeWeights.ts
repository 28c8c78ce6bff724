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

/** A change of one destination, at the place that it had before any change. */
interface Change {
  index: number;
  weight: number;
  host: string;
  isRemoval?: boolean;
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
  const changes = present.flatMap((each, index): Change[] => {
    const host = hostOf(each);
    const share = shareOf(each, { weight, stable, shares, destinations });
    shares.delete(host);
    return (share ?? 0) === (each.weight ?? 0)
      ? []
      : [{ index, host, weight: share ?? 0, isRemoval: share === undefined }];
  });
  const added = [...shares].map(([host, share], index) => ({
    index: present.length + index,
    host,
    weight: share,
  }));
  return [...changes, ...added].reduce(changed, [...present]);
}

/**
 * Places are not counted anew after a removal, as with the real controller: of two destinations in
 * a row the second one stays, and comes in once more without users. It goes the next time, and what
 * has no users stays for good.
 */
function changed(
  list: RouteDestination[],
  { index, weight, host, isRemoval }: Change,
): RouteDestination[] {
  if (index >= list.length) return [...list, { weight, destination: { host } }];
  return isRemoval
    ? list.filter((_, place) => place !== index)
    : list.map((each, place) => (place === index ? { ...each, weight } : each));
}

/** Undefined for a destination that nobody names any more. */
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
  return isOtherSubset(each, destinations) ? each.weight ?? 0 : undefined;
}

function isOtherSubset(
  { destination }: RouteDestination,
  { otherSubsets = [] }: Destinations,
): boolean {
  const subset = destination?.subset;
  return subset !== undefined && otherSubsets.includes(subset);
}
