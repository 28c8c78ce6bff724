import {
  KubernetesObject,
  ResourceGraph,
  RolloutEngine,
  UnavailableResource,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { resourceName } from '../domain/objectIdentity';
import { resourceGraph } from '../domain/resourceGraph';
import { ClusterWatcher, WatchedCluster } from '../watch/ClusterWatcher';

/**
 * Joins a root, however it was come by, with what the watch knows of the objects around it.
 *
 * @throws Error when there is no such cluster, and whatever the engine throws
 */
export function joinGraph(
  watcher: ClusterWatcher,
  options: { cluster: string; engine: RolloutEngine; root: KubernetesObject },
): ResourceGraph {
  const { engine, root } = options;
  const cluster = watcher.clusters.find(({ name }) => name === options.cluster);
  if (!cluster) {
    throw new Error(`There is no cluster ${options.cluster}`);
  }
  return resourceGraph(
    {
      cluster: cluster.name,
      root,
      watches: engine.watches,
      references: engine.references(root),
      unavailable: unavailableIn(cluster, engine),
    },
    cluster.objects,
  );
}

function unavailableIn(
  cluster: WatchedCluster,
  engine: RolloutEngine,
): UnavailableResource[] {
  return engine.watches.flatMap(target => {
    const outlook = cluster.outlook(target);
    return outlook === 'absent' || outlook === 'forbidden'
      ? { resource: resourceName(target), reason: outlook }
      : [];
  });
}
