import {
  ClusterConnector,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { isResourceServed } from './isResourceServed';
import { listResource } from './listResource';
import { ResourceScope, ResourceSource } from './ResourceSource';
import { watchResource } from './watchResource';

/** A resource of a cluster, or a part of it, to be read and watched. */
export function openResource(
  connector: ClusterConnector,
  target: WatchTarget,
  scope?: ResourceScope,
): ResourceSource {
  return {
    isServed: signal => isResourceServed(connector, target, signal),
    list: options => listResource(connector, target, { ...options, scope }),
    watch: options => watchResource(connector, target, { ...options, scope }),
  };
}
