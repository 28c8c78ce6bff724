import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { findTypeErrors } from './findTypeErrors.mjs';

const PACKED_LIMIT = 400_000;
const UNPACKED_LIMIT = 3_000_000;
const FEATURE_ROLES = [
  'frontend-plugin',
  'backend-plugin',
  'backend-plugin-module',
];
const NEVER_PACKED =
  /\.(test|stories)\.|__(testUtils|fixtures|mocks)__|setupTests|(^|\/)(src|dev|e2e-tests|node_modules)\/|\.tsbuildinfo$|\.local\.|\.env/;
const IMPORT =
  /(?:\bfrom\s+|\bimport\s*\(\s*|\brequire\(\s*|^import\s+)(['"])([^'"\n]+)\1/gm;

/**
 * Unpacks what would be published and looks for what a stranger would stumble over. Gives one
 * sentence for each fault, and the sizes.
 */
export async function inspectPackages(packages, folder) {
  const unpacked = packages.map(({ name, tarball }) => {
    const target = join(folder, 'node_modules', name);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', [
      '-xzf',
      tarball,
      '-C',
      target,
      '--strip-components=1',
    ]);
    const manifest = JSON.parse(
      readFileSync(join(target, 'package.json'), 'utf8'),
    );
    const files = listFiles(target);
    const size = files.reduce(
      (sum, file) => sum + statSync(join(target, file)).size,
      0,
    );
    return {
      name,
      target,
      manifest,
      files,
      size,
      packed: statSync(tarball).size,
    };
  });
  const faults = [
    ...unpacked.flatMap(one =>
      [
        ...faultsOfManifest(one),
        ...faultsOfEntries(one),
        ...faultsOfFiles(one),
        ...faultsOfImports(one),
        ...faultsOfSize(one),
      ].map(text => `${one.name}: ${text}`),
    ),
    ...findTypeErrors(unpacked, folder),
  ];
  return { faults, sizes: unpacked };
}

function faultsOfManifest({ manifest }) {
  const faults = [];
  const text = JSON.stringify(manifest);
  const { role, features } = manifest.backstage ?? {};
  if (/"(workspace|link|file|portal|patch):/.test(text)) {
    faults.push(
      'the manifest has a range that only this repository understands',
    );
  }
  for (const key of ['description', 'license', 'repository', 'backstage']) {
    if (!manifest[key]) {
      faults.push(`the manifest has no ${key}`);
    }
  }
  if (manifest.publishConfig?.access !== 'public') {
    faults.push('publishConfig.access is not public');
  }
  if (FEATURE_ROLES.includes(role) && !features) {
    faults.push(
      'backstage.features is missing, so that feature discovery does not find it',
    );
  }
  return faults;
}

/** Every path that the manifest leads to has to be there. */
function faultsOfEntries({ target, manifest }) {
  const { main, module, types, exports, typesVersions, configSchema } =
    manifest;
  const paths = [main, module, types, configSchema, exports, typesVersions]
    .flatMap(leaves)
    .filter(Boolean);
  return [...new Set(paths)]
    .filter(path => !path.startsWith('@') && !existsSync(join(target, path)))
    .map(path => `the manifest names ${path}, which is not packed`);
}

function leaves(value) {
  return value && typeof value === 'object'
    ? Object.values(value).flatMap(leaves)
    : [value];
}

function faultsOfFiles({ target, files }) {
  const faults = files
    .filter(file => NEVER_PACKED.test(file))
    .map(file => `${file} is packed`);
  if (!files.includes('README.md')) {
    return [...faults, 'there is no README.md'];
  }
  const readme = readFileSync(join(target, 'README.md'), 'utf8');
  if (!readme.includes('docs/install.md')) {
    faults.push('README.md does not lead to docs/install.md');
  }
  return faults;
}

/** What the code and the types import has to be a dependency, not only of this repository. */
function faultsOfImports({ target, manifest, files }) {
  const declared = new Set([
    manifest.name,
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ]);
  const undeclared = new Map();
  for (const file of files.filter(name => /\.(js|d\.ts)$/.test(name))) {
    const text = withoutComments(readFileSync(join(target, file), 'utf8'));
    for (const [, , specifier] of text.matchAll(IMPORT)) {
      const isRelative = specifier.startsWith('.');
      if (isRelative && !resolves(join(target, file), specifier)) {
        undeclared.set(`${file} imports ${specifier}, which is not packed`, 1);
      }
      const [first, second] = specifier.split('/');
      const name = first.startsWith('@') ? `${first}/${second}` : first;
      if (!isRelative && !isBuiltin(specifier) && !declared.has(name)) {
        undeclared.set(`${file} imports ${name}, which is no dependency`, 1);
      }
    }
  }
  return [...undeclared.keys()];
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function resolves(file, specifier) {
  const path = join(dirname(file), specifier);
  const candidates = file.endsWith('.d.ts')
    ? [path.replace(/\.js$/, '.d.ts'), `${path}.d.ts`]
    : [path, `${path}.js`, `${path}.json`, join(path, 'index.js')];
  return candidates.some(candidate => existsSync(candidate));
}

function faultsOfSize({ size, packed }) {
  const faults = [];
  if (packed > PACKED_LIMIT) {
    faults.push(`${packed} bytes packed; ${PACKED_LIMIT} are allowed`);
  }
  if (size > UNPACKED_LIMIT) {
    faults.push(`${size} bytes unpacked; ${UNPACKED_LIMIT} are allowed`);
  }
  return faults;
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)));
}
