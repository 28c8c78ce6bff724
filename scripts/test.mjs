// `npm test`: every check that needs no browser, each with its name, its time and its verdict.
// `npm test -- types lint` runs some of them; `npm test -- unit PATTERN` passes the rest to Jest.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, '.cache', 'results');
mkdirSync(results, { recursive: true });

const bin = name => join(root, 'node_modules', '.bin', name);

const CHECKS = {
  types: [bin('tsc'), '--incremental', 'false'],
  lint: [join(root, 'scripts', 'lint.mjs')],
  boundaries: [
    bin('depcruise'),
    ...['--config', '.dependency-cruiser.cjs'],
    ...['plugins', 'packages'],
  ],
  format: [bin('prettier'), '--check', '.'],
  unused: [bin('knip')],
  api: [join(root, 'scripts', 'apiReports.mjs'), '--ci'],
  packages: [join(root, 'scripts', 'checkPackages.mjs')],
  unit: [
    bin('backstage-cli'),
    ...['repo', 'test', '--watch=false'],
    ...['--json', `--outputFile=${join(results, 'unit.json')}`],
  ],
};

const [first, ...rest] = process.argv.slice(2);
const isUnitWithArguments = first === 'unit' && rest.length > 0;
const chosen = isUnitWithArguments ? ['unit'] : process.argv.slice(2);
const unknown = chosen.filter(name => !Object.hasOwn(CHECKS, name));
if (unknown.length > 0) {
  process.stderr.write(
    `unknown check '${unknown[0]}'; there are ${Object.keys(CHECKS).join(
      ', ',
    )}\n`,
  );
  process.exit(2);
}

const failed = [];
const names = chosen.length > 0 ? chosen : Object.keys(CHECKS);
for (const name of names) {
  const args = CHECKS[name];
  process.stdout.write(`\n== ${name}\n`);
  const startedAt = process.hrtime.bigint();
  const { status } = spawnSync(
    process.execPath,
    isUnitWithArguments ? [...args, ...rest] : args,
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        // Jest loads @kubernetes/client-node, which is published as ES modules only.
        ...(name === 'unit'
          ? { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' }
          : {}),
      },
    },
  );
  const seconds = Number(
    (process.hrtime.bigint() - startedAt) / 1_000_000_000n,
  );
  process.stdout.write(
    `== ${name}: ${
      status === 0 ? 'passed' : `FAILED (exit ${status})`
    } in ${seconds} s\n`,
  );
  if (status !== 0) {
    failed.push(name);
  }
}

process.stdout.write(
  failed.length === 0
    ? `\nAll ${names.length} checks passed.\n`
    : `\n${failed.length} of ${names.length} checks failed: ${failed.join(
        ', ',
      )}.\n`,
);
process.exit(failed.length === 0 ? 0 : 1);
