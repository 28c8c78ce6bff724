import { Command } from 'commander';
import { clockCommands } from './cli/clockCommands';
import { overlookCommand } from './cli/overlookCommand';
import { startCommand } from './cli/startCommand';
import { errorWords } from './errorWords';

/**
 * The command line of the demo clusters. Ends the process with code 1 and one line when something is refused.
 *
 * @public
 */
export async function runCli(argv: readonly string[]): Promise<void> {
  const program = new Command('demo-cluster')
    .description(
      'Embedded Kubernetes API servers with simulated rollout controllers.',
    )
    .addCommand(startCommand())
    .addCommand(overlookCommand());
  clockCommands().forEach(command => program.addCommand(command));
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.stderr.write(`demo-cluster: ${errorWords(error)}\n`);
    process.exit(1);
  }
}
