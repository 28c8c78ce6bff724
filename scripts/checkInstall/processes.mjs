import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TAIL_LINES = 30;

/** Everything that runs. Each leads a group, so that its children end with it. */
const running = new Set();

/**
 * What the processes of a portal see: nothing of the package manager that started this one, and no
 * CI, where Yarn refuses to change a lockfile.
 */
export function environment(extra = {}) {
  const kept = Object.entries(process.env).filter(
    ([key]) =>
      !/^(npm_(package|lifecycle|command|execpath|config_user_agent)|CI$|NODE_OPTIONS$|NODE_ENV$)/.test(
        key,
      ),
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/** Starts a command with its output in a log. */
export function startIn(folder, [command, ...args], { log, env, stdin }) {
  const output = createWriteStream(log, { flags: 'a' });
  const child = spawn(command, args, {
    cwd: folder,
    detached: true,
    env: environment(env),
    stdio: [stdin ?? 'ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  child.ended = new Promise(done => {
    child.once('error', error => done({ error }));
    child.once('close', (code, signal) => done({ code, signal }));
  }).finally(() => {
    running.delete(child);
    output.end();
  });
  return child;
}

/** Runs a command to its end; throws with the end of its log when it fails. */
export async function runIn(folder, command, { log, env }) {
  const { error, code, signal } = await startIn(folder, command, { log, env })
    .ended;
  if (error || code !== 0) {
    throw new Error(
      `\`${nameOf(command)}\` ${
        error ? error.message : `ended with ${signal ?? code}`
      }\n${tailOf(log)}`,
    );
  }
}

export async function end(child) {
  signalGroup(child, 'SIGTERM');
  await Promise.race([child.ended, sleep(8_000, undefined, { ref: false })]);
  signalGroup(child, 'SIGKILL');
  await child.ended;
}

export async function endAll() {
  await Promise.all([...running].map(end));
}

/** Asks again until the answer is yes, or the process that should give it has ended. */
export async function until(isSo, { what, patienceMs, child, log }) {
  const deadline = Date.now() + patienceMs;
  while (!(await isSo().catch(() => false))) {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (hasEnded || Date.now() > deadline) {
      throw new Error(
        `${what} ${
          hasEnded ? 'ended' : `did not come up within ${patienceMs / 1000} s`
        }\n${tailOf(log)}`,
      );
    }
    await sleep(300);
  }
}

export async function freePort() {
  const server = createServer();
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise(done => server.close(done));
  return port;
}

/** A step of the guide as it stands there; anything else without the folders. */
function nameOf([command, ...args]) {
  return command === 'sh'
    ? args.at(-1)
    : [command, ...args].map(part => basename(part)).join(' ');
}

function tailOf(log) {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  const tail = lines.slice(-TAIL_LINES).map(line => `    ${line}`);
  return `  the end of ${log}:\n${tail.join('\n')}`;
}

function signalGroup(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}
