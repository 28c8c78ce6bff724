/** How the backend gets into a cluster of the Kubernetes plugin, or why it does not. */
export type PluginClusterAccess =
  | { usable: true; withoutCredentials: boolean }
  | { usable: false; reason: string };

/** Their credentials are in the backend, and the plugin puts them into each request. */
const serverSide = ['aws', 'azure', 'googleServiceAccount', 'serviceAccount'];

/** The way there needs no credentials, and none are put into a request. */
const withoutCredentials = ['localKubectlProxy'];

/** They take the token that the user's browser has got at sign-in. */
const clientSide = ['aks', 'google', 'oidc', 'pinniped'];

/**
 * What is known of a cluster is the name of its auth provider. Of one that is not Backstage's own
 * nobody can tell from here whether it puts a token into the request; if it did not, ours would go
 * to the cluster. The adopter has to vouch for it.
 */
export function pluginClusterAccess(
  { name, authProvider }: { name: string; authProvider?: string },
  known: { vouchedFor: readonly string[]; takenNames: readonly string[] },
): PluginClusterAccess {
  if (!/^[-._A-Za-z0-9]+$/.test(name)) {
    return unusable(
      'its name cannot be part of the id of a rollout: letters, digits, ".", "_" and "-" only',
    );
  }
  if (known.takenNames.includes(name)) {
    return unusable('a module has added a cluster of the same name');
  }
  if (authProvider === undefined) {
    return unusable('the Kubernetes plugin names no auth provider for it');
  }
  if (withoutCredentials.includes(authProvider)) {
    return { usable: true, withoutCredentials: true };
  }
  if ([...serverSide, ...known.vouchedFor].includes(authProvider)) {
    return { usable: true, withoutCredentials: false };
  }
  return unusable(
    clientSide.includes(authProvider)
      ? `its auth provider "${authProvider}" needs the token of a user, and clusters are watched when no user is there. Give it one with credentials of its own, such as serviceAccount, or name the cluster in rollouts.clusters`
      : `its auth provider "${authProvider}" is not one of Backstage's own. When it gives the backend a bearer token without a user, add its name to rollouts.kubernetesPlugin.serverSideAuthProviders`,
  );
}

function unusable(reason: string): PluginClusterAccess {
  return { usable: false, reason };
}
