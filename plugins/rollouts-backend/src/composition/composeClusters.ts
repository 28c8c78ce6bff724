import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConnectedCluster,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { KubeConfigConnector } from '../cluster/KubeConfigConnector';
import { KubernetesClusterGateway } from '../cluster/KubernetesClusterGateway';
import { followPluginClusters } from '../cluster/kubernetesPlugin/followPluginClusters';
import { KubernetesPluginDoor } from '../cluster/kubernetesPlugin/KubernetesPluginDoor';
import { openResource } from '../cluster/openResource';
import { viewOfAddedCluster, viewOfPluginCluster } from '../clusterViews';
import { ClusterSource, RolloutsConfig } from '../config';
import { Observability } from '../observability/Observability';
import { PodHub } from '../pods/PodHub';
import { joinGraph } from '../projection/joinGraph';
import { WatchedPodSelections } from '../projection/PodSelections';
import { RolloutIndex } from '../projection/RolloutIndex';
import { TransitionLog } from '../projection/TransitionLog';
import { RolloutCounts } from '../status/RolloutCounts';
import { WatchedStatusReader } from '../status/WatchedStatusReader';
import { WatchSupervisor } from '../watch/WatchSupervisor';
import { systemTime } from '../watch/WatchTime';

/** The half that faces the clusters. It begins to watch at once. */
export async function composeClusters(options: {
  config: RolloutsConfig;
  source: ClusterSource;
  addedClusters: readonly ConnectedCluster[];
  door: KubernetesPluginDoor;
  engines: readonly RolloutEngine[];
  logger: LoggerService;
  observability: Observability;
}) {
  const { config, source, addedClusters, engines, logger, observability } =
    options;
  if (
    source === 'config' &&
    config.clusters.length + addedClusters.length === 0
  ) {
    logger.warn(
      'There is no cluster in rollouts.clusters of the app-config, so that no rollouts will be found',
    );
  }
  if (engines.length === 0) {
    logger.warn(
      'No engine is installed, so that no rollouts will be found: add a module such as rollouts-backend-module-argo-rollouts',
    );
  }
  const clusters = [
    ...(await Promise.all(
      config.clusters.map(async cluster => ({
        cluster,
        connector: observability.connector(
          await KubeConfigConnector.create(cluster),
        ),
      })),
    )),
    ...addedClusters.map(added => ({
      cluster: viewOfAddedCluster(added, config),
      connector: observability.connector(added.connector),
    })),
  ];
  const watcher = new WatchSupervisor({
    clusters: clusters.map(({ cluster, connector }) => ({
      ...cluster,
      openResource: target => openResource(connector, target),
    })),
    targets: engines.flatMap(({ watches }) => watches),
    logger,
  });
  const reader = new RolloutIndex({
    watcher,
    engines: engines.map(observability.engine),
    logger,
  });
  const counts = new RolloutCounts(reader);
  const status = new WatchedStatusReader({ watcher, counts, engines });
  const stopObserving = observability.watches(status);
  const gateway = new KubernetesClusterGateway({
    connectors: clusters.map(({ connector }) => connector),
    engines,
    joinGraph: graph => joinGraph(watcher, graph),
  });
  const stopLog = new TransitionLog({ reader, logger }).start();
  const stop = new AbortController();
  const watching = watcher.run(stop.signal);
  const following =
    source === 'kubernetes'
      ? followPluginClusters({
          door: options.door,
          serverSideAuthProviders:
            config.kubernetesPlugin.serverSideAuthProviders,
          expectedNames: config.kubernetesPlugin.clusters.map(
            ({ name }) => name,
          ),
          takenNames: addedClusters.map(({ connector }) => connector.cluster),
          logger,
          time: systemTime,
          signal: stop.signal,
          onFound({ cluster, ...found }) {
            const connector = observability.connector(found.connector);
            gateway.connect(connector);
            watcher.add({
              ...viewOfPluginCluster(cluster, config.kubernetesPlugin),
              openResource: target => openResource(connector, target),
            });
          },
        })
      : undefined;
  const pods = new PodHub({
    reader,
    selections: new WatchedPodSelections({ watcher, engines }),
    openResource: (...resource) => gateway.openResource(...resource),
    time: systemTime,
    logger,
  });
  const close = async () => {
    pods.close();
    stop.abort();
    stopLog();
    stopObserving();
    counts.close();
    await Promise.all([watching, following]);
  };
  return { reader, gateway, pods, status, close };
}
