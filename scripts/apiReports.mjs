// Writes the API reports of the published packages anew; with `--ci` it fails where one is stale.
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

function run(command, ...args) {
  const { status } = spawnSync(
    join(root, 'node_modules', '.bin', command),
    args,
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

// An incremental compile may order the members of a union anew.
run('tsc', '--incremental', 'false');
run(
  'backstage-repo-tools',
  'api-reports',
  ...process.argv.slice(2),
  // Packages of this workspace are resolved to their sources, which the extractor remarks upon.
  ...['--omit-messages', 'ae-undocumented,ae-wrong-input-file-type'],
  ...['--allow-warnings', 'plugins/**'],
  '--',
  'plugins/*',
);
