import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  adminIdentity,
  DemoCluster,
  DemoClusterOptions,
  RequestRecord,
  SteppedClock,
} from '@progressive-delivery/demo-cluster';
import { aCanaryManifest } from './aCanaryManifest';
import { backendToken } from './connectTo';
import { until } from './until';
import { watchClusters, WatchClustersOptions } from './watchClusters';

/** Id of the canary that {@link watchDemoCluster} creates. */
export const checkoutId = 'production/default/argo-rollouts/Rollout/checkout';

/** An embedded cluster whose time stands still until it is stepped. */
export async function startDemoCluster(
  options: Partial<DemoClusterOptions> = {},
) {
  const clock = new SteppedClock(new Date('2026-03-01T12:00:00Z'));
  const requests: RequestRecord[] = [];
  const cluster = new DemoCluster({
    name: 'production',
    clock,
    firstRevision: 1000,
    identities: [{ ...adminIdentity, token: backendToken }],
    onRequest: request => requests.push(request),
    ...options,
  });
  await cluster.start();
  return { cluster, clock, requests };
}

/** The canary `checkout` in an embedded cluster, and the half of the backend that watches it. */
export async function watchDemoCluster(
  options: WatchClustersOptions & { engine?: RolloutEngine } = {},
) {
  const { engine = argoRolloutsEngine } = options;
  const demo = await startDemoCluster();
  const { cluster, clock } = demo;
  cluster.store.create(aCanaryManifest('checkout'));
  const watched = await watchClusters(
    { production: cluster.url },
    engine,
    options,
  );
  const shows = (condition: (rollout: Rollout) => unknown) =>
    until(() => {
      clock.step(1);
      const rollout = watched.index.get(checkoutId);
      return rollout && condition(rollout) ? rollout : undefined;
    });
  /** Somebody ships another image, past the portal. */
  const release = (image: string) =>
    watched.gateway.apply('production', {
      kind: 'kubernetes',
      method: 'PATCH',
      path: '/apis/argoproj.io/v1alpha1/namespaces/default/rollouts/checkout',
      contentType: 'application/merge-patch+json',
      body: {
        spec: {
          template: { spec: { containers: [{ name: 'web', image }] } },
        },
      },
    });
  return {
    ...watched,
    ...demo,
    engine,
    shows,
    release,
    /** It waits at its pause with a second version. */
    async untilPaused() {
      await shows(({ phase }) => phase === 'Healthy');
      await release('web:v2');
      return shows(({ phase }) => phase === 'Paused');
    },
    async stop() {
      await watched.stop();
      await cluster.stop();
    },
  };
}
