import { Direction, directions, failedFinding, Finding } from './Finding';
import { checkRead } from './read/checkRead';
import { Scenario, Subject } from './scenarios/Scenario';
import { checkSimulate } from './simulate/checkSimulate';
import { checkWrite } from './write/checkWrite';

const checks: Record<
  Direction,
  (scenario: Scenario, subject: Subject) => Finding
> = {
  read: (scenario, { engine }) => checkRead(scenario, engine),
  write: (scenario, { engine }) => checkWrite(scenario, engine),
  simulate: (scenario, { controllers }) => checkSimulate(scenario, controllers),
};

/** Holds the subject against one scenario, in every direction. Never throws. */
export function checkScenario(
  scenario: Scenario,
  subject: Subject,
): Record<Direction, Finding> {
  const findings = directions.map(direction => {
    try {
      return [direction, checks[direction](scenario, subject)];
    } catch (error) {
      return [direction, failedFinding(`the check broke off: ${error}`)];
    }
  });
  return Object.fromEntries(findings);
}
