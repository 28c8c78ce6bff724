import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterConnector } from './ClusterConnector';
import { isResourceServed } from './isResourceServed';
import { listResource } from './listResource';
import { ResourceSource } from './ResourceSource';
import { watchResource } from './watchResource';

/** A resource of a cluster, to be read and watched. */
export function openResource(
  connector: ClusterConnector,
  target: WatchTarget,
): ResourceSource {
  return {
    isServed: signal => isResourceServed(connector, target, signal),
    list: options => listResource(connector, target, options),
    watch: options => watchResource(connector, target, options),
  };
}
