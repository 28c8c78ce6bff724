import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterName, portal } from './portal';
import { endProcess, folder, root, startProcess, until } from './processes';

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

/** Lets the controllers of a cluster lose the next change of a rollout's status, as busy ones do. */
export function overlookStatus(
  cluster: ClusterName,
  [namespace, name]: [namespace: string, name: string],
): void {
  execFileSync(
    process.execPath,
    [
      'packages/demo-cluster/bin/demo-cluster',
      ...['overlook', `${namespace}/${name}`],
      ...['--server', `http://127.0.0.1:${portal.clusters[cluster]}`],
    ],
    { cwd: root },
  );
}
