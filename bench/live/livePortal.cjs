// A portal with both plugins on one embedded cluster without controllers, so that nothing moves but
// what a benchmark moves. The cluster lives in this process and tells of every request.
const { spawn } = require('node:child_process');
const { createWriteStream, mkdirSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const {
  adminIdentity,
  DemoCluster,
} = require('../../packages/demo-cluster/src/index.ts');
const { pausedRollout } = require('./pausedRollout.cjs');

const root = resolve(__dirname, '../..');
const folder = join(root, '.demo/bench');
const appUrl = 'http://localhost:3200';
const backendUrl = 'http://localhost:7207';
const person = 'user:default/mira.lindqvist';

const configOf = ({ clusterUrl, rolloutsCluster }) => `
app: { baseUrl: ${appUrl} }
backend:
  baseUrl: ${backendUrl}
  listen: { host: 127.0.0.1, port: ${new URL(backendUrl).port} }
  cors: { origin: ${appUrl} }
kubernetes:
  clusterLocatorMethods:
    - type: config
      clusters:
        - name: production
          url: ${clusterUrl}
          authProvider: serviceAccount
          serviceAccountToken: ${adminIdentity.token}
rollouts:
  clusters:
    - ${JSON.stringify(rolloutsCluster)}
`;

/**
 * Starts both; `stop` ends them. `requests` is what the cluster was asked so far, with its time. With
 * `tls` this suite speaks to it as kubectl does.
 */
async function startLivePortal({ pages = true, tls = false } = {}) {
  mkdirSync(folder, { recursive: true });
  const requests = [];
  const cluster = new DemoCluster({
    name: 'production',
    controllers: 'none',
    onRequest: record => requests.push({ ...record, at: Date.now() }),
  });
  await cluster.start();
  await apply(cluster, pausedRollout('checkout'));
  const overlay = join(folder, 'app-config.bench.yaml');
  const access = tls ? secureAccess(cluster) : { url: cluster.url };
  writeFileSync(
    overlay,
    configOf({
      clusterUrl: cluster.url,
      rolloutsCluster: {
        name: 'production',
        token: adminIdentity.token,
        ...access,
      },
    }),
  );
  const child = spawn(
    process.execPath,
    [
      'node_modules/@backstage/cli/bin/backstage-cli',
      ...['repo', 'start', ...(pages ? ['app'] : []), 'backend'],
      ...['--config', resolve(root, 'app-config.yaml'), '--config', overlay],
    ],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development' },
    },
  );
  const log = createWriteStream(join(folder, 'portal.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const stop = async () => {
    process.kill(-child.pid, 'SIGKILL');
    await cluster.stop();
  };
  try {
    if (pages) {
      await until('the pages', () => fetch(appUrl));
    }
    await until('the backend', signIn);
    await until('the rollout', showsCheckout);
  } catch (error) {
    await stop();
    throw error;
  }
  return { cluster, requests, pid: child.pid, stop };
}

function secureAccess(cluster) {
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, cluster.certificate.cert);
  return { url: cluster.secureUrl, caFile };
}

async function until(what, ask) {
  const deadline = Date.now() + 300_000;
  for (;;) {
    const answer = await ask().catch(error => ({ ok: false, error }));
    if (answer.ok) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(`${what} did not come up; see ${folder}/portal.log`);
    }
    await pause(500);
  }
}

function signIn() {
  return fetch(`${backendUrl}/api/auth/demo/refresh`, {
    headers: { 'x-demo-person': person },
  });
}

/** The headers of a signed-in user. */
async function headers() {
  const { backstageIdentity } = await (await signIn()).json();
  return { authorization: `Bearer ${backstageIdentity.token}` };
}

async function showsCheckout() {
  const answer = await fetch(
    `${backendUrl}/api/rollouts/v1/rollouts?entityRef=component:default/checkout`,
    { headers: await headers() },
  );
  const { rollouts } = await answer.json();
  return { ok: answer.ok && rollouts.length > 0 };
}

function objectUrl(cluster, { kind, metadata }) {
  const plural = `${kind.toLowerCase()}s`;
  return `${cluster.url}/apis/argoproj.io/v1alpha1/namespaces/${metadata.namespace}/${plural}`;
}

async function send(cluster, url, { method, body, type = 'application/json' }) {
  const answer = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${adminIdentity.token}`,
      'content-type': type,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(
      `${method} ${url}: ${answer.status} ${await answer.text()}`,
    );
  }
  return answer.json();
}

/** Creates an object with the status that a controller would have given it. */
async function apply(cluster, { status, ...object }) {
  const url = objectUrl(cluster, object);
  await send(cluster, url, { method: 'POST', body: object });
  await patchStatus(cluster, object, status);
}

/** Writes into the status of an object, as its controller would. */
function patchStatus(cluster, object, status) {
  return send(
    cluster,
    `${objectUrl(cluster, object)}/${object.metadata.name}/status`,
    {
      method: 'PATCH',
      type: 'application/merge-patch+json',
      body: { status },
    },
  );
}

module.exports = {
  appUrl,
  backendUrl,
  headers,
  patchStatus,
  root,
  startLivePortal,
};
