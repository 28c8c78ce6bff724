import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { ClusterStore } from './store/ClusterStore';
import { parseManifest } from './store/parseManifest';
import { NewObject } from './store/StoredObject';
import { errorWords } from './errorWords';

interface SeedObject {
  /** File and index of the document, for messages. */
  place: string;
  object: NewObject;
}

// What others need comes first, whatever the order of the files.
const FIRST = ['CustomResourceDefinition', 'Namespace'];

/**
 * Creates the objects of YAML files in a cluster, with the status that they have in the file. Throws
 * an error that names file, document and field when one of them is malformed or refused.
 */
export function loadSeed(store: ClusterStore, files: readonly string[]): void {
  const objects = files.flatMap(readSeedFile);
  for (const { place, object } of objects.sort(byUrgency)) {
    try {
      store.create(object, { asRecorded: true });
    } catch (error) {
      throw new Error(
        `${place}: ${object.kind} "${
          object.metadata.name
        }" was refused: ${errorWords(error)}`,
      );
    }
  }
}

function readSeedFile(file: string): SeedObject[] {
  return parseAllDocuments(readText(file)).flatMap((document, index) => {
    const place = `${file}, document ${index}`;
    const [problem] = document.errors;
    if (problem) {
      throw new Error(`${place}: not valid YAML: ${problem.message}`);
    }
    const content: unknown = document.toJS();
    return content === null ? [] : parseSeedObjects(content, place);
  });
}

function parseSeedObjects(content: unknown, place: string): SeedObject[] {
  const { kind, items } = content as { kind?: unknown; items?: unknown };
  if (kind === 'List' && Array.isArray(items)) {
    return items.flatMap((item, index) =>
      parseSeedObjects(item, `${place}, item ${index}`),
    );
  }
  const parsed = parseManifest(content);
  if (!parsed.ok) {
    throw new Error(`${place}, field ${parsed.field}: ${parsed.problem}`);
  }
  return [{ place, object: parsed.object }];
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${errorWords(error)}`);
  }
}

function byUrgency(one: SeedObject, other: SeedObject): number {
  return urgency(one.object.kind) - urgency(other.object.kind);
}

function urgency(kind: string): number {
  const index = FIRST.indexOf(kind);
  return index < 0 ? FIRST.length : index;
}
