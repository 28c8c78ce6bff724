import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { checkScenario } from './checkScenario';
import {
  Direction,
  directions,
  failedFinding,
  Finding,
  openFinding,
  statusOf,
} from './Finding';
import { formatScenario } from './report/formatScenario';
import { formatSummary } from './report/formatSummary';
import { ScenarioReport } from './report/ScenarioReport';
import { viewsAt } from './read/expected/viewsAt';
import { findScenarios, ScenarioFile } from './scenarios/findScenarios';
import { saveExpected } from './scenarios/expectedFiles';
import { Scenario, Subject } from './scenarios/Scenario';

/** What the suite has for a controller, by the beginning of what recordings call it. */
const subjects: Record<string, Subject | undefined> = {
  'argo-rollouts': { engine: argoRolloutsEngine },
};

/** Where the project keeps its recordings, and the views that it expects of them. */
export interface KeptFolders {
  recordings: readonly string[];
  expected: string;
}

/** Writes anew what is expected of the kept recordings, at the moments that are named there. */
export function writeExpected({ recordings, expected }: KeptFolders): void {
  const files = recordings.flatMap(folder => findScenarios(folder, expected));
  files.forEach(file => {
    const scenario = file.load();
    const subject = subjectOf(scenario);
    if (subject && scenario.expected.length > 0) {
      saveExpected(expected, file.name, viewsAt(scenario, subject.engine));
    }
  });
}

/**
 * Holds the suite against all recordings of some folders, and writes a report as it goes. False
 * if anything diverged or could not be read. Throws when a folder is missing or has no recordings.
 */
export function runConformance(
  folders: readonly string[],
  write: (text: string) => void,
  kept?: KeptFolders,
): boolean {
  const files = folders.flatMap(folder =>
    findScenarios(
      folder,
      kept?.recordings.includes(folder) ? kept.expected : undefined,
    ),
  );
  const reports = files.map(file => {
    const report = { name: file.name, findings: check(file) };
    write(`${formatScenario(report)}\n`);
    return report;
  });
  write(`\n${formatSummary(reports)}\n`);
  return !reports.some(hasFailed);
}

function check(file: ScenarioFile): Record<Direction, Finding> {
  let scenario: Scenario;
  try {
    scenario = file.load();
  } catch (error) {
    return inEveryDirection(
      failedFinding(error instanceof Error ? error.message : String(error)),
    );
  }
  const { controller } = scenario.recording.scenario;
  const subject = subjectOf(scenario);
  return subject
    ? checkScenario(scenario, subject)
    : inEveryDirection(openFinding(`not yet offered: ${controller}`));
}

function subjectOf({ recording }: Scenario): Subject | undefined {
  return subjects[recording.scenario.controller.split(' ')[0]];
}

function inEveryDirection(finding: Finding): Record<Direction, Finding> {
  return { read: finding, write: finding, simulate: finding };
}

function hasFailed({ findings }: ScenarioReport): boolean {
  return directions.some(each => statusOf(findings[each]) === 'FAIL');
}
