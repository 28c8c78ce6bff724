// The last line of CI: adds up what the unit tests and the journeys reported; a check of another
// kind, such as types, lint or the build, counts as one.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

function read(name) {
  const file = join(root, '.cache', 'results', name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const { values } = parseArgs({
  options: {
    checks: { type: 'string' },
    build: { type: 'string' },
    conformance: { type: 'string' },
    'e2e-sqlite': { type: 'string' },
    'e2e-postgres': { type: 'string' },
    'e2e-legacy': { type: 'string' },
  },
});

const unit = read('unit.json');
const journeys = [
  'e2e-sqlite.json',
  'e2e-postgres.json',
  'e2e-legacy-sqlite.json',
].map(read);
const tests = [
  {
    passed: unit?.numPassedTests ?? 0,
    failed:
      (unit?.numFailedTests ?? 0) + (unit?.numRuntimeErrorTestSuites ?? 0),
    skipped: unit?.numPendingTests ?? 0,
  },
  ...journeys.map(run => ({
    passed: run?.stats.expected ?? 0,
    failed: (run?.stats.unexpected ?? 0) + (run?.stats.flaky ?? 0),
    skipped: run?.stats.skipped ?? 0,
  })),
];
const sum = key => tests.reduce((total, test) => total + test[key], 0);

const stages = Object.entries(values);
const brokenStages = stages.filter(([, status]) => status !== '0');
for (const [name, status] of stages) {
  process.stdout.write(
    `ci: ${name} ${status === '0' ? 'passed' : `failed (exit ${status})`}\n`,
  );
}
// A stage may break without a failed test: count it then, so that no failure goes unseen.
const failed = Math.max(sum('failed'), brokenStages.length);
const ran = tests.every(({ passed }) => passed > 0);
if (!ran) {
  process.stdout.write(
    'ci: the unit tests or one run of the journeys did not happen\n',
  );
}
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
process.stdout.write(`${sum('passed')} passed, ${failed} failed${skipped}\n`);
process.exit(failed === 0 && ran ? 0 : 1);
