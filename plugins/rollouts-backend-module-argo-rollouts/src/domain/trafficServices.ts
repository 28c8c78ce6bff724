import { RolloutTraffic } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutState } from './state/RolloutState';

type TrafficServices = RolloutTraffic['services'];

/** The Services that lead to a version, as the spec names them; none where it names none. */
export function trafficServices(state: RolloutState): TrafficServices {
  const { blueGreen, canary } = state;
  const services = [
    { role: 'active' as const, name: blueGreen?.activeService },
    { role: 'preview' as const, name: blueGreen?.previewService },
    { role: 'stable' as const, name: canary?.stableService },
    { role: 'canary' as const, name: canary?.canaryService },
    ...pingPongServices(state),
  ];
  return services.flatMap(({ role, name }) => (name ? [{ role, name }] : []));
}

/** They change places with each update; before the first status nobody knows which is which. */
function pingPongServices({ canary, status }: RolloutState): TrafficServices {
  const stable = status.canary?.stablePingPong;
  if (canary?.pingPong === undefined || stable === undefined) {
    return [];
  }
  const { pingService, pongService } = canary.pingPong;
  const isPingStable = stable === 'ping';
  return [
    { role: 'stable', name: isPingStable ? pingService : pongService },
    { role: 'canary', name: isPingStable ? pongService : pingService },
  ];
}
