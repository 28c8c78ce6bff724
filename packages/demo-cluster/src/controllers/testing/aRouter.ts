import { NewObject } from '../../store/StoredObject';
import { NAMESPACE } from './aRollout';

/** A VirtualService `web-vs` whose route `primary` leads to a stable and a canary host. */
export function aVirtualService(
  stable = 'stable',
  canary = 'canary',
): NewObject {
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'web-vs', namespace: NAMESPACE },
    spec: {
      hosts: ['web.example'],
      http: [
        {
          name: 'primary',
          route: [
            { destination: { host: stable }, weight: 100 },
            { destination: { host: canary }, weight: 0 },
          ],
        },
      ],
    },
  };
}

/** An Ingress `web-ingress` that leads to the Service `stable`. */
export function anIngress(): NewObject {
  const service = { name: 'stable', port: { number: 80 } };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web-ingress', namespace: NAMESPACE },
    spec: {
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'web.example',
          http: {
            paths: [{ path: '/', pathType: 'Prefix', backend: { service } }],
          },
        },
      ],
    },
  };
}

/** Fields of a canary whose users are divided by Istio. */
export function behindIstio(...managedRoutes: string[]) {
  return {
    stableService: 'stable',
    canaryService: 'canary',
    trafficRouting: {
      istio: { virtualService: { name: 'web-vs', routes: ['primary'] } },
      managedRoutes: managedRoutes.map(name => ({ name })),
    },
  };
}

/** Fields of a canary whose users are divided by NGINX. */
export function behindNginx() {
  return {
    stableService: 'stable',
    canaryService: 'canary',
    trafficRouting: { nginx: { stableIngress: 'web-ingress' } },
  };
}

/** Fields of a canary whose two Services swap their roles. */
export function withPingPong() {
  return {
    pingPong: { pingService: 'stable', pongService: 'canary' },
    trafficRouting: {
      istio: { virtualService: { name: 'web-vs', routes: ['primary'] } },
    },
  };
}
