import { InputError } from '@backstage/errors';
import { ConnectedCluster } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { KubernetesPluginConfig, RolloutsConfig } from './config';

/** What people call a cluster, and where it stands on the page. */
export interface ClusterView {
  name: string;
  title: string;
  environment?: string;
  tier: number;
}

/** Behind everything that has a place of its own. */
const lastTier = 1000;

/** @throws InputError when the app-config has a cluster of this name */
export function viewOfAddedCluster(
  { connector, title, environment, tier = lastTier }: ConnectedCluster,
  { clusters }: RolloutsConfig,
): ClusterView {
  const name = connector.cluster;
  const clash = clusters.find(cluster => cluster.name === name);
  if (clash) {
    throw new InputError(
      `${clash.configPath}.name ("${name}") is already the name of a cluster that a module adds: give every cluster its own name`,
    );
  }
  return { name, title: title ?? name, environment, tier };
}

/** In the order of the app-config, and then those that it does not name. */
export function viewOfPluginCluster(
  found: { name: string; title?: string },
  { clusters }: KubernetesPluginConfig,
): ClusterView {
  const place = clusters.findIndex(({ name }) => name === found.name);
  const said = clusters[place];
  const { name } = found;
  return {
    name,
    title: said?.title ?? found.title ?? name,
    environment: said?.environment,
    tier: said?.tier ?? (place === -1 ? lastTier : place),
  };
}
