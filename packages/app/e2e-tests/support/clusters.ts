import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { portal } from './portal';
import { endProcess, folder, startProcess, until } from './processes';

export const kubeconfig = join(folder, 'kubeconfig');

/** The two clusters of the company, without its release bot: the journeys start the releases. */
export async function startClusters(): Promise<void> {
  rmSync(kubeconfig, { force: true });
  startProcess('clusters', [
    'packages/demo-cluster/bin/demo-cluster',
    'start',
    ...Object.entries(portal.clusters).flatMap(([name, port]) => [
      '--cluster',
      `${name}:${port}`,
    ]),
    '--company',
    '--no-releases',
    '--kubeconfig',
    kubeconfig,
  ]);
  // Written last, when the clusters listen and the company is in them.
  await until(async () => existsSync(kubeconfig), {
    what: 'the clusters',
    patienceMs: 60_000,
  });
}

export function stopClusters(): void {
  endProcess('clusters');
}
