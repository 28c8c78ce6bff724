import { RootInstanceMetadataService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ClusterSource, RolloutsConfig } from './config';

/**
 * Where the clusters come from, when the app-config does not say: from the Kubernetes plugin where
 * it runs in this backend. One that runs in another backend has to be asked for by name.
 *
 * @throws InputError when the app-config wants of that source what it cannot do
 */
export async function chooseClusterSource(
  config: Pick<RolloutsConfig, 'clusterSource' | 'accessReview'>,
  instance: Pick<RootInstanceMetadataService, 'getInstalledPlugins'>,
): Promise<ClusterSource> {
  const source = config.clusterSource ?? (await sourceInstalled(instance));
  if (source === 'kubernetes' && config.accessReview?.impersonate) {
    throw new InputError(
      'rollouts.accessReview.impersonate (true) cannot be kept with the clusters of the Kubernetes plugin, whose proxy does not pass on more than one group: set it to false, or name the clusters in rollouts.clusters',
    );
  }
  return source;
}

async function sourceInstalled(
  instance: Pick<RootInstanceMetadataService, 'getInstalledPlugins'>,
): Promise<ClusterSource> {
  const plugins = await instance.getInstalledPlugins();
  return plugins.some(({ pluginId }) => pluginId === 'kubernetes')
    ? 'kubernetes'
    : 'config';
}
