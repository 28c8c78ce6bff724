import { StoredObject } from '../store/StoredObject';
import { VersionNames } from './versionNames';

const HASH_LABEL = 'rollouts-pod-template-hash';

interface Destination {
  weight?: number;
  destination?: { host?: string; subset?: string };
}

/** What the routers of a Rollout say, by the router object's name, each as one readable line. */
export function readRoutes(
  rollout: StoredObject,
  objects: readonly StoredObject[],
  names: VersionNames,
): Record<string, string> {
  const { istio, nginx } = rollout.spec?.strategy?.canary?.trafficRouting ?? {};
  const { namespace } = rollout.metadata;
  const unsettled = unsettledRoute(rollout);
  const near = objects.filter(each => each.metadata.namespace === namespace);
  return Object.fromEntries(
    near.flatMap(object => {
      const { kind, metadata } = object;
      if (istio && kind === 'VirtualService') {
        return [
          [
            metadata.name,
            describeVirtualService(object, {
              unsettled,
              rollout: rollout.metadata.name,
            }),
          ] as const,
        ];
      }
      if (istio && kind === 'DestinationRule') {
        return [[metadata.name, describeSubsets(object, names)] as const];
      }
      const isOwned = metadata.ownerReferences?.some(
        owner => owner.uid === rollout.metadata.uid,
      );
      return nginx && kind === 'Ingress' && isOwned
        ? [[metadata.name, describeIngress(object)] as const]
        : [];
    }),
  );
}

/**
 * While an aborted update stands at a step that sets a route, the real controller sets it and takes
 * it away without end: such a route has no state.
 */
function unsettledRoute({ spec, status }: StoredObject): string | undefined {
  const steps = listOf(spec?.strategy?.canary?.steps);
  const step = status?.abort ? steps[status.currentStepIndex ?? 0] : undefined;
  return (step?.setHeaderRoute ?? step?.setMirrorRoute)?.name;
}

function describeVirtualService(
  { spec }: StoredObject,
  facts: { unsettled: string | undefined; rollout: string },
): string {
  return ['http', 'tls', 'tcp']
    .flatMap(protocol => listOf(spec?.[protocol]))
    .filter(({ name }) => !name || name !== facts.unsettled)
    .map(route => describeRoute(route, facts.rollout))
    .join(' | ');
}

function describeRoute(route: Record<string, any>, rollout: string): string {
  const shares = (listOf(route.route) as Destination[]).map(
    ({ weight = 0, destination: { host = '', subset = '' } = {} }) =>
      `${host}${subset && `/${subset}`}=${weight}`,
  );
  return [
    route.name,
    route.match && JSON.stringify(route.match),
    inSomeOrder(shares, rollout).join(','),
    route.mirror &&
      `mirror ${route.mirror.host} ${route.mirrorPercentage?.value ?? 100}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * The real controller takes the templates of an experiment in an order of chance, and so it is
 * chance which of them stays behind when it ends: their names say nothing.
 */
function inSomeOrder(shares: readonly string[], rollout: string): string[] {
  const ofTemplate = new RegExp(`^${rollout}-[0-9a-z]+-\\d+-\\d+(-\\d+)?-.*=`);
  return [
    ...shares.filter(share => !ofTemplate.test(share)),
    ...shares
      .filter(share => ofTemplate.test(share))
      .map(share => share.replace(ofTemplate, 'template='))
      .sort(),
  ];
}

function describeSubsets({ spec }: StoredObject, names: VersionNames): string {
  return listOf(spec?.subsets)
    .map(
      ({ name, labels }) =>
        `${name} -> ${names.nameOf(labels?.[HASH_LABEL] ?? '') || 'all'}`,
    )
    .join(', ');
}

/** Its annotations say how many users it gets and by what else. */
function describeIngress({ metadata }: StoredObject): string {
  return Object.entries(metadata.annotations ?? {})
    .filter(([key]) => key.includes('/canary'))
    .map(([key, value]) => `${key.split('/')[1]} ${value}`)
    .sort()
    .join(', ');
}

function listOf(value: unknown): Record<string, any>[] {
  return Array.isArray(value) ? value : [];
}
