import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** How portals look for types: those of Backstage's generator, and older ones. */
const RESOLUTIONS = [
  {
    title: 'bundler',
    options: {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
  },
  {
    title: 'node',
    options: {
      module: ts.ModuleKind.CommonJS,
      moduleResolution: ts.ModuleResolutionKind.Node10,
    },
  },
];

/**
 * Compiles a program that imports every entry point of the unpacked packages, and gives what is
 * wrong in it and in their declarations.
 */
export function findTypeErrors(packages, folder) {
  const lines = packages.flatMap(({ name, manifest }) =>
    entryPoints(manifest).map(
      (path, index) =>
        `export * as ${name.replace(
          /\W/g,
          '_',
        )}_${index} from '${name}${path}';`,
    ),
  );
  const stranger = join(folder, 'stranger.ts');
  writeFileSync(stranger, `${lines.join('\n')}\n`);
  return RESOLUTIONS.flatMap(({ title, options }) =>
    errorsOf(stranger, options, folder).map(
      text => `types with moduleResolution ${title}: ${text}`,
    ),
  );
}

function entryPoints({ exports }) {
  return Object.keys(exports ?? { '.': '' })
    .filter(path => path !== './package.json')
    .map(path => path.slice(1));
}

function errorsOf(stranger, resolution, folder) {
  const options = {
    ...resolution,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noEmit: true,
    esModuleInterop: true,
    types: ['node'],
  };
  const host = hostWithout(/\/node_modules\/@progressive-delivery\//, {
    except: folder,
    host: ts.createCompilerHost(options),
  });
  const program = ts.createProgram([stranger], options, host);
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(folder))
    .flatMap(file => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ])
    .map(({ file, start, messageText }) => {
      const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
      const where = file.fileName.slice(folder.length + 1);
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${where}:${line + 1} ${text}`;
    });
}

/** Hides the packages of this repository, which are in the folders above. */
function hostWithout(pattern, { except, host }) {
  const isThere = path => path.startsWith(except) || !pattern.test(`${path}/`);
  return {
    ...host,
    fileExists: path => isThere(path) && host.fileExists(path),
    directoryExists: path => isThere(path) && host.directoryExists(path),
  };
}
