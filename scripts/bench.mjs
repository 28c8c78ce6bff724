// `npm run bench -- NAME…`: runs benchmarks of bench/, one after the other; all without a name.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = 'bench';
const known = readdirSync(folder)
  .filter(file => file.endsWith('.cjs'))
  .map(file => basename(file, '.cjs'));
const names = process.argv.slice(2);
const unknown = names.filter(name => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}; there are ${known.join(
      ', ',
    )}\n`,
  );
  process.exit(2);
}

const failed = (names.length > 0 ? names : known).filter(name => {
  process.stdout.write(`\n${name}\n`);
  const { status } = spawnSync(
    process.execPath,
    [join(folder, `${name}.cjs`)],
    { stdio: 'inherit' },
  );
  return status !== 0;
});
if (failed.length > 0) {
  process.stdout.write(`\nmissed: ${failed.join(', ')}\n`);
}
process.exitCode = failed.length > 0 ? 1 : 0;
