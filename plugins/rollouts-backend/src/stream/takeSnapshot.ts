import {
  ClusterStatus,
  EntityLookup,
  RolloutsSnapshot,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutReader } from '../projection/RolloutReader';
import { EntityView } from './EntityView';

/** Everything that is known of the rollouts of an entity at this moment. */
export function takeSnapshot(
  reader: RolloutReader,
  { entityRef, lookup, allowedActions }: EntityView,
): RolloutsSnapshot {
  return {
    entityRef,
    lookup,
    rollouts: lookup.kind === 'selector' ? reader.list(lookup) : [],
    clusters: reader.clusters().filter(cluster => concerns(lookup, cluster)),
    allowedActions,
  };
}

/** Whether rollouts of an entity may be in a cluster. */
export function concerns(
  lookup: EntityLookup,
  cluster: ClusterStatus,
): boolean {
  return (
    lookup.kind !== 'selector' ||
    lookup.cluster === undefined ||
    lookup.cluster === cluster.name
  );
}
