// `npm run check:install`: packs what would be published, has Backstage's own generator write a
// portal outside of this repository, follows docs/install.md in it word for word, starts it with an
// embedded cluster, and looks at it in Chromium. Portals: `discovery` (new frontend system),
// `explicit` (the same without feature discovery), `legacy` (old frontend system).
//
//   npm run check:install                          discovery and legacy, on SQLite
//   npm run check:install -- legacy --postgres     one of them, on SQLite and PostgreSQL
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  createPortal,
  prepareForThisMachine,
  switchDiscoveryOff,
} from './checkInstall/createPortal.mjs';
import { followGuide } from './checkInstall/followGuide.mjs';
import { inspectPackages } from './checkInstall/inspectPackages.mjs';
import { lookAtPortal } from './checkInstall/lookAtPortal.mjs';
import { packPackages } from './checkInstall/packPackages.mjs';
import { end, endAll, runIn } from './checkInstall/processes.mjs';
import { readGuide, stepsFor } from './checkInstall/readGuide.mjs';
import { Report } from './checkInstall/Report.mjs';
import { startBackend } from './checkInstall/startBackend.mjs';
import { startCluster } from './checkInstall/startCluster.mjs';
import { startPostgres } from './checkInstall/startPostgres.mjs';
import { startRegistry } from './checkInstall/startRegistry.mjs';

const PORTALS = { discovery: {}, explicit: {}, legacy: { isLegacy: true } };
const ALIASES = { new: 'discovery' };

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    postgres: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    commit: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const chosen = positionals.map(name => ALIASES[name] ?? name);
const unknown = chosen.find(name => !Object.hasOwn(PORTALS, name));
if (flags.help || unknown) {
  const text = `npm run check:install [-- [discovery|new] [explicit] [legacy] [--postgres] [--keep] [--commit REF]]

  discovery, new  a portal on the new frontend system, with feature discovery
  explicit        the same without feature discovery
  legacy          a portal on the old frontend system
                  (discovery and legacy unless one is named)
  --postgres      PostgreSQL as well, after SQLite
  --keep          leave the portals where they are, to look at them
  --commit REF    pack that commit, and not what is in the folders now
`;
  (unknown ? process.stderr : process.stdout).write(
    unknown ? `check:install: there is no '${unknown}'\n\n${text}` : text,
  );
  process.exit(unknown ? 2 : 0);
}
const portals = chosen.length > 0 ? chosen : ['discovery', 'legacy'];

const report = new Report();
const pack = join(root, '.cache', 'install');
// Outside of the repository, so that nothing of its node_modules is found.
const folder = mkdtempSync(join(tmpdir(), 'rollouts-install-'));
const home = join(folder, 'home');
mkdirSync(home);
const logOf = name => join(folder, `${name}.log`);

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(name, () => endAll().finally(() => process.exit(1)));
}

try {
  await run();
} catch (error) {
  if (!error.isReported) {
    process.stderr.write(`check:install: ${error.stack}\n`);
  }
  process.exitCode = 1;
} finally {
  await endAll();
  process.stdout.write(`\n${report}\n`);
  if (report.hasFailed || flags.keep) {
    process.stdout.write(`\nLogs, pictures and portals: ${folder}\n`);
  } else {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run() {
  const guide = await report.step('all', 'read docs/install.md', () =>
    readGuide(readFileSync(join(root, 'docs', 'install.md'), 'utf8')),
  );
  const packages = await report.step('all', 'build and pack', () =>
    packPackages({ root, folder: pack, commit: flags.commit }),
  );
  await report.step('all', 'inspect the packages', async () => {
    const { faults } = await inspectPackages(packages, join(pack, 'stranger'));
    if (faults.length > 0) {
      throw new Error(faults.join('\n'));
    }
  });
  const registry = await startRegistry(packages);
  const cluster = await report.step('all', 'start a cluster', () =>
    startCluster({ root, home, log: logOf('cluster') }),
  );
  const postgres = flags.postgres
    ? await report.step('all', 'start PostgreSQL', () =>
        startPostgres({ root, log: logOf('postgres') }),
      )
    : undefined;
  try {
    for (const name of portals) {
      await check(name, { guide, registry, cluster, postgres }).catch(error => {
        // The next portal may tell more.
        process.exitCode = 1;
        if (!error.isReported) {
          throw error;
        }
      });
    }
  } finally {
    await Promise.all([registry.stop(), postgres?.stop?.()]);
  }
}

async function check(name, { guide, registry, cluster, postgres }) {
  const { isLegacy = false } = PORTALS[name];
  const log = logOf(name);
  const step = (title, doIt) => report.step(name, title, doIt);

  const portal = await step('generate a portal', () =>
    createPortal({ root, folder, name: `portal-${name}`, isLegacy, log }),
  );
  await step('what this machine needs for Backstage', () =>
    prepareForThisMachine({ portal, registry: registry.url }),
  );
  if (name === 'explicit') {
    await step('switch discovery off', () => switchDiscoveryOff(portal));
  }
  await step('yarn install, as it was before us', () =>
    runIn(portal, ['yarn', 'install'], { log }),
  );
  await step('follow docs/install.md', () =>
    followGuide(stepsFor(name, guide), { portal, log }),
  );
  await step('yarn tsc', () => runIn(portal, ['yarn', 'tsc'], { log }));
  await step('build the frontend', () =>
    runIn(portal, ['yarn', 'workspace', 'app', 'build'], { log }),
  );
  await look('SQLite', { client: 'better-sqlite3', connection: ':memory:' });
  if (postgres) {
    const prefix = `install_${name}_`;
    await look('PostgreSQL', { ...postgres.database, prefix });
  }

  async function look(title, database) {
    const backend = await step(`start the backend on ${title}`, () =>
      startBackend({
        ...{ portal, home, database, name: title.toLowerCase() },
        log: logOf(`${name}-${title.toLowerCase()}`),
      }),
    );
    try {
      await lookAtPortal({
        ...{ url: backend.url, portal: name, release: cluster.release },
        step: (what, doIt) => step(`${title}: ${what}`, doIt),
        pictures: join(folder, `${name}-${title.toLowerCase()}`),
      });
    } finally {
      await end(backend.child);
    }
  }
}
