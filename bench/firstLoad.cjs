// How much JavaScript of ours a browser loads to show the Rollouts tab for the first time: packages of
// the suite and the libraries that they bring, minified and gzipped; without what the portal has
// anyway (Backstage, Material UI, React) and without what is loaded later (languages, other pages).
// The limit is 150 kB; the peer is the tab of Backstage's Kubernetes plugin, counted the same way.
const { gzipSync } = require('node:zlib');
const esbuild = require('esbuild');

const limit = 150_000;
const portal =
  /^(@backstage\/(?!plugin-kubernetes)|@material-ui\/|react($|\/|-dom|-router)|@remixicon\/)/;

async function firstLoad(contents) {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: {
      contents,
      resolveDir: `${__dirname}/../packages/app`,
      loader: 'ts',
    },
    outdir: '/out',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    metafile: true,
    write: false,
    logLevel: 'error',
    loader: { '.svg': 'dataurl', '.css': 'empty', '.png': 'dataurl' },
    plugins: [
      {
        name: 'the portal has it anyway',
        setup: build =>
          build.onResolve({ filter: /^[^./]/ }, ({ path }) =>
            portal.test(path) ? { path, external: true } : undefined,
          ),
      },
    ],
  });
  const size = file =>
    gzipSync(outputFiles.find(({ path }) => path.endsWith(`/${file}`)).contents)
      .length;
  const chunks = new Set(['out/stdin.js']);
  for (const chunk of chunks) {
    outputsOf(metafile, chunk)
      .imports.filter(
        ({ kind, external }) => kind === 'import-statement' && !external,
      )
      .forEach(({ path }) => chunks.add(path));
  }
  return [...chunks].reduce(
    (sum, chunk) => sum + size(chunk.split('/').pop()),
    0,
  );
}

function outputsOf({ outputs }, chunk) {
  const name = Object.keys(outputs).find(path =>
    path.endsWith(chunk.split('/').pop()),
  );
  return outputs[name];
}

async function main() {
  const suite = await firstLoad(
    "export { RolloutsTab } from '../../plugins/rollouts/src/tab'; export * from '../../plugins/rollouts/src/plugin';",
  );
  const peer = await firstLoad(
    "export { EntityKubernetesContent, kubernetesPlugin } from '@backstage/plugin-kubernetes'; export * from '@backstage/plugin-kubernetes-react';",
  );
  const kB = bytes => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `this suite: ${kB(suite)} gzipped, ${(suite / limit).toFixed(
      2,
    )} of the limit of ${kB(limit)}`,
  );
  console.log(
    `Kubernetes plugin: ${kB(peer)}; this suite is ${(suite / peer).toFixed(
      2,
    )} of it`,
  );
  process.exitCode = suite <= limit ? 0 : 1;
}

main();
