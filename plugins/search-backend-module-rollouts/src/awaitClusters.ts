import {
  ClusterStatus,
  RolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** How often it is asked again, a second apart. */
const attempts = 20;

/**
 * Resolves when there are rollouts, and every cluster has been listed once, or cannot be. A backend
 * that has just started knows few rollouts or none, and an index of that moment would lose what it
 * has. A cluster that takes longer is not waited for.
 *
 * @throws what the last attempt to ask the backend threw
 */
export async function awaitClusters(
  client: Pick<RolloutsApi, 'getFleet'>,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { clusters, total } = await client.getFleet({ limit: 1 });
      const isReady = total > 0 && !clusters.some(isBeingListed);
      if (attempt === attempts || isReady) {
        return;
      }
    } catch (error) {
      if (attempt === attempts) {
        throw error;
      }
    }
    await sleep(1000);
  }
}

function isBeingListed({ message, resources }: ClusterStatus): boolean {
  return (
    message === undefined &&
    resources.some(({ state }) => state === 'connecting')
  );
}
