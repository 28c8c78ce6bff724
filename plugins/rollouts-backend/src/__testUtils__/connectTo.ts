import { KubeConfigConnector } from '../cluster/KubeConfigConnector';
import { ClusterAccess, ClusterConfig } from '../config';

/** What the backend shows to clusters. */
export const backendToken = 's3cret-token';

/** The configuration of a cluster at an address. */
export function aClusterConfig(
  name: string,
  access: Partial<Extract<ClusterAccess, { kind: 'token' }>> & { url: string },
): ClusterConfig {
  return {
    name,
    title: name,
    tier: 0,
    configPath: 'rollouts.clusters[0]',
    access: {
      kind: 'token',
      token: backendToken,
      skipTLSVerify: false,
      ...access,
    },
  };
}

export function connectTo(
  url: string,
  name = 'production',
  token = backendToken,
) {
  return KubeConfigConnector.create(aClusterConfig(name, { url, token }));
}
