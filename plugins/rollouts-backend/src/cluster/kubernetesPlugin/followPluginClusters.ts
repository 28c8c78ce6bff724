import { LoggerService } from '@backstage/backend-plugin-api';
import { pluginClusterAccess } from '../../domain/access/pluginClusterAccess';
import { backoffMs } from '../../watch/backoff';
import { WatchTime } from '../../watch/WatchTime';
import { KubernetesPluginConnector } from './KubernetesPluginConnector';
import { KubernetesPluginDoor } from './KubernetesPluginDoor';
import { listPluginClusters, PluginCluster } from './listPluginClusters';

const refreshMs = 5 * 60_000;
const retryRange = { firstMs: 1_000, maxMs: 60_000 };

export interface FollowPluginClustersOptions {
  door: KubernetesPluginDoor;
  /** Auth providers that the adopter vouches for. */
  serverSideAuthProviders: readonly string[];
  /** Names that the app-config has; one that the plugin does not have is likely misspelt. */
  expectedNames: readonly string[];
  /** Names that modules have given to clusters of their own. */
  takenNames: readonly string[];
  logger: LoggerService;
  time: Pick<WatchTime, 'random' | 'sleep'>;
  signal: AbortSignal;
  /** Is called once for each cluster. */
  onFound(found: {
    cluster: PluginCluster;
    connector: KubernetesPluginConnector;
  }): void;
}

/**
 * Asks the Kubernetes plugin for its clusters until it answers, which at the start of a backend may
 * take a while, and then now and again, because its catalog and cloud locators find new ones. One
 * that is gone stays: its watch says that it cannot be reached.
 */
export async function followPluginClusters(
  options: FollowPluginClustersOptions,
): Promise<void> {
  const { door, logger, time, signal } = options;
  const known = new Set<string>();
  let failures = 0;
  let hasListed = false;
  while (!signal.aborted) {
    try {
      const clusters = await listPluginClusters(door, signal);
      failures = 0;
      if (!hasListed) {
        hasListed = true;
        warnOfStrangers(clusters, options);
      }
      clusters
        .filter(({ name }) => !known.has(name))
        .forEach(cluster => {
          known.add(cluster.name);
          take(cluster, options);
        });
    } catch (error) {
      failures += 1;
      if (failures === 3) {
        logger.warn(
          'The Kubernetes plugin does not say which clusters it has, will go on asking',
          { reason: (error as Error).message },
        );
      }
    }
    await time.sleep(
      failures === 0
        ? refreshMs
        : backoffMs(failures, time.random(), retryRange),
      signal,
    );
  }
}

function take(
  cluster: PluginCluster,
  options: FollowPluginClustersOptions,
): void {
  const { door, logger, onFound } = options;
  const access = pluginClusterAccess(cluster, {
    vouchedFor: options.serverSideAuthProviders,
    takenNames: options.takenNames,
  });
  if (!access.usable) {
    logger.warn(
      `Cluster "${cluster.name}" of the Kubernetes plugin is left out: ${access.reason}`,
    );
    return;
  }
  const { withoutCredentials } = access;
  onFound({
    cluster,
    connector: new KubernetesPluginConnector({
      cluster: cluster.name,
      door,
      withoutCredentials,
    }),
  });
}

function warnOfStrangers(
  clusters: readonly PluginCluster[],
  { expectedNames, logger }: FollowPluginClustersOptions,
): void {
  const names = clusters.map(({ name }) => name);
  expectedNames
    .filter(name => !names.includes(name))
    .forEach(name =>
      logger.warn(
        `rollouts.kubernetesPlugin.clusters names "${name}", which the Kubernetes plugin does not have. It has: ${
          names.join(', ') || 'none'
        }`,
      ),
    );
}
