import { adminIdentity, viewerIdentity } from '../api/access/Identity';

/** What a kubeconfig says of one cluster. */
export interface KubeconfigCluster {
  name: string;
  /** Begins with https, as kubectl sends no token elsewhere. */
  server: string;
  certificatePem: string;
}

const ADMIN = 'admin';
const VIEWER = 'viewer';

/**
 * A kubeconfig with a context for each cluster under the cluster's own name, and one for the
 * read-only user under `NAME-viewer`. The first cluster is the current one.
 */
export function kubeconfigDocument(clusters: readonly KubeconfigCluster[]) {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    preferences: {},
    'current-context': clusters[0]?.name ?? '',
    clusters: clusters.map(({ name, server, certificatePem }) => ({
      name,
      cluster: {
        server,
        'certificate-authority-data':
          Buffer.from(certificatePem).toString('base64'),
      },
    })),
    users: [
      { name: ADMIN, user: { token: adminIdentity.token } },
      { name: VIEWER, user: { token: viewerIdentity.token } },
    ],
    contexts: clusters.flatMap(({ name }) => [
      { name, context: { cluster: name, user: ADMIN } },
      { name: `${name}-viewer`, context: { cluster: name, user: VIEWER } },
    ]),
  };
}
