import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startClusters, stopClusters } from './clusters';
import { portal } from './portal';
import {
  answers,
  endProcess,
  folder,
  root,
  startProcess,
  until,
} from './processes';
import { quicken } from './quickSteps';

const config = `
app:
  baseUrl: ${portal.appUrl}
backend:
  baseUrl: ${portal.backendUrl}
  listen:
    host: 127.0.0.1
    port: ${new URL(portal.backendUrl).port}
  cors:
    origin: ${portal.appUrl}
kubernetes:
  clusterLocatorMethods:
    - type: config
      clusters:
${Object.entries(portal.clusters)
  .map(
    ([name, port]) => `
        - name: ${name}
          url: http://127.0.0.1:${port}
          authProvider: serviceAccount
          serviceAccountToken: demo-viewer`,
  )
  .join('')}
rollouts:
  clusters:
    - name: staging
      title: Staging
      environment: Staging
      tier: 1
      kubeconfig:
        path: ../../${portal.folder}/kubeconfig
        context: staging
    - name: production
      title: Production
      environment: Production
      tier: 2
      kubeconfig:
        path: ../../${portal.folder}/kubeconfig
        context: production
`;

/** Starts the clusters and the portal once for all journeys; the function returned ends them. */
export default async function startPortal(): Promise<() => void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const overlay = join(folder, 'app-config.e2e.yaml');
  writeFileSync(overlay, config);
  await startClusters();
  quicken('production', ['buying', 'checkout']);
  const configs = [
    'app-config.yaml',
    ...(process.env.E2E_CONFIG ? [process.env.E2E_CONFIG] : []),
    overlay,
  ];
  startProcess('portal', [
    'node_modules/@backstage/cli/bin/backstage-cli',
    'repo',
    'start',
    process.env.E2E_FRONTEND ?? 'app',
    'backend',
    ...configs.flatMap(file => ['--config', resolve(root, file)]),
  ]);
  // The catalog reads its people a little after the start; without them nobody can sign in.
  await until(
    async () =>
      (await answers(portal.appUrl)) &&
      (await answers(`${portal.backendUrl}/api/auth/demo/refresh`, {
        'x-demo-person': 'user:default/mira.lindqvist',
      })),
    { what: 'the portal', patienceMs: 240_000 },
  );
  return () => {
    endProcess('portal');
    stopClusters();
  };
}
