import { RolloutContext } from '../RolloutContext';
import { RolloutStatus } from '../rolloutStatus';

/** What a new version takes over: the router still says what it said for the last one. */
export function keptTraffic({
  status,
}: RolloutContext): RolloutStatus['canary'] {
  const { weights, stablePingPong } = status.canary;
  return { weights, stablePingPong };
}

/** With the promotion ping and pong swap their roles. */
export function withSwappedServices(
  { spec, status }: RolloutContext,
  { canary }: RolloutStatus,
): RolloutStatus['canary'] {
  if (!spec.strategy.canary?.pingPong) return canary;
  const stablePingPong =
    status.canary.stablePingPong === 'ping' ? 'pong' : 'ping';
  return { ...canary, stablePingPong };
}
