import { ChildProcess, spawn } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { portal } from './portal';

export const root = resolve(__dirname, '../../../..');
export const folder = join(root, portal.folder);

/**
 * Starts a Node script as a process group, with its output in a log file, and notes its id in a
 * file so that another process (a journey, the teardown) can end it.
 */
export function startProcess(name: string, args: string[]): ChildProcess {
  mkdirSync(folder, { recursive: true });
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development' },
  });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  writeFileSync(join(folder, `${name}.pid`), String(child.pid));
  return child;
}

/** Ends the process group that {@link startProcess} noted under this name. */
export function endProcess(name: string): void {
  const pid = Number(readFileSync(join(folder, `${name}.pid`), 'utf8'));
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}

/** Asks again until the answer is yes. */
export async function until(
  isSo: () => Promise<boolean>,
  { what, patienceMs }: { what: string; patienceMs: number },
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > deadline) {
      throw new Error(
        `${what} did not come up within ${
          patienceMs / 1000
        } s; see the logs in ${folder}`,
      );
    }
    await pause(250);
  }
}

export async function answers(
  url: string,
  headers: Record<string, string> = {},
): Promise<boolean> {
  const response = await fetch(url, {
    headers,
    signal: AbortSignal.timeout(5_000),
  });
  await response.arrayBuffer();
  return response.ok;
}
