// `npm test -- packages`: packs every package that is published and looks for what a stranger
// would stumble over: ranges, entry points, types, files, undeclared imports, sizes.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspectPackages } from './checkInstall/inspectPackages.mjs';
import { packPackages } from './checkInstall/packPackages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, '.cache', 'packages');

const packages = await packPackages({ root, folder });
const { faults, sizes } = await inspectPackages(
  packages,
  join(folder, 'stranger'),
);
for (const { name, packed, size } of sizes) {
  const [packedKb, sizeKb] = [packed, size].map(bytes =>
    Math.round(bytes / 1_000),
  );
  process.stdout.write(
    `${name}: ${packedKb} kB packed, ${sizeKb} kB unpacked\n`,
  );
}
faults.forEach(fault => process.stderr.write(`${fault}\n`));
process.exitCode = faults.length > 0 ? 1 : 0;
