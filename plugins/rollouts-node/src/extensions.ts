import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ConnectedCluster } from './ClusterConnector';
import { RolloutEngine } from './RolloutEngine';

/** @public */
export interface RolloutsEngineExtensionPoint {
  /** @throws Error when an engine with the same id was added before */
  addEngine(engine: RolloutEngine): void;
}

/**
 * Where engine modules register.
 *
 * @public
 */
export const rolloutsEngineExtensionPoint =
  createExtensionPoint<RolloutsEngineExtensionPoint>({ id: 'rollouts.engine' });

/** @public */
export interface RolloutsClusterExtensionPoint {
  /** @throws Error when a cluster of the same name was added before */
  addCluster(cluster: ConnectedCluster): void;
}

/**
 * Where modules add clusters with a way in of their own, such as an inventory or a tunnel. They
 * stand beside those that the app-config names or the Kubernetes plugin has.
 *
 * @public
 */
export const rolloutsClusterExtensionPoint =
  createExtensionPoint<RolloutsClusterExtensionPoint>({
    id: 'rollouts.cluster',
  });
