import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runIn } from './processes.mjs';

const SCOPE = '@progressive-delivery';

/** What a package that is published is made of, and the manifests that Yarn looks at. */
const SOURCES = [
  'plugins',
  ':(glob)packages/*/package.json',
  ':(glob)*.json',
  'yarn.lock',
  '.yarnrc.yml',
];

/** The compiler's settings, without what is not published. */
const TSCONFIG = {
  extends: './tsconfig.json',
  include: ['plugins/*/src', 'plugins/*/config.d.ts'],
  exclude: ['**/*.test.*', '**/__*__/**', '**/setupTests.ts'],
};

/**
 * Builds and packs every package that is published, as Backstage publishes: `tsc`, `package build`,
 * and `yarn pack` with its `prepack` and `postpack`. Since `prepack` rewrites the manifest, all of
 * it happens in a copy of the sources; it lies inside the repository, where Node and TypeScript
 * find the dependencies in the folders above. With `commit`, that commit is packed, and not what
 * is in the folders now.
 */
export async function packPackages({ root, folder, commit }) {
  const copy = join(folder, 'workspace');
  const tarballs = join(folder, 'tarballs');
  const log = join(folder, 'pack.log');
  rmSync(folder, { recursive: true, force: true });
  [copy, tarballs].forEach(path => mkdirSync(path, { recursive: true }));
  copySources({ root, copy, commit });
  linkDependencies({ root, copy });

  const bin = name => join(root, 'node_modules', '.bin', name);
  const tsconfig = join(copy, 'tsconfig.published.json');
  writeFileSync(tsconfig, JSON.stringify(TSCONFIG));
  await runIn(copy, [bin('tsc'), '--incremental', 'false', '-p', tsconfig], {
    log,
  });

  const packages = findWorkspaces(copy)
    .filter(({ isPrivate }) => !isPrivate)
    .map(one => ({
      ...one,
      tarball: join(tarballs, `${one.name.split('/')[1]}.tgz`),
    }));
  // Two at a time: each of them starts Yarn and the command line of Backstage.
  const waiting = [...packages];
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { folder: cwd, tarball } = one;
      await runIn(cwd, [bin('backstage-cli'), 'package', 'build'], { log });
      await runIn(cwd, ['yarn', 'pack', '--out', tarball], { log });
    }
  };
  await Promise.all([worker(), worker()]);
  return packages.map(({ name, tarball }) => ({ name, tarball }));
}

function copySources({ root, copy, commit }) {
  const git = args =>
    execFileSync('git', args, { cwd: root, maxBuffer: 2 ** 30 });
  if (commit) {
    execFileSync('tar', ['-xf', '-', '-C', copy], {
      input: git(['archive', commit, '--', ...SOURCES]),
    });
    return;
  }
  const flags = ['-z', '--cached', '--others', '--exclude-standard'];
  const files = git(['ls-files', ...flags, '--', ...SOURCES]).toString();
  for (const file of files.split('\0')) {
    const source = join(root, file);
    // What was deleted and not committed yet is in the list, too.
    if (file && existsSync(source)) {
      cpSync(source, join(copy, file), { verbatimSymlinks: true });
    }
  }
}

/** The copy's packages see each other; Yarn finds the commands that the scripts name. */
function linkDependencies({ root, copy }) {
  const modules = join(copy, 'node_modules');
  mkdirSync(join(copy, '.yarn'), { recursive: true });
  mkdirSync(join(modules, SCOPE), { recursive: true });
  mkdirSync(join(modules, '@backstage'), { recursive: true });
  cpSync(
    join(root, '.yarn', 'install-state.gz'),
    join(copy, '.yarn', 'install-state.gz'),
  );
  cpSync(
    join(root, 'node_modules', '.yarn-state.yml'),
    join(modules, '.yarn-state.yml'),
  );
  symlinkSync(
    join(root, 'node_modules', '@backstage', 'cli'),
    join(modules, '@backstage', 'cli'),
  );
  for (const { name, folder } of findWorkspaces(copy)) {
    symlinkSync(folder, join(modules, name));
  }
}

function findWorkspaces(copy) {
  return ['packages', 'plugins']
    .flatMap(parent =>
      readdirSync(join(copy, parent)).map(name => join(copy, parent, name)),
    )
    .map(folder => {
      const file = join(folder, 'package.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      return { name: manifest.name, folder, isPrivate: manifest.private };
    })
    .filter(({ name }) => name.startsWith(`${SCOPE}/`));
}
