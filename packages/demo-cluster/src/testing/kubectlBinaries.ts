import { spawnSync } from 'node:child_process';

/** A kubectl to run stories with. */
export interface KubectlBinary {
  path: string;
  version: string;
}

/**
 * The kubectl versions of this machine: those in KUBECTL_BINARIES, separated by colons, or else the one on
 * the PATH. Without any the stories are left out with a warning, and in CI that is an error.
 */
export function kubectlBinaries(
  env: NodeJS.ProcessEnv,
): readonly KubectlBinary[] {
  const paths = env.KUBECTL_BINARIES?.split(':').filter(Boolean) ?? ['kubectl'];
  const found = paths.flatMap(path => {
    const version = clientVersion(path);
    return version ? [{ path, version }] : [];
  });
  if (found.length === 0) {
    const words = `No kubectl was found (${paths.join(
      ', ',
    )}): nothing is known about whether it works against the demo cluster.`;
    if (env.CI) {
      throw new Error(words);
    }
    // eslint-disable-next-line no-console
    console.warn(`\n*** SKIPPED *** ${words}\n`);
  }
  return found;
}

function clientVersion(path: string): string | undefined {
  const { status, stdout } = spawnSync(
    path,
    ['version', '--client', '-o', 'json'],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    return undefined;
  }
  return JSON.parse(stdout).clientVersion?.gitVersion;
}
