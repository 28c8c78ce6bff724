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
import { findScenarios, ScenarioFile } from './scenarios/findScenarios';
import { Scenario, Subject } from './scenarios/Scenario';

/** What the suite has for a controller, by the beginning of what recordings call it. */
const subjects: Record<string, Subject> = {
  'argo-rollouts': { engine: argoRolloutsEngine },
};

/**
 * Holds the suite against all recordings of some folders, and writes a report as it goes. False
 * if anything diverged or could not be read. Throws when a folder is missing or has no recordings.
 */
export function runConformance(
  folders: readonly string[],
  write: (text: string) => void,
): boolean {
  const reports = folders.flatMap(findScenarios).map(file => {
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
  const subject = subjects[controller.split(' ')[0]];
  return subject
    ? checkScenario(scenario, subject)
    : inEveryDirection(openFinding(`not yet offered: ${controller}`));
}

function inEveryDirection(finding: Finding): Record<Direction, Finding> {
  return { read: finding, write: finding, simulate: finding };
}

function hasFailed({ findings }: ScenarioReport): boolean {
  return directions.some(each => statusOf(findings[each]) === 'FAIL');
}
