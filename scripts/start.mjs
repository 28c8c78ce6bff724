// `npm start`: the embedded clusters with their little company, and the portal that looks at them.
// Plain Node without dependencies; `bootstrap.mjs` calls it once the toolchain is there.
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { connect } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const demo = join(root, '.demo');
const kubeconfig = join(demo, 'kubeconfig');

const PORTS = [
  { port: 3000, what: 'the portal’s pages' },
  { port: 7007, what: 'the portal’s backend' },
  { port: 7180, what: 'the cluster staging' },
  { port: 7181, what: 'the cluster production' },
];
const APP_URL = 'http://localhost:3000';
const BACKEND_URL = 'http://localhost:7007';
const PATIENCE_MS = 5 * 60_000;
const TIME_TO_END_MS = 8_000;
const TAIL_LINES = 25;

const { values: flags } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    config: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

/** The processes that were started, by name. Each leads a group, so that its children end with it. */
const children = new Map();
let isEnding = false;

function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/** Ends everything that was started, then this process. */
async function end(code) {
  if (isEnding) {
    return;
  }
  isEnding = true;
  const running = [...children.values()].filter(({ exitCode, signalCode }) => {
    return exitCode === null && signalCode === null;
  });
  const ended = running.map(
    child => new Promise(done => child.once('exit', done)),
  );
  running.forEach(child => signal(child, 'SIGTERM'));
  await Promise.race([
    Promise.all(ended),
    sleep(TIME_TO_END_MS, undefined, { ref: false }),
  ]);
  // Whatever is left of the groups, such as a backend whose parent went first.
  children.forEach(child => signal(child, 'SIGKILL'));
  process.exit(code);
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

async function fail(text) {
  if (isEnding) {
    return;
  }
  process.stderr.write(`\nstart: ${text}\n`);
  await end(1);
}

function logOf(name) {
  return join(demo, `${name}.log`);
}

function tailOf(name) {
  const lines = readFileSync(logOf(name), 'utf8').trimEnd().split('\n');
  const tail = lines.slice(-TAIL_LINES).map(line => `  ${line}`);
  return `the last lines of ${relative(root, logOf(name))}:\n\n${tail.join(
    '\n',
  )}`;
}

/** Starts a process with its output in a log; with `--verbose` also here, each line with its name. */
function start(name, args, onLine = () => {}) {
  const log = createWriteStream(logOf(name));
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  });
  children.set(name, child);
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', text => {
      log.write(text);
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      lines.forEach(line => {
        onLine(line);
        if (flags.verbose) {
          say(`${name} | ${line}`);
        }
      });
    });
  }
  child.once('close', (code, signalName) => {
    log.end(() =>
      fail(
        `${name} ended by itself (${signalName ?? `exit ${code}`}); ${tailOf(
          name,
        )}`,
      ),
    );
  });
  return child;
}

function environment() {
  const { NODE_OPTIONS = '', ...env } = process.env;
  return {
    ...env,
    NODE_ENV: 'development',
    // The dev server would open a page before the backend is there.
    BROWSER: 'none',
    // Only the tests need it; backstage-cli fails with it.
    NODE_OPTIONS: NODE_OPTIONS.replace('--experimental-vm-modules', '').trim(),
  };
}

function isTaken(port) {
  const attempts = ['127.0.0.1', '::1'].map(
    host =>
      new Promise(answer => {
        const socket = connect({ port, host });
        socket.once('connect', () => {
          socket.destroy();
          answer(true);
        });
        socket.once('error', () => answer(false));
      }),
  );
  return Promise.all(attempts).then(taken => taken.some(Boolean));
}

async function assertPortsAreFree() {
  const taken = [];
  for (const entry of PORTS) {
    if (await isTaken(entry.port)) {
      taken.push(entry);
    }
  }
  if (taken.length > 0) {
    const list = taken.map(({ port, what }) => `${port} (for ${what})`);
    await fail(
      `something else listens on port ${list.join(
        ', ',
      )}. Is the demo running already? ` +
        `Otherwise end that process; 'lsof -i :${taken[0].port}' tells which it is.`,
    );
  }
}

/** Asks again until the answer is yes. */
async function until(isSo, whatIsMissing) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isEnding) {
    if (await isSo().catch(() => false)) {
      return;
    }
    if (Date.now() > deadline) {
      await fail(whatIsMissing());
      return;
    }
    await sleep(300);
  }
}

async function answers(url, headers = {}) {
  const response = await fetch(url, {
    headers,
    signal: AbortSignal.timeout(5_000),
  });
  await response.arrayBuffer();
  return response.ok;
}

/** The list on the sign-in page. Read with a pattern, since a parser would be a dependency. */
function demoPeople() {
  const config = readFileSync(join(root, 'app-config.yaml'), 'utf8');
  const entries = config.matchAll(/userRef: (\S+)\s+name: (.+)\s+role: (.+)/g);
  return [...entries].map(([, userRef, name, role]) => ({
    userRef,
    name,
    role,
  }));
}

async function startClusters() {
  rmSync(kubeconfig, { force: true });
  start('clusters', [
    'packages/demo-cluster/bin/demo-cluster',
    'start',
    '--company',
    '--cluster',
    'staging:7180',
    '--cluster',
    'production:7181',
    '--kubeconfig',
    kubeconfig,
  ]);
  // It is written last, when the clusters listen and the company is in them.
  await until(
    async () => existsSync(kubeconfig),
    () => `the clusters did not come up; ${tailOf('clusters')}`,
  );
}

async function startPortal([{ userRef }]) {
  const configs = ['app-config.yaml', ...flags.config]
    .map(file => resolve(root, file))
    .flatMap(file => ['--config', file]);
  start(
    'portal',
    [
      'node_modules/@backstage/cli/bin/backstage-cli',
      'repo',
      'start',
      ...configs,
    ],
    line => {
      // The command line stays when its backend gives up, and would wait for a change of the sources.
      if (/Backend startup failed|BackendStartupError/.test(line)) {
        sleep(1_000).then(() =>
          fail(`the backend could not start; ${tailOf('portal')}`),
        );
      }
    },
  );
  await until(
    async () =>
      (await answers(APP_URL)) &&
      (await answers(`${BACKEND_URL}/.backstage/health/v1/readiness`)) &&
      // The catalog reads its people a little after the start; without them nobody can sign in.
      (await answers(`${BACKEND_URL}/api/auth/demo/refresh`, {
        'x-demo-person': userRef,
      })),
    () => `the portal did not come up; ${tailOf('portal')}`,
  );
}

function describe(people) {
  const file = relative(process.cwd(), kubeconfig);
  const names = people.map(({ name, role }) => `${name} (${role})`);
  say(`
Portal   ${APP_URL}
People   ${names.slice(0, 3).join(', ')},
         ${names.slice(3).join(', ')}
kubectl  kubectl --kubeconfig ${file} --context production get rollouts -A -w
Logs     ${['portal', 'clusters']
    .map(name => relative(process.cwd(), logOf(name)))
    .join(', ')}

Ctrl-C ends everything.`);
}

if (flags.help) {
  say(`npm start [-- [--verbose] [--config FILE …]]

  --verbose      show what the portal and the clusters print
  --config FILE  an app-config on top of app-config.yaml, such as app-config.postgres.yaml`);
  process.exit(0);
}
if (process.env.NODE_ENV === 'production') {
  process.stderr.write(
    'start: this opens a demo without passwords, and NODE_ENV is production. Unset NODE_ENV to go on.\n',
  );
  process.exit(1);
}
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => end(0));
}
// A parent that was killed cannot pass the signal on.
const parent = process.ppid;
setInterval(() => process.ppid === parent || end(0), 1_000).unref();

mkdirSync(demo, { recursive: true });
const people = demoPeople();
await assertPortsAreFree();
say('start: the clusters staging and production …');
await startClusters();
say('start: the portal; building it takes about half a minute …');
await startPortal(people);
describe(people);
