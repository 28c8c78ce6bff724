import { once } from 'node:events';
import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import argoRolloutsModule from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { adminIdentity } from '@progressive-delivery/demo-cluster';
import rolloutsPlugin from '../../index';
import { startDemoCluster } from './startDemoCluster';

const checkout = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    namespace: 'default',
    annotations: { 'backstage.io/kubernetes-label-selector': 'app=checkout' },
  },
};

interface DemoBackendOptions {
  /** What else is installed. */
  features: (BackendFeature | Promise<{ default: BackendFeature }>)[];
  /** The app-config of `backend.actions`. */
  actions: JsonObject;
}

/** A whole backend, with a component whose canary waits for a promotion on the embedded cluster. */
export async function startDemoBackend({
  features,
  actions,
}: DemoBackendOptions) {
  const { cluster, reaches } = await startDemoCluster();
  const { name, url } = cluster;
  const backend = await startTestBackend({
    features: [
      rolloutsPlugin,
      argoRolloutsModule,
      catalogServiceMock.factory({ entities: [checkout] }),
      mockServices.rootLogger.factory({ level: 'none' }),
      mockServices.rootConfig.factory({
        data: {
          backend: { actions },
          rollouts: { clusters: [{ name, url, token: adminIdentity.token }] },
        },
      }),
      ...features,
    ],
  });
  const { server } = backend;
  return {
    reaches,
    server,
    async stop() {
      await backend.stop();
      if (server.listening) {
        await once(server, 'close');
      }
      await cluster.stop();
    },
  };
}
