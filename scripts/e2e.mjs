// `npm run test:e2e`: the journeys in Chromium, on a portal and clusters of their own. With
// `-- --postgres` the portal keeps its data in PostgreSQL (see app-config.postgres.yaml), with
// `-- --legacy` its pages are those of packages/app-legacy, on the old frontend system, and only
// the journeys that are about both are made. Further arguments go to Playwright:
// `npm run test:e2e -- canaryMoves`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireChromium } from './findChromium.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
requireChromium();

const ownFlags = ['--postgres', '--legacy'];
const isOnPostgres = process.argv.includes('--postgres');
const isLegacy = process.argv.includes('--legacy');
const results = join(root, '.cache', 'results');
const report = join(
  results,
  `e2e${isLegacy ? '-legacy' : ''}-${
    isOnPostgres ? 'postgres' : 'sqlite'
  }.json`,
);
mkdirSync(results, { recursive: true });
rmSync(report, { force: true });
const { status } = spawnSync(
  join(root, 'node_modules', '.bin', 'playwright'),
  ['test', ...process.argv.slice(2).filter(arg => !ownFlags.includes(arg))],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      E2E_REPORT: report,
      E2E_CONFIG: isOnPostgres ? 'app-config.postgres.yaml' : '',
      E2E_FRONTEND: isLegacy ? 'app-legacy' : 'app',
    },
  },
);
process.exit(status ?? 1);
