import {
  ClusterConnector,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { KubernetesClusterGateway } from '../cluster/KubernetesClusterGateway';
import { openResource } from '../cluster/openResource';
import { joinGraph } from '../projection/joinGraph';
import { RolloutIndex } from '../projection/RolloutIndex';
import { RolloutChange } from '../projection/RolloutReader';
import { WatchSupervisor } from '../watch/WatchSupervisor';
import { connectTo } from './connectTo';
import { InstantTime } from './InstantTime';
import { RecordingLogger } from './RecordingLogger';

export interface WatchClustersOptions {
  /** Something on the way to each cluster. */
  throughWire?: (connector: ClusterConnector) => ClusterConnector;
  writeTimeoutMs?: number;
}

/** The half that faces the clusters, on real connections, with waits that are over at once. */
export async function watchClusters(
  urls: Record<string, string>,
  engine: RolloutEngine,
  options: WatchClustersOptions = {},
) {
  const { throughWire = connector => connector, writeTimeoutMs } = options;
  const connectors = await Promise.all(
    Object.entries(urls).map(async ([name, url]) =>
      throughWire(await connectTo(url, name)),
    ),
  );
  const logger = new RecordingLogger();
  const time = new InstantTime();
  const watcher = new WatchSupervisor({
    clusters: connectors.map((connector, tier) => ({
      name: connector.cluster,
      title: connector.cluster,
      tier,
      openResource: target => openResource(connector, target),
    })),
    // Asked for twice, as by two engines.
    targets: [...engine.watches, ...engine.watches],
    logger,
    time,
  });
  const index = new RolloutIndex({ watcher, engines: [engine], logger });
  const gateway = new KubernetesClusterGateway({
    connectors,
    engines: [engine],
    joinGraph: graph => joinGraph(watcher, graph),
    writeTimeoutMs,
  });
  const changes: RolloutChange[] = [];
  index.subscribe(change => changes.push(change));
  const controller = new AbortController();
  const running = watcher.run(controller.signal);
  const statusOf = (name: string) =>
    index.clusters().find(cluster => cluster.name === name)!;
  return {
    index,
    watcher,
    gateway,
    changes,
    logger,
    time,
    statusOf,
    stateOf: (name: string, resource: string) =>
      statusOf(name).resources.find(each => each.resource === resource)!,
    isLive: (name: string) =>
      statusOf(name).resources.every(({ state }) => state === 'watching'),
    async stop() {
      controller.abort();
      await running;
    },
  };
}
