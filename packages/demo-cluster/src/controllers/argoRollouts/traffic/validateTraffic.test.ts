import { aRollout, aService } from '../../testing/aRollout';
import {
  anIngress,
  aVirtualService,
  behindIstio,
  behindNginx,
  withPingPong,
} from '../../testing/aRouter';
import { TestCluster } from '../../testing/TestCluster';

const EXACT = { exact: 'yes' };

describe('a canary with a router that cannot be acted on', () => {
  it.each<[string, object, string]>([
    [
      'one Service for both',
      { ...behindIstio(), canaryService: 'stable' },
      'This rollout uses the same service for the stable and canary services',
    ],
    [
      'no Service for the canary',
      { ...behindIstio(), canaryService: undefined },
      'spec.strategy.canaryService: Invalid value: "": Canary service and Stable service must to be set',
    ],
    [
      'a Service that is not there',
      { ...behindIstio(), canaryService: 'gone' },
      'spec.strategy.canary.canaryService: Invalid value: "gone": service "gone" not found',
    ],
    [
      'one Service for ping and pong',
      {
        ...withPingPong(),
        pingPong: { pingService: 'stable', pongService: 'stable' },
      },
      'uses the same service for the ping and pong services',
    ],
    [
      'ping and pong behind NGINX',
      {
        ...behindNginx(),
        pingPong: { pingService: 'stable', pongService: 'canary' },
      },
      'Ping-pong feature works with the ALB and Istio traffic routers only',
    ],
    [
      'a stable version that shrinks without a router',
      { dynamicStableScale: true },
      'Canary dynamicStableScale can only be used with traffic routing',
    ],
    [
      'a delay for a stable version that shrinks',
      {
        ...behindIstio(),
        dynamicStableScale: true,
        scaleDownDelaySeconds: 5,
      },
      'Canary dynamicStableScale cannot be used with scaleDownDelaySeconds',
    ],
    [
      'an own scale of weights with Istio',
      {
        ...behindIstio(),
        trafficRouting: {
          ...behindIstio().trafficRouting,
          maxTrafficWeight: 1000,
        },
      },
      'Canary maxTrafficWeight in traffic routing only supported in Nginx and Plugins',
    ],
    [
      'a size of the canary without a router',
      { steps: [{ setCanaryScale: { replicas: 1 } }] },
      'spec.strategy.trafficRouting: Required value: SetCanaryScale requires TrafficRouting to be set',
    ],
    [
      'a header route behind NGINX',
      { ...behindNginx(), steps: [{ setHeaderRoute: { name: 'beta' } }] },
      'SetHeaderRoute requires TrafficRouting, supports Istio and ALB and Apisix',
    ],
    [
      'a route that is not among the managed ones',
      {
        ...behindIstio('other'),
        steps: [{ setHeaderRoute: { name: 'beta' } }],
      },
      'Steps define a route that does not exist in spec.strategy.canary.trafficRouting.managedRoutes',
    ],
    [
      'a header without a value',
      {
        ...behindIstio('beta'),
        steps: [
          { setHeaderRoute: { name: 'beta', match: [{ headerName: 'x' }] } },
        ],
      },
      'StringMatch value missed',
    ],
    [
      'a method with two values',
      {
        ...behindIstio('mirror'),
        steps: [
          {
            setMirrorRoute: {
              name: 'mirror',
              match: [{ method: { ...EXACT, prefix: 'y' } }],
            },
          },
        ],
      },
      'must have exactly one of the following',
    ],
    [
      'a route that the VirtualService does not have',
      {
        ...behindIstio(),
        trafficRouting: {
          istio: { virtualService: { name: 'web-vs', routes: ['second'] } },
        },
      },
      "HTTP Route 'second' is not found in the defined Virtual Service.",
    ],
    [
      'a VirtualService that does not lead to the canary',
      { ...behindIstio(), canaryService: 'spare' },
      "Canary Service 'spare' not found in route",
    ],
    [
      'an Ingress that does not lead to the stable version',
      { ...behindNginx(), stableService: 'spare' },
      'ingress `web-ingress` has no rules using service spare backend',
    ],
    [
      'no Ingress at all',
      { ...behindNginx(), trafficRouting: { nginx: {} } },
      'Either StableIngress or StableIngresses must be configured. Neither are configured.',
    ],
  ])('says what is wrong with %s', (_, canary, words) => {
    const cluster = new TestCluster();
    cluster.apply(aService('stable'), aService('canary'), aService('spare'));
    cluster.apply(aVirtualService(), anIngress());

    cluster.apply(aRollout({ canary }));

    expect(cluster.rollout.status.message).toContain(words);
    expect(cluster.list('ReplicaSet')).toEqual([]);
    expect(cluster.problems).toEqual([]);
  });
});
