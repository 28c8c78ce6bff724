import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadRecording } from '@progressive-delivery/demo-cluster';
import { loadExpected } from './expectedFiles';
import { loadCheckpoints } from './loadCheckpoints';
import { Scenario } from './Scenario';

const ENDING = '.jsonl.gz';

/** A recording that has been found and not been read yet. */
export interface ScenarioFile {
  name: string;
  /** Throws, with the file's name, where the recording or its checkpoints are malformed. */
  load(): Scenario;
}

/**
 * The recordings of a folder, by name; `expected` is the folder of their expected views. Throws when there is no such folder, or none in it.
 */
export function findScenarios(
  folder: string,
  expected?: string,
): ScenarioFile[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Error(`there is no folder ${folder}`);
  }
  const files = readdirSync(folder)
    .filter(file => file.endsWith(ENDING))
    .sort();
  if (files.length === 0) {
    throw new Error(`there are no recordings (*${ENDING}) in ${folder}`);
  }
  return files.map(file => {
    const name = basename(file, ENDING);
    return { name, load: () => loadScenario(folder, name, expected) };
  });
}

/** Reads one recording of a folder, with its checkpoints where there are some. */
export function loadScenario(
  folder: string,
  name: string,
  expected?: string,
): Scenario {
  const views = join(folder, 'views', `${name}${ENDING}`);
  return {
    name,
    recording: loadRecording(join(folder, `${name}${ENDING}`)),
    checkpoints: existsSync(views) ? loadCheckpoints(views) : [],
    expected: expected === undefined ? [] : loadExpected(expected, name),
  };
}
