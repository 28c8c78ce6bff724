import { StoredObject } from '../../../store/StoredObject';
import { selectorHash, switchService } from '../blueGreenServices';
import { ClusterWrite } from '../../Controller';
import {
  availablePods,
  desiredSize,
  ReplicaSet,
} from '../../replicaSets/ReplicaSet';
import {
  findService,
  hashOf,
  isFullyPromoted,
  RolloutContext,
} from '../RolloutContext';
import { MANAGED_BY_ANNOTATION } from '../rolloutNames';
import { hashRolledBackFrom } from './rollingBackToStable';
import { pingPongServices, trafficRoutingOf } from './trafficRouting';

/** A wish of one reconciliation: this Service is to point to that version. */
interface Pointing {
  service: string;
  set: ReplicaSet | undefined;
  /** The version need not have pods for it. */
  atOnce?: boolean;
}

/**
 * Switches the Services of a canary. Several wishes about one Service are carried out as the last
 * of them: the real controller points the canary Service of an aborted update to the new version
 * and back in every reconciliation.
 */
export function switchCanaryServices(
  context: RolloutContext,
  facts: { isAborted: boolean; weight?: number },
): ClusterWrite[] {
  const wishes = [
    ...pingPongPointing(context),
    ...ownPointings(context, facts.isAborted),
    ...pointingOfAbort(context, facts),
  ];
  const names = new Set(wishes.map(({ service }) => service));
  return [...names].flatMap(name => {
    const service = findService(context, name);
    if (!service) return [];
    const present = selectorHash(service);
    const hash = wishes
      .filter(wish => wish.service === name)
      .reduce((sofar, wish) => hashAfter(service, sofar, wish), present);
    return hash === present
      ? []
      : switchService(context.rollout, service, hash);
  });
}

function pingPongPointing(context: RolloutContext): Pointing[] {
  const services = pingPongServices(context);
  return services && !isFullyPromoted(context)
    ? [{ service: services.canary, set: context.newSet, atOnce: true }]
    : [];
}

function ownPointings(context: RolloutContext, isAborted: boolean): Pointing[] {
  const { spec, newSet, stableSet } = context;
  const { stableService, canaryService } = spec.strategy.canary!;
  const stable = { service: stableService, set: stableSet };
  if (isAborted && !trafficRoutingOf(spec)) {
    return [stable, { service: canaryService, set: stableSet }];
  }
  return hashRolledBackFrom(context) === undefined
    ? [stable, { service: canaryService, set: newSet }]
    : [stable];
}

/** The canary Service of an aborted update goes back to the stable version with the last user. */
function pointingOfAbort(
  context: RolloutContext,
  { isAborted, weight }: { isAborted: boolean; weight?: number },
): Pointing[] {
  const { canaryService, dynamicStableScale } = context.spec.strategy.canary!;
  const isDue =
    isAborted &&
    trafficRoutingOf(context.spec) !== undefined &&
    !isFullyPromoted(context) &&
    weight !== undefined &&
    (weight === 0 || !dynamicStableScale);
  return isDue
    ? [{ service: canaryService, set: context.stableSet, atOnce: true }]
    : [];
}

/**
 * A Service that the controller takes over waits until the version is whole; later on one pod is
 * enough.
 */
function hashAfter(
  service: StoredObject,
  present: string,
  { set, atOnce }: Pointing,
): string {
  if (!set) return present;
  const isManaged =
    service.metadata.annotations?.[MANAGED_BY_ANNOTATION] !== undefined;
  const available = availablePods(set);
  const isReady = available > 0 && (isManaged || desiredSize(set) <= available);
  return atOnce || isReady ? hashOf(set) : present;
}
