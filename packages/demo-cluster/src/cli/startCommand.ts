import { Command, InvalidArgumentError, Option } from 'commander';
import { ControllerChoice } from '../DemoCluster';
import { ClusterPort, DEFAULT_CLUSTERS, parseClusterPort } from './ClusterPort';
import { DEFAULT_KUBECONFIG } from './demoFolder';
import { parsePositive } from './parseNumber';
import { startClusters } from './startClusters';

interface StartFlags {
  cluster?: ClusterPort[];
  seed?: string[];
  controllers: ControllerChoice;
  speed: number;
  kubeconfig: string;
  company?: boolean;
  releases: boolean;
}

/** `demo-cluster start`: runs until it is interrupted. */
export function startCommand(): Command {
  return new Command('start')
    .description('start clusters and write a kubeconfig for them')
    .addOption(
      new Option(
        '--cluster <name:port...>',
        `clusters to start (default: ${DEFAULT_CLUSTERS.map(
          ({ name, port }) => `${name}:${port}`,
        ).join(' ')})`,
      ).argParser(collectClusters),
    )
    .option('--seed <file...>', 'YAML files to load into every cluster')
    .addOption(
      new Option('--controllers <which>', 'which simulated controllers run')
        .choices(['all', 'kubernetes', 'none'])
        .default('all'),
    )
    .option(
      '--speed <number>',
      'seconds of the clusters in one second',
      parsePositive,
      1,
    )
    .option(
      '--kubeconfig <path>',
      'where to write the kubeconfig',
      DEFAULT_KUBECONFIG,
    )
    .option('--company', 'load the little company, with its release bot')
    .option('--no-releases', 'the company without its release bot')
    .action((flags: StartFlags) => run(flags));
}

async function run(flags: StartFlags): Promise<void> {
  const { stop } = await startClusters({
    clusters: flags.cluster ?? DEFAULT_CLUSTERS,
    seedFiles: flags.seed ?? [],
    controllers: flags.controllers,
    speed: flags.speed,
    kubeconfigPath: flags.kubeconfig,
    company: flags.company ?? false,
    releases: flags.releases,
    now: new Date(),
    print: line => process.stdout.write(`${line}\n`),
    warn: line => process.stderr.write(`${line}\n`),
  });
  const end = () => {
    stop().then(
      () => process.exit(0),
      error => {
        process.stderr.write(`${error}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function collectClusters(
  text: string,
  previous: ClusterPort[] | undefined,
): ClusterPort[] {
  const cluster = parseClusterPort(text);
  if (previous?.some(({ name }) => name === cluster.name)) {
    throw new InvalidArgumentError(
      `two clusters cannot both be called '${cluster.name}'.`,
    );
  }
  return [...(previous ?? []), cluster];
}
