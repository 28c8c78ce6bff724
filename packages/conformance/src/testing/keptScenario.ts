import { join } from 'node:path';
import { RecordingEntry } from '@progressive-delivery/demo-cluster';
import { loadScenario } from '../scenarios/findScenarios';
import { Scenario } from '../scenarios/Scenario';

/** Where the project keeps its recordings. */
export const keptRecordings = join(__dirname, '../../recordings/argo');

/** One of the recordings that the project keeps. */
export function keptScenario(name: string): Scenario {
  return loadScenario(keptRecordings, name);
}

/** The scenario with other entries; an entry for which nothing is answered is left out. */
export function withEntries(
  scenario: Scenario,
  change: (entry: RecordingEntry) => RecordingEntry | undefined,
): Scenario {
  const entries = scenario.recording.entries.flatMap(
    entry => change(entry) ?? [],
  );
  return { ...scenario, recording: { ...scenario.recording, entries } };
}
