import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startIn, until } from './processes.mjs';

const PATIENCE_MS = 180_000;

/**
 * Starts the backend of a portal as its own `yarn workspace backend start` does. It serves the
 * frontend that was built, as in production: one process, one address.
 */
export async function startBackend({ portal, name, database, home, log }) {
  const url = `http://localhost:${await freePort()}`;
  const overlay = join(portal, `app-config.${name}.yaml`);
  writeFileSync(overlay, configOf(url, database));
  const child = startIn(
    portal,
    [
      ...['yarn', 'workspace', 'backend', 'start'],
      ...[join(portal, 'app-config.yaml'), overlay].flatMap(file => [
        '--config',
        file,
      ]),
    ],
    { log, env: { HOME: home, NODE_ENV: 'development' } },
  );
  await until(
    async () =>
      (await answers(`${url}/.backstage/health/v1/readiness`)) &&
      (await answers(`${url}/`)),
    { what: 'the backend', patienceMs: PATIENCE_MS, child, log },
  );
  return { url, child };
}

function configOf(url, database) {
  return `app:
  baseUrl: ${url}
backend:
  baseUrl: ${url}
  listen:
    host: 127.0.0.1
    port: ${new URL(url).port}
  cors:
    origin: ${url}
  database: ${JSON.stringify(database)}
`;
}

async function answers(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  await response.arrayBuffer();
  return response.ok;
}
