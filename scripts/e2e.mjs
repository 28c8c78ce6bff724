// `npm run test:e2e`: the journeys in Chromium, on a portal and clusters of their own.
// Arguments go to Playwright: `npm run test:e2e -- owner-promotes`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
if (!existsSync(chromium)) {
  process.stderr.write(
    `The journeys need Chromium, and there is none at ${chromium}. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n`,
  );
  process.exit(1);
}

const results = join(root, '.cache', 'results');
mkdirSync(results, { recursive: true });
rmSync(join(results, 'e2e.json'), { force: true });
const { status } = spawnSync(
  join(root, 'node_modules', '.bin', 'playwright'),
  ['test', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
