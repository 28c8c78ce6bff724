import { ClusterHealth } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { WatchLook, watchLook } from './watchLook';

/** How a cluster as a whole is shown at this moment. */
export function clusterLook(
  { isReachable, resources }: ClusterHealth,
  now: Date,
): Omit<WatchLook, 'state'> {
  if (!isReachable) {
    return { glyph: 'offline', tone: 'error', isAmiss: true };
  }
  return resources.some(health => watchLook(health, now).isAmiss)
    ? { glyph: 'warningOutline', tone: 'warning', isAmiss: true }
    : { glyph: 'check', tone: 'success', isAmiss: false };
}
