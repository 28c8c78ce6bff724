import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';

/** The way to the backend of the portal's Kubernetes plugin, wherever it runs. */
export interface KubernetesPluginDoor {
  /** Without a slash at the end. */
  baseUrl(): Promise<string>;
  /** A token of this plugin for that one; it lives for minutes only, so ask each time. */
  token(): Promise<string>;
}

/** As this plugin itself, never as a user: users need no right on the proxy. */
export function kubernetesPluginDoor(services: {
  auth: AuthService;
  discovery: DiscoveryService;
}): KubernetesPluginDoor {
  const { auth, discovery } = services;
  return {
    baseUrl: () => discovery.getBaseUrl('kubernetes'),
    async token() {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'kubernetes',
      });
      return token;
    },
  };
}
