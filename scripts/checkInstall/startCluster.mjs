import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startIn, until } from './processes.mjs';

/**
 * An embedded cluster with the little company, as the context `production` of the kubeconfig in
 * `home`, where the guide tells the portal to look for it.
 */
export async function startCluster({ root, home, log }) {
  const port = await freePort();
  const kubeconfig = join(home, '.kube', 'config');
  const child = startIn(
    root,
    [
      process.execPath,
      'packages/demo-cluster/bin/demo-cluster',
      'start',
      ...['--cluster', `production:${port}`, '--company', '--no-releases'],
      ...['--kubeconfig', kubeconfig],
    ],
    { log, env: { NODE_ENV: 'development' } },
  );
  // Written last, when the cluster listens and the company is in it.
  await until(async () => existsSync(kubeconfig), {
    what: 'the embedded cluster',
    patienceMs: 60_000,
    child,
    log,
  });
  return { child, release: tag => release(port, tag) };
}

/** What a pipeline does: gives `checkout` a new image. */
async function release(port, tag) {
  const response = await fetch(
    `http://127.0.0.1:${port}/apis/argoproj.io/v1alpha1/namespaces/buying/rollouts/checkout`,
    {
      method: 'PATCH',
      headers: {
        authorization: 'Bearer demo-admin',
        'content-type': 'application/json-patch+json',
      },
      body: JSON.stringify([
        {
          op: 'replace',
          path: '/spec/template/spec/containers/0/image',
          value: `registry.example/checkout:${tag}`,
        },
      ]),
    },
  );
  if (!response.ok) {
    throw new Error(
      `the release of ${tag} was answered with ${
        response.status
      }: ${await response.text()}`,
    );
  }
}
