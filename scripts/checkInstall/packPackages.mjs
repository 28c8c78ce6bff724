import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { runIn } from './processes.mjs';

const SCOPE = '@progressive-delivery';

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
  await runIn(copy, [bin('tsc'), '--incremental', 'false'], { log });
  await runIn(copy, [bin('backstage-cli'), 'repo', 'build'], { log });

  const packages = findPublished(copy);
  // Two at a time: each of them starts Yarn and the command line of Backstage.
  const waiting = [...packages];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await runIn(
        next.folder,
        ['yarn', 'pack', '--out', next.tarball(tarballs)],
        {
          log,
        },
      );
    }
  };
  await Promise.all([worker(), worker()]);
  return packages.map(({ name, tarball }) => ({
    name,
    tarball: tarball(tarballs),
  }));
}

function copySources({ root, copy, commit }) {
  const git = args =>
    execFileSync('git', args, { cwd: root, maxBuffer: 2 ** 30 });
  if (commit) {
    execFileSync('tar', ['-xf', '-', '-C', copy], {
      input: git(['archive', commit]),
    });
    return;
  }
  const files = git([
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ])
    .toString()
    .split('\0')
    .filter(Boolean);
  for (const file of files) {
    const target = join(copy, file);
    mkdirSync(dirname(target), { recursive: true });
    // What was deleted and not committed yet is in the list, too.
    try {
      cpSync(join(root, file), target, { verbatimSymlinks: true });
    } catch (error) {
      if (error.code !== 'ENOENT') {
        throw error;
      }
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

function findPublished(copy) {
  return findWorkspaces(copy)
    .filter(({ isPrivate }) => !isPrivate)
    .map(({ name, folder }) => ({
      name,
      folder,
      tarball: tarballs => join(tarballs, `${name.split('/')[1]}.tgz`),
    }));
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
