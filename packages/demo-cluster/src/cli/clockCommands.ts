import { Command } from 'commander';
import { ClockState } from '../clock/SimulatedClock';
import { parsePositive } from './parseNumber';
import { postDemo } from './postDemo';
import { serverOption } from './serverOption';

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
  return new Command(name).description(description).addOption(serverOption());
}

async function change(
  { server }: ClockFlags,
  clockChange: ClockChange,
): Promise<void> {
  for (const url of server) {
    const { now, speed, paused } = await postDemo<ClockState>(
      url,
      '/demo/clock',
      clockChange,
    );
    process.stdout.write(
      `${url}  ${now}  speed ${speed}${paused ? ', paused' : ''}\n`,
    );
  }
}
