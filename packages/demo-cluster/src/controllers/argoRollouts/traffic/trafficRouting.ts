import { RolloutContext } from '../RolloutContext';
import { RolloutSpec } from '../rolloutSpec';

type TrafficRouting = NonNullable<
  NonNullable<RolloutSpec['strategy']['canary']>['trafficRouting']
>;

/** A canary whose share of the users is set by a router, not by its share of the pods. */
export function trafficRoutingOf(
  spec: RolloutSpec,
): TrafficRouting | undefined {
  return spec.strategy.canary?.trafficRouting;
}

/** All users; 100 unless the router counts otherwise. */
export function maxTrafficWeight(spec: RolloutSpec): number {
  return trafficRoutingOf(spec)?.maxTrafficWeight ?? 100;
}

interface ServiceNames {
  stable: string;
  canary: string;
}

/**
 * The Services that a router tells apart. With ping and pong the two swap their roles at every
 * promotion, unless a stable and a canary Service are named as well.
 */
export function routedServices({
  spec,
  status,
}: Pick<RolloutContext, 'spec' | 'status'>): ServiceNames {
  const canary = spec.strategy.canary!;
  const hasOwn = canary.stableService !== '' || canary.canaryService !== '';
  return canary.pingPong && !hasOwn
    ? pingPongServices({ spec, status })!
    : { stable: canary.stableService, canary: canary.canaryService };
}

export function pingPongServices({
  spec,
  status,
}: Pick<RolloutContext, 'spec' | 'status'>): ServiceNames | undefined {
  const pingPong = spec.strategy.canary?.pingPong;
  if (!pingPong) return undefined;
  const { pingService, pongService } = pingPong;
  return status.canary.stablePingPong === 'ping'
    ? { stable: pingService, canary: pongService }
    : { stable: pongService, canary: pingService };
}
