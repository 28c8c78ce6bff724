import { StoredObject } from '../../../store/StoredObject';
import { ClusterView } from '../../Controller';
import { namespaceOf } from '../../objects/ownership';
import { invalidField } from '../invalidField';
import { RolloutSpec } from '../rolloutSpec';
import { readStatus } from '../RolloutContext';
import { virtualServiceReferences, virtualServiceUses } from './istioRouter';
import { leadsTo, rulesOf, stableIngresses } from './nginxRouter';
import { routedServices, trafficRoutingOf } from './trafficRouting';
import {
  IstioRouting,
  NginxRouting,
  VirtualServiceReference,
} from './trafficSpec';
import {
  hostOf,
  Protocol,
  Route,
  routesOf,
  weightedIndexes,
} from './virtualService';

const PATH = 'spec.strategy.canary.trafficRouting';
const MISSING: Record<Protocol, (names: readonly string[]) => string> = {
  http: names =>
    `HTTP Route '${names.join(
      "', '",
    )}' is not found in the defined Virtual Service.`,
  tls: () => 'No matching TLS routes found in the defined Virtual Service.',
  tcp: () => 'No matching TCP routes found in the defined Virtual Service.',
};

interface Subject {
  view: ClusterView;
  rollout: StoredObject;
  spec: RolloutSpec;
}

/** The first thing that is wrong with the objects of a Rollout's routers, in the API's words. */
export function routerProblem(subject: Subject): string | undefined {
  const { istio, nginx } = trafficRoutingOf(subject.spec) ?? {};
  return (
    (nginx && nginxProblem(subject, nginx)) ??
    (istio && istioProblem(subject, istio))
  );
}

function nginxProblem(
  { view, rollout, spec }: Subject,
  nginx: NginxRouting,
): string | undefined {
  const names = stableIngresses(nginx);
  const isDouble = nginx.stableIngress !== '' && nginx.stableIngresses;
  if (isDouble || names.length === 0) {
    const which = isDouble ? 'Both are' : 'Neither are';
    return `${PATH}.nginx: Internal error: Either StableIngress or StableIngresses must be configured. ${which} configured.`;
  }
  const field = nginx.stableIngresses ? 'stableIngresses' : 'stableIngress';
  const { stableService } = spec.strategy.canary!;
  for (const name of names) {
    const ingress = view.get('Ingress', namespaceOf(rollout), name);
    const detail = ingress
      ? `ingress \`${name}\` has no rules using service ${stableService} backend`
      : `ingress.networking.k8s.io "${name}" not found`;
    const isFine =
      ingress && rulesOf(ingress).some(rule => leadsTo(rule, stableService));
    if (!isFine) return invalidField(`${PATH}.nginx.${field}`, name, detail);
  }
  return undefined;
}

function istioProblem(
  subject: Subject,
  istio: IstioRouting,
): string | undefined {
  const hasOne = istio.virtualService !== undefined;
  if (hasOne === (istio.virtualServices !== undefined)) {
    return `${PATH}.istio: Internal error: either VirtualService or VirtualServices must be configured`;
  }
  const path = `${PATH}.istio.${
    hasOne ? 'virtualService' : 'virtualServices'
  }.name`;
  const uses = virtualServiceUses(subject, istio);
  const missing = virtualServiceReferences(istio).find(
    reference => !uses.some(use => use.reference === reference),
  );
  if (missing) {
    const [name] = missing.name.split('.');
    return invalidField(
      path,
      name,
      `virtualservices.networking.istio.io "${name}" not found`,
    );
  }
  for (const { reference, object } of uses) {
    const problem = virtualServiceProblem(subject, {
      istio,
      reference,
      object,
    });
    if (problem) return invalidField(path, object.metadata.name, problem);
  }
  return undefined;
}

interface VirtualServiceSubject {
  istio: IstioRouting;
  reference: VirtualServiceReference;
  object: StoredObject;
}

function virtualServiceProblem(
  subject: Subject,
  { istio, reference, object }: VirtualServiceSubject,
): string | undefined {
  const protocols: Protocol[] = ['http', 'tls', 'tcp'];
  const present = protocols.filter(each => routesOf(object, each));
  if (present.length === 0) {
    return 'Unable to get any of the HTTP, TCP or TLS routes for the Istio VirtualService';
  }
  for (const protocol of present) {
    const problem = routesProblem(subject, {
      istio,
      reference,
      protocol,
      routes: routesOf(object, protocol)!,
    });
    if (problem) {
      return `Istio VirtualService has invalid ${protocol.toUpperCase()} routes. Error: ${problem}`;
    }
  }
  return undefined;
}

interface RoutesSubject {
  istio: IstioRouting;
  reference: VirtualServiceReference;
  protocol: Protocol;
  routes: Route[];
}

function routesProblem(
  subject: Subject,
  { istio, reference, protocol, routes }: RoutesSubject,
): string | undefined {
  const indexes = weightedIndexes(routes, protocol, reference);
  if (!indexes) {
    const known = new Set(routes.map(({ name }) => name));
    const missing = (reference.routes ?? []).filter(name => !known.has(name));
    return MISSING[protocol](missing.slice(0, 1));
  }
  for (const index of indexes) {
    const problem = destinationProblem(subject, istio, routes[index]);
    if (problem) return problem;
  }
  return ambiguityProblem(subject, { istio, reference, protocol, routes });
}

/** Without names it must be clear which route is meant. */
function ambiguityProblem(
  { spec }: Subject,
  { reference, protocol, routes }: RoutesSubject,
): string | undefined {
  const fields = {
    http: 'routes',
    tls: 'tlsRoutes',
    tcp: 'tcpRoutes',
  } as const;
  const field = fields[protocol];
  const managed = (trafficRoutingOf(spec)?.managedRoutes ?? []).map(
    ({ name }) => name,
  );
  const own = routes.filter(({ name }) => !name || !managed.includes(name));
  return (reference[field] ?? []).length === 0 && own.length > 1
    ? `spec.${protocol}[] should be set in VirtualService and it must have exactly one route when omitting ${PATH}.istio.virtualService.${field}`
    : undefined;
}

function destinationProblem(
  { rollout, spec }: Subject,
  { destinationRule }: IstioRouting,
  { route = [] }: Route,
): string | undefined {
  const has = (test: (each: (typeof route)[number]) => boolean) =>
    route.some(test);
  if (destinationRule) {
    const { canarySubsetName, stableSubsetName } = destinationRule;
    const hasSubset = (name: string) =>
      name !== '' && has(each => each.destination?.subset === name);
    if (!hasSubset(canarySubsetName)) {
      return `Canary DestinationRule subset '${canarySubsetName}' not found in route`;
    }
    return hasSubset(stableSubsetName)
      ? undefined
      : `Stable DestinationRule subset '${stableSubsetName}' not found in route`;
  }
  const services = routedServices({ spec, status: readStatus(rollout) });
  if (!has(each => hostOf(each) === services.canary)) {
    return `Canary Service '${services.canary}' not found in route`;
  }
  return has(each => hostOf(each) === services.stable)
    ? undefined
    : `Stable Service '${services.stable}' not found in route`;
}
