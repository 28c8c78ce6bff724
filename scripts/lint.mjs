// `npm test -- lint`: the packages by Backstage's command, which sees nothing else, and then what
// no package holds.
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const COMMANDS = [
  ['backstage-cli', 'repo', 'lint', '--max-warnings', '0'],
  [
    ...['eslint', '--max-warnings', '0', '--ext', '.cjs,.js,.mjs,.ts'],
    ...['bench', 'scripts', 'tools'],
    ...['.dependency-cruiser.cjs', 'playwright.config.ts'],
  ],
];

const failed = COMMANDS.filter(([command, ...args]) => {
  const { status } = spawnSync(
    join(root, 'node_modules', '.bin', command),
    args,
    { cwd: root, stdio: 'inherit' },
  );
  return status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
