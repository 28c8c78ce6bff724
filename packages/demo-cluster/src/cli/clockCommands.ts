import { Command } from 'commander';
import { adminIdentity } from '../api/access/Identity';
import { ClockState } from '../clock/SimulatedClock';
import { DEFAULT_CLUSTERS } from './ClusterPort';
import { parsePositive } from './parseNumber';

interface ClockFlags {
  server: string[];
}

type ClockChange = { paused: boolean } | { step: number } | { speed: number };

/** `pause`, `resume`, `step SECONDS` and `speed N`, for clusters that are running. */
export function clockCommands(): Command[] {
  return [
    clockCommand('pause', 'make the clusters stand still').action(
      (flags: ClockFlags) => change(flags, { paused: true }),
    ),
    clockCommand('resume', 'let the clusters go on').action(
      (flags: ClockFlags) => change(flags, { paused: false }),
    ),
    clockCommand('step', 'move the clusters on at once')
      .argument('<seconds>', 'how far', parsePositive)
      .action((step: number, flags: ClockFlags) => change(flags, { step })),
    clockCommand('speed', 'change how fast the clusters live')
      .argument('<n>', 'seconds of the clusters in one second', parsePositive)
      .action((speed: number, flags: ClockFlags) => change(flags, { speed })),
  ];
}

function clockCommand(name: string, description: string): Command {
  return new Command(name).description(description).option(
    '--server <url...>',
    'where the clusters are',
    DEFAULT_CLUSTERS.map(({ port }) => `http://127.0.0.1:${port}`),
  );
}

async function change(
  { server }: ClockFlags,
  clockChange: ClockChange,
): Promise<void> {
  for (const url of server) {
    const { now, speed, paused } = await postClock(url, clockChange);
    process.stdout.write(
      `${url}  ${now}  speed ${speed}${paused ? ', paused' : ''}\n`,
    );
  }
}

async function postClock(
  server: string,
  clockChange: ClockChange,
): Promise<ClockState> {
  const response = await post(new URL('/demo/clock', server), clockChange);
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(`${server} refused: ${answer.message}`);
  }
  return answer as ClockState;
}

async function post(url: URL, body: object): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${adminIdentity.token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error(
      `no cluster answers at ${url.origin}; start it with 'demo-cluster start' or name another --server`,
    );
  }
}
