import { aRollout, aService } from '../../testing/aRollout';
import {
  anIngress,
  aVirtualService,
  behindIstio,
  behindNginx,
  withPingPong,
} from '../../testing/aRouter';
import { TestCluster } from '../../testing/TestCluster';

const HASH = 'rollouts-pod-template-hash';
const BETA = {
  name: 'beta',
  match: [{ headerName: 'x-beta', headerValue: { exact: 'yes' } }],
};

/** v1 serves; Services and routers are there. */
function aServing(canary: object, spec: object = {}): TestCluster {
  const cluster = new TestCluster();
  cluster.apply(aService('stable'), aService('canary'));
  cluster.apply(aVirtualService(), anIngress());
  cluster.apply(aRollout({ canary, ...spec }));
  cluster.step(3);
  return cluster;
}

function anUpdating(canary: object, spec: object = {}): TestCluster {
  const cluster = aServing(canary, spec);
  cluster.setImage('web:v2');
  cluster.step(3);
  return cluster;
}

function weights({ rollout }: TestCluster) {
  const { canary, stable } = rollout.status.canary.weights;
  return [canary.weight, stable.weight];
}

/** Shares by host and names of the routes of the VirtualService. */
function routes(cluster: TestCluster) {
  const { http } = cluster.get('VirtualService', 'web-vs').spec;
  return http.map((route: any) => [
    route.name,
    ...route.route.map((each: any) => each.weight ?? 0),
  ]);
}

function selector(cluster: TestCluster, service: string) {
  return cluster.get('Service', service).spec.selector[HASH];
}

function hashes({ rollout }: TestCluster) {
  return [rollout.status.stableRS, rollout.status.currentPodHash];
}

function deadlines(cluster: TestCluster) {
  return cluster
    .list('ReplicaSet')
    .filter(set => set.metadata.annotations?.['scale-down-deadline'])
    .map(set => set.metadata.annotations!['rollout.argoproj.io/revision']);
}

const TO_HALF = [{ setWeight: 50 }, { pause: {} }];

describe('a canary behind Istio', () => {
  it('has both Services on the first version and no users on the canary', () => {
    const cluster = aServing({ ...behindIstio(), steps: TO_HALF });

    const [stable] = hashes(cluster);
    expect(selector(cluster, 'stable')).toBe(stable);
    expect(selector(cluster, 'canary')).toBe(stable);
    expect(cluster.get('Service', 'canary').metadata.annotations).toEqual({
      'argo-rollouts.argoproj.io/managed-by-rollouts': 'web',
    });
    expect(cluster.rollout.status.canary.weights).toEqual({
      canary: { podTemplateHash: stable, serviceName: 'canary', weight: 0 },
      stable: { podTemplateHash: stable, serviceName: 'stable', weight: 100 },
    });
  });

  it('sets the weight when the pods for it are there, and keeps the stable version whole', () => {
    const cluster = anUpdating({ ...behindIstio(), steps: TO_HALF });

    const [stable, current] = hashes(cluster);
    expect(weights(cluster)).toEqual([50, 50]);
    expect(routes(cluster)).toEqual([['primary', 50, 50]]);
    expect(cluster.sizes).toEqual({ 1: 4, 2: 2 });
    expect(selector(cluster, 'stable')).toBe(stable);
    expect(selector(cluster, 'canary')).toBe(current);
    expect(cluster.told('Updated VirtualService')).toEqual([
      "VirtualService `web-vs` set to desiredWeight '50'",
    ]);
  });

  it('leads no user to a version that does not come up', () => {
    const cluster = aServing({ ...behindIstio(), steps: TO_HALF });

    cluster.setImage('web:bad');
    cluster.step(60);

    expect(routes(cluster)).toEqual([['primary', 100, 0]]);
    expect(selector(cluster, 'canary')).toBe(hashes(cluster)[0]);
  });

  it('keeps the old version for 30 seconds after the promotion, and then takes its pods', () => {
    const cluster = anUpdating({ ...behindIstio(), steps: TO_HALF });

    cluster.patchStatus({ pauseConditions: null });
    cluster.step(5);
    const promoted = [cluster.sizes, deadlines(cluster), routes(cluster)];
    cluster.step(30);

    expect(promoted).toEqual([{ 1: 4, 2: 4 }, ['1'], [['primary', 100, 0]]]);
    expect(selector(cluster, 'stable')).toBe(hashes(cluster)[1]);
    expect(cluster.sizes).toEqual({ 1: 0, 2: 4 });
    expect(deadlines(cluster)).toEqual([]);
  });

  it('takes up a version again that is within its delay', () => {
    const cluster = anUpdating({ ...behindIstio(), steps: TO_HALF });
    cluster.patchStatus({ pauseConditions: null });
    cluster.step(5);

    cluster.setImage('web:v1');
    cluster.step(3);

    expect(cluster.rollout.status.phase).toBe('Paused');
    expect(deadlines(cluster)).toEqual([]);
    expect(cluster.sizes).toEqual({ 2: 4, 3: 2 });
    expect(weights(cluster)).toEqual([50, 50]);
  });

  it('sends all users back at an abort, and the pods away after the delay', () => {
    const cluster = anUpdating({
      ...behindIstio(),
      abortScaleDownDelaySeconds: 10,
      steps: TO_HALF,
    });

    cluster.patchStatus({ abort: true });
    const aborted = [cluster.sizes, deadlines(cluster), routes(cluster)];
    cluster.step(11);

    expect(aborted).toEqual([{ 1: 4, 2: 2 }, ['2'], [['primary', 100, 0]]]);
    expect(selector(cluster, 'canary')).toBe(hashes(cluster)[0]);
    expect(cluster.sizes).toEqual({ 1: 4, 2: 0 });
    expect(deadlines(cluster)).toEqual(['2']);
  });

  it('begins anew after a retry within the delay', () => {
    const cluster = anUpdating({ ...behindIstio(), steps: TO_HALF });
    cluster.patchStatus({ abort: true });
    cluster.step(2);

    cluster.patchStatus({ abort: false });
    cluster.step(3);

    expect(cluster.rollout.status.phase).toBe('Paused');
    expect(weights(cluster)).toEqual([50, 50]);
    expect(deadlines(cluster)).toEqual([]);
  });

  it('gives up a version in mid-update when another comes, without a delay', () => {
    const cluster = anUpdating({ ...behindIstio(), steps: TO_HALF });

    cluster.setImage('web:v3');
    const [atOnce] = weights(cluster);
    cluster.step(3);

    expect(atOnce).toBe(0);
    expect(cluster.sizes).toEqual({ 1: 4, 2: 0, 3: 2 });
    expect(weights(cluster)).toEqual([50, 50]);
  });

  it('keeps its share during a full promotion until the new version is whole', () => {
    const cluster = anUpdating({ ...behindIstio(), steps: TO_HALF });

    cluster.patchStatus({ promoteFull: true });
    const [atOnce] = weights(cluster);
    cluster.step(5);

    expect(atOnce).toBe(50);
    expect(cluster.told('TrafficWeightUpdated')).toContain(
      'Traffic weight updated from 50 to 0',
    );
    expect(cluster.rollout.status.phase).toBe('Healthy');
  });

  it('works with one replica, and with weights of 0 and 100', () => {
    const steps = [
      { setWeight: 0 },
      { pause: {} },
      { setWeight: 100 },
      { pause: {} },
    ];
    const cluster = anUpdating({ ...behindIstio(), steps }, { replicas: 1 });

    const none = [cluster.sizes, weights(cluster)];
    cluster.patchStatus({ pauseConditions: null });
    cluster.step(3);

    expect(none).toEqual([{ 1: 1, 2: 0 }, [0, 100]]);
    expect(cluster.sizes).toEqual({ 1: 1, 2: 1 });
    expect(weights(cluster)).toEqual([100, 0]);
    expect(cluster.rollout.status.message).toBe('CanaryPauseStep');
  });

  it('sets a route by a header before the others, and takes it away at the promotion', () => {
    const cluster = anUpdating({
      ...behindIstio('beta'),
      steps: [
        { setCanaryScale: { replicas: 1 } },
        { setHeaderRoute: BETA },
        { pause: {} },
      ],
    });

    const during = routes(cluster);
    cluster.patchStatus({ pauseConditions: null });
    cluster.step(5);

    expect(during).toEqual([
      ['beta', 100],
      ['primary', 100, 0],
    ]);
    expect(routes(cluster)).toEqual([['primary', 100, 0]]);
    expect(cluster.told('Updated VirtualService')).toContain(
      'VirtualService `web-vs` removed all managed routes.',
    );
  });

  it('comes to rest after an abort although its first step sets a route', () => {
    const cluster = anUpdating({
      ...behindIstio('beta'),
      steps: [{ setHeaderRoute: BETA }, { setWeight: 50 }, { pause: {} }],
    });

    cluster.patchStatus({ abort: true });
    cluster.step(60);

    expect(cluster.problems).toEqual([]);
    expect(weights(cluster)).toEqual([0, 100]);
    expect(selector(cluster, 'canary')).toBe(hashes(cluster)[0]);
  });

  it('points the subsets of a DestinationRule to the versions', () => {
    const cluster = new TestCluster();
    const rule = {
      name: 'web',
      canarySubsetName: 'canary',
      stableSubsetName: 'stable',
    };
    const services = aVirtualService('web', 'web');
    const [{ route }] = services.spec.http;
    route[0].destination.subset = 'stable';
    route[1].destination.subset = 'canary';
    cluster.apply(services, {
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata: { name: 'web', namespace: 'shop' },
      spec: {
        host: 'web',
        subsets: [
          { name: 'canary', labels: { app: 'web' } },
          { name: 'stable', labels: { app: 'web' } },
        ],
      },
    });
    const { istio } = behindIstio().trafficRouting;
    const trafficRouting = { istio: { ...istio, destinationRule: rule } };
    cluster.apply(aRollout({ canary: { trafficRouting, steps: TO_HALF } }));
    cluster.step(3);

    cluster.setImage('web:v2');
    cluster.step(3);

    const [stable, current] = hashes(cluster);
    expect(cluster.get('DestinationRule', 'web').spec.subsets).toEqual([
      { name: 'canary', labels: { app: 'web', [HASH]: current } },
      { name: 'stable', labels: { app: 'web', [HASH]: stable } },
    ]);
    expect(routes(cluster)).toEqual([['primary', 50, 50]]);
  });

  it('is invalid while its VirtualService is not there, and goes on when it comes', () => {
    const cluster = new TestCluster();
    cluster.apply(aService('stable'), aService('canary'));
    cluster.apply(aRollout({ canary: { ...behindIstio(), steps: TO_HALF } }));
    const { message } = cluster.rollout.status;

    cluster.apply(aVirtualService());
    cluster.step(3);

    expect(message).toContain(
      'spec.strategy.canary.trafficRouting.istio.virtualService.name: Invalid value: "web-vs": virtualservices.networking.istio.io "web-vs" not found',
    );
    expect(cluster.rollout.status.phase).toBe('Healthy');
  });
});

describe('a canary whose stable version shrinks', () => {
  const SHRINKING = {
    ...behindIstio(),
    dynamicStableScale: true,
    steps: [
      { setWeight: 25 },
      { pause: { duration: '1s' } },
      { setWeight: 75 },
      { pause: {} },
    ],
  };

  it('has pods on both sides for their shares', () => {
    const cluster = anUpdating(SHRINKING);
    cluster.step(5);

    expect(weights(cluster)).toEqual([75, 25]);
    expect(cluster.sizes).toEqual({ 1: 1, 2: 3 });
  });

  it('goes back by degrees at an abort, as fast as stable pods come', () => {
    const cluster = anUpdating(SHRINKING);
    cluster.step(5);

    cluster.patchStatus({ abort: true });
    const atOnce = [cluster.rollout.status.phase, weights(cluster)];
    cluster.step(20);

    expect(atOnce).toEqual(['Degraded', [75, 25]]);
    expect(weights(cluster)).toEqual([0, 100]);
    expect(cluster.sizes).toEqual({ 1: 4, 2: 0 });
  });

  it('leads the users back by degrees when the stable version is asked for again', () => {
    const cluster = anUpdating(SHRINKING);
    cluster.step(5);

    cluster.setImage('web:v1');
    const [atOnce] = weights(cluster);
    cluster.step(20);

    expect(atOnce).toBeGreaterThan(0);
    expect(weights(cluster)).toEqual([0, 100]);
    expect(cluster.rollout.status.phase).toBe('Healthy');
    expect(cluster.sizes).toEqual({ 2: 0, 3: 4 });
  });

  it('keeps at least as many pods on a side as high availability asks for', () => {
    const cluster = anUpdating({ ...SHRINKING, minPodsPerReplicaSet: 2 });
    cluster.step(5);

    expect(cluster.sizes).toEqual({ 1: 2, 2: 3 });
  });
});

describe('a canary with ping and pong', () => {
  it('swaps the Services at each promotion and points none of them elsewhere', () => {
    const cluster = anUpdating({ ...withPingPong(), steps: TO_HALF });
    const { stablePingPong } = cluster.rollout.status.canary;
    const [v1, v2] = hashes(cluster);

    cluster.patchStatus({ pauseConditions: null });
    cluster.step(10);

    expect(stablePingPong).toBe('ping');
    expect(cluster.rollout.status.canary).toEqual({
      stablePingPong: 'pong',
      weights: {
        canary: { podTemplateHash: v2, weight: 0 },
        stable: { podTemplateHash: v2, weight: 100 },
      },
    });
    expect(selector(cluster, 'stable')).toBe(v1);
    expect(selector(cluster, 'canary')).toBe(v2);
    expect(routes(cluster)).toEqual([['primary', 0, 100]]);
    expect(deadlines(cluster)).toEqual(['1']);
  });
});

describe('a canary behind NGINX', () => {
  function canaryIngress(cluster: TestCluster) {
    return cluster.get('Ingress', 'web-web-ingress-canary');
  }

  it('has an Ingress of its own whose annotations say its share', () => {
    const cluster = anUpdating({ ...behindNginx(), steps: TO_HALF });

    const ingress = canaryIngress(cluster);
    const [{ http }] = ingress.spec.rules;
    expect(ingress.metadata.annotations).toEqual({
      'nginx.ingress.kubernetes.io/canary': 'true',
      'nginx.ingress.kubernetes.io/canary-weight': '50',
    });
    expect(ingress.metadata.ownerReferences?.[0].name).toBe('web');
    expect(ingress.spec.ingressClassName).toBe('nginx');
    expect(http.paths[0].backend.service.name).toBe('canary');
  });

  it('may count its users otherwise than in per cent', () => {
    const { trafficRouting, ...services } = behindNginx();
    const cluster = anUpdating({
      ...services,
      trafficRouting: { ...trafficRouting, maxTrafficWeight: 1000 },
      steps: [{ setWeight: 250 }, { pause: {} }],
    });

    expect(weights(cluster)).toEqual([250, 750]);
    expect(cluster.sizes).toEqual({ 1: 4, 2: 1 });
    expect(canaryIngress(cluster).metadata.annotations).toMatchObject({
      'nginx.ingress.kubernetes.io/canary-weight': '250',
      'nginx.ingress.kubernetes.io/canary-weight-total': '1000',
    });
  });

  it('stops and warns once where somebody else owns the canary Ingress', () => {
    const cluster = new TestCluster();
    const foreign = anIngress();
    foreign.metadata.name = 'web-web-ingress-canary';
    cluster.apply(aService('stable'), aService('canary'), anIngress(), foreign);

    cluster.apply(aRollout({ canary: { ...behindNginx(), steps: TO_HALF } }));
    cluster.step(60);

    expect(cluster.problems).toEqual([]);
    expect(cluster.told('TrafficRoutingError')).toEqual([
      'canary ingress `web-web-ingress-canary` controlled by different object',
    ]);
  });
});
