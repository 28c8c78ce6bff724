import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fleetSize } from './FleetSize';

export interface FleetFigures {
  snapshotMs: number;
  /** Highest, while it was loaded and while it changed. */
  rssBytes: number;
  /** Share of one core while things change and somebody follows. */
  cpuShare: number;
  warmMs: number[];
  /** First page of somebody who may see everything. */
  coldMs: number[];
  /** First page of somebody whose rights are asked entity by entity. */
  coldConditionalMs: number[];
}

/** What somebody on the page of the fleet asks for. */
const queries = [
  '',
  'urgency=attention&sort=since',
  'sort=name&offset=5000&limit=200',
  'text=app-09%20production',
  'owner=group:default/group-7&sort=version&order=desc',
];

const measuredMs = 20_000;

export async function runFleetBench(
  recordingFile: string,
): Promise<FleetFigures> {
  const cluster = start('clusterProcess.ts', recordingFile);
  const { port: clusterPort } = await told(cluster, 'port');
  const backend = start('backendProcess.ts', `http://127.0.0.1:${clusterPort}`);
  try {
    const { port, snapshotMs } = await told(backend, 'port');
    const baseUrl = `http://127.0.0.1:${port}/v1/fleet`;
    await firstWholePage(baseUrl);
    cluster.send('change');
    const cpuShare = await measureCpu(backend, `${baseUrl}/stream`);
    const warmMs = await repeat(200, index =>
      timePage(`${baseUrl}?${queries[index % queries.length]}`, 'user'),
    );
    const coldMs = await repeat(60, index =>
      timePage(baseUrl, `everything-${index}`),
    );
    const coldConditionalMs = await repeat(60, index =>
      timePage(baseUrl, `some-${index}`),
    );
    backend.send('usage');
    const { highestRss: rssBytes } = await told(backend, 'cpu');
    return {
      snapshotMs,
      rssBytes,
      cpuShare,
      warmMs,
      coldMs,
      coldConditionalMs,
    };
  } finally {
    backend.kill();
    cluster.kill();
  }
}

function start(file: string, argument: string): ChildProcess {
  return fork(join(__dirname, file), [argument], {
    execArgv: ['--require', '@backstage/cli/config/nodeTransform.cjs'],
  });
}

/** The next message that tells of `subject`; the transform of the sources has its own to send. */
async function told(child: ChildProcess, subject: 'port' | 'cpu') {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A process of the benchmark ended with ${code}`);
  });
  for (;;) {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    if (subject in message) {
      return message;
    }
  }
}

async function readPage(url: string, user: string): Promise<{ total: number }> {
  const response = await fetch(url, { headers: { authorization: user } });
  const body = await response.json();
  if (!response.ok) {
    throw new Error(`${url}: ${JSON.stringify(body)}`);
  }
  return body;
}

async function firstWholePage(baseUrl: string): Promise<void> {
  const { total } = await readPage(baseUrl, 'user');
  if (total !== fleetSize.rollouts) {
    throw new Error(`${total} instead of ${fleetSize.rollouts} rollouts`);
  }
}

async function timePage(url: string, user: string): Promise<number> {
  const startedAt = performance.now();
  await readPage(url, user);
  return performance.now() - startedAt;
}

/** One after the other, as a person clicks. */
async function repeat(
  count: number,
  measure: (index: number) => Promise<number>,
): Promise<number[]> {
  const results: number[] = [];
  for (let index = 0; index < count; index++) {
    results.push(await measure(index));
  }
  return results;
}

async function measureCpu(
  backend: ChildProcess,
  streamUrl: string,
): Promise<number> {
  const left = new AbortController();
  const stream = await fetch(streamUrl, {
    headers: { authorization: 'user' },
    signal: left.signal,
  });
  const before = await cpuOf(backend);
  const startedAt = performance.now();
  await setTimeout(measuredMs);
  const used = (await cpuOf(backend)) - before;
  const share = used / (performance.now() - startedAt);
  left.abort();
  await stream.text().catch(() => {});
  return share;
}

/** Milliseconds of processor time so far. */
async function cpuOf(backend: ChildProcess): Promise<number> {
  backend.send('usage');
  const { cpu } = await told(backend, 'cpu');
  return (cpu.user + cpu.system) / 1000;
}
