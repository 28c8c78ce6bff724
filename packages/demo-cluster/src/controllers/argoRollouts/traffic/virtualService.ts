import { StoredObject } from '../../../store/StoredObject';
import { VirtualServiceReference } from './trafficSpec';
import { WeightDestination } from './trafficStatus';

/** A route of a VirtualService, of whatever protocol. */
export interface Route {
  name?: string;
  match?: Record<string, any>[];
  route?: RouteDestination[];
  mirror?: object;
  mirrorPercentage?: object;
}

export interface RouteDestination {
  weight?: number;
  destination?: { host?: string; subset?: string; port?: object };
}

export type Protocol = 'http' | 'tls' | 'tcp';

/** What a router must know to tell the destinations of a route apart. */
export interface Destinations {
  stableHost: string;
  canaryHost: string;
  stableSubset?: string;
  canarySubset?: string;
  /** Subsets whose shares are somebody else's business. */
  otherSubsets?: readonly string[];
  /** Host for routes that lead to the canary alone. */
  routeHost: string;
  additional: readonly WeightDestination[];
}

export function routesOf(
  object: StoredObject,
  protocol: Protocol,
): Route[] | undefined {
  const routes: unknown = object.spec?.[protocol];
  return Array.isArray(routes) ? routes : undefined;
}

export function withRoutes(
  object: StoredObject,
  protocol: Protocol,
  routes: Route[],
): StoredObject {
  return { ...object, spec: { ...object.spec, [protocol]: routes } };
}

/** The Service's name, of a short or a full host name. */
export function hostOf({ destination }: RouteDestination): string {
  return (destination?.host ?? '').split('.')[0];
}

/** Indexes of the routes whose weights the Rollout sets; undefined when a named one is missing. */
export function weightedIndexes(
  routes: readonly Route[],
  protocol: Protocol,
  reference: VirtualServiceReference,
): number[] | undefined {
  if (protocol === 'http') return httpIndexes(routes, reference.routes ?? []);
  const wanted = protocol === 'tls' ? reference.tlsRoutes : reference.tcpRoutes;
  if (!wanted || wanted.length === 0) return routes.length > 0 ? [0] : [];
  const found = wanted.map(each =>
    routes.flatMap((route, index) => (matchesPort(route, each) ? [index] : [])),
  );
  return found.some(indexes => indexes.length === 0) ? undefined : found.flat();
}

function httpIndexes(
  routes: readonly Route[],
  names: readonly string[],
): number[] | undefined {
  if (names.length === 0) {
    if (routes.length === 1) return [0];
    const unnamed = routes.findIndex(({ name }) => !name);
    return unnamed < 0 ? [] : [unnamed];
  }
  const indexes = names.map(name =>
    routes.findIndex(route => route.name === name),
  );
  return indexes.includes(-1) ? undefined : indexes;
}

function matchesPort(
  { match = [] }: Route,
  wanted: { port: number; sniHosts?: string[] },
): boolean {
  const ports = new Set(match.map(({ port }) => port ?? 0));
  const hosts = new Set(match.flatMap(({ sniHosts }) => sniHosts ?? []));
  const [port = 0] = ports;
  const wantedHosts = wanted.sniHosts ?? [];
  return (
    ports.size <= 1 &&
    port === wanted.port &&
    hosts.size === wantedHosts.length &&
    wantedHosts.every(host => hosts.has(host))
  );
}
