import { Command } from 'commander';
import { postDemo } from './postDemo';
import { serverOption } from './serverOption';

/** `overlook NAMESPACE/NAME …`, for clusters that are running. */
export function overlookCommand(): Command {
  return new Command('overlook')
    .description(
      'let the controllers lose the next change of the status of Rollouts, such as an abort',
    )
    .argument('<namespace/name...>', 'which Rollouts')
    .addOption(serverOption())
    .action(async (rollouts: string[], { server }: { server: string[] }) => {
      for (const url of server) {
        await postDemo(url, '/demo/faults', { overlookStatusOf: rollouts });
        process.stdout.write(
          `${url}  the next change of the status is overlooked: ${rollouts.join(
            ', ',
          )}\n`,
        );
      }
    });
}
