import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIn } from './processes.mjs';

/** The generator of the Backstage that backstage.json names; {@link createPortal} compares. */
const GENERATOR = '@backstage/create-app@0.9.2';

/** Writes a portal with Backstage's own generator; nothing is installed yet. */
export async function createPortal({ root, folder, name, isLegacy, log }) {
  const flags = isLegacy ? ['--legacy'] : [];
  await runIn(folder, ['npx', '--yes', GENERATOR, '--skip-install', ...flags], {
    log,
    env: { BACKSTAGE_APP_NAME: name },
  });
  const portal = join(folder, name);
  const [theirs, ours] = [portal, root].map(
    path => readJson(join(path, 'backstage.json')).version,
  );
  if (theirs !== ours) {
    throw new Error(
      `${GENERATOR} writes a portal of Backstage ${theirs}, and backstage.json says ${ours}: change GENERATOR in scripts/checkInstall/createPortal.mjs`,
    );
  }
  return portal;
}

/**
 * What a machine may need before this Backstage can be installed at all, with or without our
 * packages. None of it is in the guide, since none of it is about rollouts.
 */
export function prepareForThisMachine({ portal, registry }) {
  const file = join(portal, 'package.json');
  const manifest = readJson(file);
  writeJson(file, {
    ...manifest,
    resolutions: {
      ...manifest.resolutions,
      // 1.3.2 cannot be had everywhere.
      '@backstage/errors': '1.3.1',
      // 4.9.2 was published with a dependency on a patch that is not part of it.
      '@yarnpkg/core': '4.9.1',
    },
    // Needed by nobody here, and cannot be compiled without the libraries of a desktop.
    dependenciesMeta: { keytar: { built: false } },
  });
  const settings = join(portal, '.yarnrc.yml');
  const text = readFileSync(settings, 'utf8')
    // The newest @swc/core may lack the binaries of some platforms.
    .replace(/^npmMinimalAgeGate: .*$/m, 'npmMinimalAgeGate: 45d')
    // Our packages were packed a minute ago, and come from a registry on loopback.
    .replace(/^npmPreapprovedPackages:$/m, `$&\n  - '@progressive-delivery/*'`);
  writeFileSync(
    settings,
    `${text}
enableTelemetry: false
npmScopes:
  progressive-delivery:
    npmRegistryServer: '${registry}'
unsafeHttpWhitelist: ['127.0.0.1']
`,
  );
}

/** Takes our plugin out of the discovery, as in a portal that lists its features itself. */
export function switchDiscoveryOff(portal) {
  const file = join(portal, 'app-config.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(
    /^ {2}packages: all$/m,
    `  packages:\n    exclude: ['@progressive-delivery/backstage-plugin-rollouts']`,
  );
  if (changed === text) {
    throw new Error('app-config.yaml of the generator has no `packages: all`');
  }
  writeFileSync(file, changed);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
